import type { FieldView } from '../../renderer/contract';
import { TextControl } from '../../renderer/text-control';

export const personNameView: FieldView<'person-name'> = {
  isGroup: false,
  Input: (props) => <TextControl {...props} />,
};
