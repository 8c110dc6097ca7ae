import type { FieldView } from '../../renderer/contract';
import { DateControl } from '../../renderer/date-control';

/** Typed like a date without its day, so that who has answered the one knows the other. */
export const monthYearView: FieldView<'month-year'> = {
  isGroup: true,
  Input: (props) => <DateControl {...props} parts={['month', 'year']} />,
};
