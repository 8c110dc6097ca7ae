'use client';
import { useCallback, useRef, useState } from 'react';
import { addressOf, type Tab } from './places';
import { chosen, heard, opened, type SelectedPlace } from './selected-place';

/**
 * What is selected on the open tab, at once, and how another place of it is selected. `told` is the place that the
 * address names; it follows.
 */
export function useSelectedPlace(
  code: string,
  tab: Tab,
  told: string,
): [place: string, select: (place: string) => void] {
  const [held, setHeld] = useState<SelectedPlace>(() => opened(tab, told));
  const selected = heard(held, tab, told);
  if (selected !== held) setHeld(selected);
  const latest = useRef(selected);
  latest.current = selected;
  const select = useCallback(
    (place: string) => {
      const next = chosen(latest.current, place);
      // To the router it is a navigation of its own: it would end one that somebody has just begun.
      if (next === latest.current) return;
      latest.current = next;
      setHeld(next);
      // Selecting is no step back in the history of the browser.
      window.history.replaceState(null, '', addressOf(code, tab, place));
    },
    [code, tab],
  );
  return [selected.place, select];
}
