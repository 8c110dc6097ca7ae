import type { FieldView } from '../../renderer/contract';
import { TextControl } from '../../renderer/text-control';

export const timeView: FieldView<'time'> = { isGroup: false, Input: (props) => <TextControl {...props} /> };
