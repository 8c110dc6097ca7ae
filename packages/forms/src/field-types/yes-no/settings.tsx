import { ToggleLeft } from 'lucide-react';
import type { FieldAuthoring } from '../../editor/authoring';

export const yesNoAuthoring: FieldAuthoring<'yes-no'> = {
  icon: ToggleLeft,
  group: 'choices',
};
