import { Camera } from 'lucide-react';
import type { FieldAuthoring } from '../../editor/authoring';

export const photoAuthoring: FieldAuthoring<'photo'> = {
  icon: Camera,
  group: 'files',
};
