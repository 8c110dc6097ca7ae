import { User } from 'lucide-react';
import type { FieldAuthoring } from '../../editor/authoring';

export const personNameAuthoring: FieldAuthoring<'person-name'> = {
  icon: User,
  group: 'people',
};
