import type { FieldView } from '../../renderer/contract';
import { TextControl } from '../../renderer/text-control';

export const textView: FieldView<'text'> = { isGroup: false, Input: (props) => <TextControl {...props} /> };
