import { Landmark } from 'lucide-react';
import type { FieldAuthoring } from '../../editor/authoring';

export const boundaryAuthoring: FieldAuthoring<'boundary'> = {
  icon: Landmark,
  group: 'places',
};
