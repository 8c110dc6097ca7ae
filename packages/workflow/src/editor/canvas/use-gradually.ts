'use client';
import { useEffect, useReducer, useRef } from 'react';

/**
 * The items, but of those that were not there before only so many more in each frame: what comes into view is drawn in
 * pieces, between which the browser answers. The same array as given where all are there.
 */
export function useGradually<Item>(items: Item[], keyOf: (item: Item) => string, most: number): Item[] {
  const [, goOn] = useReducer((times: number) => times + 1, 0);
  const before = useRef<ReadonlySet<string>>(new Set());
  const keys = new Set<string>();
  let fresh = 0;
  const shown = items.filter((item) => {
    const key = keyOf(item);
    if (!before.current.has(key) && ++fresh > most) return false;
    keys.add(key);
    return true;
  });
  const isWhole = shown.length === items.length;
  useEffect(() => {
    before.current = keys;
    if (isWhole) return;
    const frame = requestAnimationFrame(goOn);
    return () => cancelAnimationFrame(frame);
  });
  return isWhole ? items : shown;
}
