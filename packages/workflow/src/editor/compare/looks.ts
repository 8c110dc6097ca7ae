import { CircleMinus, CirclePlus, type LucideIcon, PencilLine } from 'lucide-react';
import type { ChangeKind } from '../../diff/diff-workflows';

/** The sign and colour of each kind of change; never the colour alone. */
export const changeLooks: Record<ChangeKind, { icon: LucideIcon; mark: string; line: string }> = {
  added: { icon: CirclePlus, mark: 'text-ok-mark', line: 'bg-ok-mark' },
  changed: { icon: PencilLine, mark: 'text-warn-mark', line: 'bg-warn-mark' },
  removed: { icon: CircleMinus, mark: 'text-error-mark', line: 'bg-error-mark' },
};
