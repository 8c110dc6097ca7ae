import { CalendarRange } from 'lucide-react';
import type { FieldAuthoring } from '../../editor/authoring';

export const monthYearAuthoring: FieldAuthoring<'month-year'> = {
  icon: CalendarRange,
  group: 'dates',
};
