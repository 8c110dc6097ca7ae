import { IdCard } from 'lucide-react';
import type { FieldAuthoring } from '../../editor/authoring';

export const identityNumberAuthoring: FieldAuthoring<'identity-number'> = {
  icon: IdCard,
  group: 'people',
};
