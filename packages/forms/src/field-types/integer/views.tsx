import type { FieldView } from '../../renderer/contract';
import { TextControl } from '../../renderer/text-control';

export const integerView: FieldView<'integer'> = {
  isGroup: false,
  // Not type=number: it loses what is not a number, and turns with the mouse wheel.
  Input: (props) => (
    <TextControl {...props} inputMode="numeric" after={props.look.inWords(props.field.unit)} className="n-short" />
  ),
};
