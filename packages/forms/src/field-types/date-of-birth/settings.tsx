import { Cake } from 'lucide-react';
import type { FieldAuthoring } from '../../editor/authoring';

export const dateOfBirthAuthoring: FieldAuthoring<'date-of-birth'> = {
  icon: Cake,
  group: 'dates',
};
