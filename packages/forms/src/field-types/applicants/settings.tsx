import { Users } from 'lucide-react';
import type { FieldAuthoring } from '../../editor/authoring';

export const applicantsAuthoring: FieldAuthoring<'applicants'> = {
  icon: Users,
  group: 'people',
  start: { fields: [], itemName: {} },
};
