import type { FieldView } from '../../renderer/contract';
import { TextControl } from '../../renderer/text-control';

export const monthYearView: FieldView<'month-year'> = { isGroup: false, Input: (props) => <TextControl {...props} /> };
