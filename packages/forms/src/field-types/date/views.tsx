import type { FieldView } from '../../renderer/contract';
import { DateControl } from '../../renderer/date-control';

export const dateView: FieldView<'date'> = {
  isGroup: true,
  Input: (props) => <DateControl {...props} />,
};
