import { Clock } from 'lucide-react';
import type { FieldAuthoring } from '../../editor/authoring';

export const timeAuthoring: FieldAuthoring<'time'> = {
  icon: Clock,
  group: 'dates',
};
