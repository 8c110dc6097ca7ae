'use client';
import {
  Banknote,
  CircleAlert,
  CircleCheck,
  CircleDot,
  CircleX,
  ClipboardList,
  FileText,
  GitFork,
  type LucideIcon,
  Pencil,
  Play,
  Split,
  TriangleAlert,
} from 'lucide-react';
import { useWords } from '../editor-context';
import type { Glow, Mark, StateNode } from '../graph/build-graph';

export const stateIcons: Record<StateNode['icon'], LucideIcon> = {
  start: Play,
  draft: Pencil,
  decision: Split,
  parallel: GitFork,
  payment: Banknote,
  granted: CircleCheck,
  refused: CircleX,
  end: CircleDot,
  form: ClipboardList,
  task: FileText,
};

/** The edge of a lit shape. */
export function glowEdge(glow: Glow, otherwise: string): string {
  if (glow === 'selected') return 'border-brand outline-2 outline-brand';
  if (glow === 'path') return 'border-arrow-path outline-1 outline-arrow-path';
  if (glow === 'trail' || glow === 'way') return 'border-brand outline-1 outline-brand';
  if (glow === 'here') return 'border-brand outline-2 outline-brand';
  if (glow === 'possible') return 'border-arrow-sel outline-1 outline-arrow-sel';
  if (glow === 'added') return 'border-ok-mark outline-1 outline-ok-mark';
  if (glow === 'removed') return 'border-dashed border-error-mark';
  if (glow === 'changed') return 'border-warn-mark outline-1 outline-warn-mark';
  return otherwise;
}

const dots = {
  citizen: 'bg-citizen',
  counter: 'bg-counter',
  verifier: 'bg-verifier',
  inspector: 'bg-inspector',
  approver: 'bg-approver',
  system: 'bg-system',
};

export function RoleDot({ colour }: { colour: keyof typeof dots | undefined }) {
  return <span aria-hidden className={`size-2 rounded-pill ${colour ? dots[colour] : 'border border-line-3'}`} />;
}

export function MarkIcon({ mark, className = '' }: { mark: Mark; className?: string }) {
  const say = useWords();
  const Icon = mark === 'error' ? CircleAlert : TriangleAlert;
  return (
    <span
      role="img"
      aria-label={say(`mark.${mark}`)}
      className={`inline-grid size-4 shrink-0 place-items-center rounded-pill bg-surface ${mark === 'error' ? 'text-error-mark' : 'text-warn-mark'} ${className}`}
    >
      <Icon aria-hidden className="size-4" strokeWidth={2} />
    </span>
  );
}
