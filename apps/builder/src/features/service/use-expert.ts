'use client';
import { useCallback, useSyncExternalStore } from 'react';

const KEY = 'nirmaan.expert';
const listeners = new Set<() => void>();

/** Expert views are off until somebody asks for them; the choice stays with the browser. */
export function useExpert(): [boolean, (isExpert: boolean) => void] {
  const isExpert = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => localStorage.getItem(KEY) === '1',
    () => false,
  );
  const setExpert = useCallback((next: boolean) => {
    localStorage.setItem(KEY, next ? '1' : '0');
    for (const listener of listeners) listener();
  }, []);
  return [isExpert, setExpert];
}
