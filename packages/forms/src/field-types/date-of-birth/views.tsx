import type { FieldView } from '../../renderer/contract';
import { TextControl } from '../../renderer/text-control';

export const dateOfBirthView: FieldView<'date-of-birth'> = {
  isGroup: false,
  Input: (props) => <TextControl {...props} />,
};
