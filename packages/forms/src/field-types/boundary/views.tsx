import type { FieldView } from '../../renderer/contract';
import { TextControl } from '../../renderer/text-control';

export const boundaryView: FieldView<'boundary'> = { isGroup: false, Input: (props) => <TextControl {...props} /> };
