import { FolderSearch } from 'lucide-react';
import type { FieldAuthoring } from '../../editor/authoring';

export const lookUpAuthoring: FieldAuthoring<'look-up'> = {
  icon: FolderSearch,
  group: 'blocks',
  start: { service: 'service' },
};
