import type { FieldView } from '../../renderer/contract';
import { TextControl } from '../../renderer/text-control';

export const integerView: FieldView<'integer'> = { isGroup: false, Input: (props) => <TextControl {...props} /> };
