import { Equal } from 'lucide-react';
import type { FieldAuthoring } from '../../editor/authoring';

export const computedAuthoring: FieldAuthoring<'computed'> = {
  icon: Equal,
  group: 'numbers',
  start: { value: { text: 'null', ast: ['lit', null] } },
};
