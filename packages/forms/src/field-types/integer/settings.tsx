import { Hash } from 'lucide-react';
import type { FieldAuthoring } from '../../editor/authoring';

export const integerAuthoring: FieldAuthoring<'integer'> = {
  icon: Hash,
  group: 'numbers',
};
