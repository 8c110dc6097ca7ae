import { Signature } from 'lucide-react';
import type { FieldAuthoring } from '../../editor/authoring';

export const signatureAuthoring: FieldAuthoring<'signature'> = {
  icon: Signature,
  group: 'files',
};
