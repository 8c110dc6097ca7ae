import type { FieldView } from '../../renderer/contract';
import { TextControl } from '../../renderer/text-control';

export const declarationView: FieldView<'declaration'> = {
  isGroup: false,
  Input: (props) => <TextControl {...props} />,
};
