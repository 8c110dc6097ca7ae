import { CircleDot } from 'lucide-react';
import type { FieldAuthoring } from '../../editor/authoring';
import { SelectOneSettings } from '../../editor/choices-settings';

export const selectOneAuthoring: FieldAuthoring<'select-one'> = {
  icon: CircleDot,
  group: 'choices',
  start: { choices: { from: 'list', options: [] } },
  Settings: SelectOneSettings,
};
