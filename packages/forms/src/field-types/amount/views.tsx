import type { FieldView } from '../../renderer/contract';
import { TextControl } from '../../renderer/text-control';
import { currencySign } from './currency';

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
