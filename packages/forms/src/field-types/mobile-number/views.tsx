import type { FieldView } from '../../renderer/contract';
import { TextControl } from '../../renderer/text-control';

export const mobileNumberView: FieldView<'mobile-number'> = {
  isGroup: false,
  Input: (props) => (
    <TextControl
      {...props}
      type="tel"
      autoComplete="tel-national"
      dir="ltr"
      before={props.field.prefix}
      className="n-short"
    />
  ),
};
