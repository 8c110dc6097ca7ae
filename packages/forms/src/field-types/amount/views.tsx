import type { FieldView } from '../../renderer/contract';
import { TextControl } from '../../renderer/text-control';

export const amountView: FieldView<'amount'> = {
  isGroup: false,
  Input: (props) => (
    <TextControl
      {...props}
      inputMode="decimal"
      before={currencySign(props.field.currency, props.look.language)}
      className="n-short"
    />
  ),
};

function currencySign(currency: string, language: string): string {
  const parts = new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  }).formatToParts(0);
  return parts.find((part) => part.type === 'currency')?.value ?? currency;
}
