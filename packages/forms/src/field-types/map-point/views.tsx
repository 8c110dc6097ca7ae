import type { FieldView } from '../../renderer/contract';
import { TextControl } from '../../renderer/text-control';

export const mapPointView: FieldView<'map-point'> = { isGroup: false, Input: (props) => <TextControl {...props} /> };
