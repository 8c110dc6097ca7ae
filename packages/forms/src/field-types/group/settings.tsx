import { Group } from 'lucide-react';
import type { FieldAuthoring } from '../../editor/authoring';

export const groupAuthoring: FieldAuthoring<'group'> = {
  icon: Group,
  group: 'blocks',
  start: { fields: [] },
};
