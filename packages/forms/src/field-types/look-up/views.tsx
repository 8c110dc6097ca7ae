import type { FieldView } from '../../renderer/contract';
import { TextControl } from '../../renderer/text-control';

export const lookUpView: FieldView<'look-up'> = { isGroup: false, Input: (props) => <TextControl {...props} /> };
