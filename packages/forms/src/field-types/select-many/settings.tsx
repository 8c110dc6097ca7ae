import { SquareCheck } from 'lucide-react';
import type { FieldAuthoring } from '../../editor/authoring';
import { SelectManySettings } from '../../editor/choices-settings';

export const selectManyAuthoring: FieldAuthoring<'select-many'> = {
  icon: SquareCheck,
  group: 'choices',
  start: { choices: { from: 'list', options: [] } },
  Settings: SelectManySettings,
};
