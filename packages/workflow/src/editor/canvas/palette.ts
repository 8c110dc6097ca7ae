import { CircleDot, GitFork, type LucideIcon, Plus, Split } from 'lucide-react';
import type { NewStateKind } from '../commands';

export type PaletteEntry = { kind: NewStateKind; icon: LucideIcon; keys?: string };

/** States that can be added, by a click or dragged to their place. A start only where there is none. */
export const palette: PaletteEntry[] = [
  { kind: 'task', icon: Plus, keys: 'N' },
  { kind: 'decision', icon: Split },
  { kind: 'parallel', icon: GitFork },
  { kind: 'end', icon: CircleDot },
];

export const DRAGGED = 'application/x-nirmaan-state';

/** The kind of state that is being dropped from the palette. */
export function stateKindOf(data: DataTransfer): NewStateKind | undefined {
  const dropped = data.getData(DRAGGED);
  return dropped === 'start' ? 'start' : palette.find((each) => each.kind === dropped)?.kind;
}
