import { EyeOff } from 'lucide-react';
import type { FieldAuthoring } from '../../editor/authoring';

export const hiddenAuthoring: FieldAuthoring<'hidden'> = {
  icon: EyeOff,
  group: 'blocks',
};
