import type { FieldView } from '../../renderer/contract';
import { TextControl } from '../../renderer/text-control';

export const photoView: FieldView<'photo'> = { isGroup: false, Input: (props) => <TextControl {...props} /> };
