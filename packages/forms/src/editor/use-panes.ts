'use client';
import { type RefObject, useCallback, useEffect, useState } from 'react';

export type Panes = {
  isLeftOpen: boolean;
  isRightOpen: boolean;
  toggleLeft(): void;
  toggleRight(): void;
  /** Pixels. */
  left: number;
  right: number;
  resize(side: 'left' | 'right', width: number): void;
  /** So little room that a pane lies over the page, one at a time. */
  isNarrow: boolean;
};

const KEY = 'nirmaan.formEditor.panes';
export const narrowest = { left: 200, right: 280 };
export const widest = { left: 420, right: 560 };
const usual = { left: 248, right: 320, isLeftOpen: true, isRightOpen: true };
/** Below this width of the editor its panes lie over the page. */
const NARROW = 940;

/** How wide the panes are and whether they are folded; remembered for the next visit. */
export function usePanes(box: RefObject<HTMLElement | null>): Panes {
  const [kept, setKept] = useState(usual);
  const [isNarrow, setNarrow] = useState(false);
  const [over, setOver] = useState<'left' | 'right'>();
  useEffect(() => setKept(readKept()), []);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => setNarrow((entry?.contentRect.width ?? NARROW) < NARROW));
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  useEffect(() => {
    if (over === undefined) return;
    // A dialog or a menu above it goes first.
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) setOver(undefined);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [over]);
  const keep = useCallback(
    (next: Partial<typeof usual>) =>
      setKept((before) => {
        const after = { ...before, ...next };
        try {
          localStorage.setItem(KEY, JSON.stringify(after));
        } catch {
          // Not remembered then.
        }
        return after;
      }),
    [],
  );
  return {
    ...kept,
    isNarrow,
    isLeftOpen: isNarrow ? over === 'left' : kept.isLeftOpen,
    isRightOpen: isNarrow ? over === 'right' : kept.isRightOpen,
    toggleLeft: () =>
      isNarrow ? setOver(over === 'left' ? undefined : 'left') : keep({ isLeftOpen: !kept.isLeftOpen }),
    toggleRight: () =>
      isNarrow ? setOver(over === 'right' ? undefined : 'right') : keep({ isRightOpen: !kept.isRightOpen }),
    resize: (side, width) => keep({ [side]: Math.max(narrowest[side], Math.min(widest[side], Math.round(width))) }),
  };
}

function readKept(): typeof usual {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (kept === null || typeof kept !== 'object') return usual;
    const read = { ...usual };
    for (const [key, value] of Object.entries(kept)) {
      if ((key === 'left' || key === 'right') && typeof value === 'number')
        read[key] = Math.max(narrowest[key], Math.min(widest[key], value));
      if ((key === 'isLeftOpen' || key === 'isRightOpen') && typeof value === 'boolean') read[key] = value;
    }
    return read;
  } catch {
    return usual;
  }
}
