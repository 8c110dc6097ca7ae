import type { FieldView } from '../../renderer/contract';
import { TextControl } from '../../renderer/text-control';

export const identityNumberView: FieldView<'identity-number'> = {
  isGroup: false,
  Input: (props) => <TextControl {...props} />,
};
