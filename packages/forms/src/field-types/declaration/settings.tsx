import { BadgeCheck } from 'lucide-react';
import type { FieldAuthoring } from '../../editor/authoring';

export const declarationAuthoring: FieldAuthoring<'declaration'> = {
  icon: BadgeCheck,
  group: 'choices',
  start: { statement: {} },
};
