import type { FieldView } from '../../renderer/contract';
import { TextControl } from '../../renderer/text-control';

export const emailView: FieldView<'email'> = {
  isGroup: false,
  Input: (props) => <TextControl {...props} type="email" autoComplete="email" dir="ltr" />,
};
