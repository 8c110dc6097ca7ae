'use client';
import { useSyncExternalStore } from 'react';

const KEY = 'nirmaan.checklist';
/** Where there is room beside the map it is open until somebody folds it; on narrow windows it is asked for. */
const BESIDE = '(min-width: 80rem)';
const listeners = new Set<() => void>();

/** Whether the checklist is folded; the choice stays with the browser. */
export function useFolded(): [boolean, (isFolded: boolean) => void] {
  const isFolded = useSyncExternalStore(
    (listener) => {
      const room = window.matchMedia(BESIDE);
      room.addEventListener('change', listener);
      listeners.add(listener);
      return () => {
        room.removeEventListener('change', listener);
        listeners.delete(listener);
      };
    },
    () => {
      const chosen = localStorage.getItem(KEY);
      return chosen === null ? !window.matchMedia(BESIDE).matches : chosen === 'folded';
    },
    () => true,
  );
  return [
    isFolded,
    (next) => {
      localStorage.setItem(KEY, next ? 'folded' : 'open');
      for (const listener of listeners) listener();
    },
  ];
}
