import type { TablePurpose } from '@nirmaan/service';
import { FileText, IndianRupee, type LucideIcon, Shield, Table2, Users } from 'lucide-react';

/** In the order authors think of them. */
export const purposes = [
  'fee',
  'eligibility',
  'documents',
  'routing',
  'other',
] as const satisfies readonly TablePurpose[];

export const purposeIcons: Record<TablePurpose, LucideIcon> = {
  fee: IndianRupee,
  eligibility: Shield,
  documents: FileText,
  routing: Users,
  other: Table2,
};
