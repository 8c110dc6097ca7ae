'use client';
import { useEffect, useMemo, useState } from 'react';
import { useReducedMotion } from '../canvas/trail-dot';
import { goTo, type Run } from './run';

/** Milliseconds between two happenings that are replayed: long enough to read what was done. */
const PACE = 700;

/** Lets what is still to come of a run happen one after the other; at once where nothing shall move. */
export function useReplay(run: Run, change: (next: (run: Run) => Run) => void) {
  const isStill = useReducedMotion();
  const [isAsked, setAsked] = useState(false);
  const isOn = isAsked && run.done < run.happenings.length;
  useEffect(() => {
    if (!isOn) return;
    if (isStill) {
      change((before) => goTo(before, before.happenings.length));
      return;
    }
    const timer = setTimeout(() => change((before) => goTo(before, run.done + 1)), PACE);
    return () => clearTimeout(timer);
  }, [isOn, isStill, run.done, change]);
  return useMemo(() => ({ isOn, begin: () => setAsked(true), pause: () => setAsked(false) }), [isOn]);
}
