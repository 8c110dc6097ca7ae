import { AtSign } from 'lucide-react';
import type { FieldAuthoring } from '../../editor/authoring';

export const emailAuthoring: FieldAuthoring<'email'> = {
  icon: AtSign,
  group: 'people',
};
