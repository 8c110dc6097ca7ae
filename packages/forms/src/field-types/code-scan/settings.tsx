import { QrCode } from 'lucide-react';
import type { FieldAuthoring } from '../../editor/authoring';

export const codeScanAuthoring: FieldAuthoring<'code-scan'> = {
  icon: QrCode,
  group: 'files',
};
