'use client';
import { useEffect, useSyncExternalStore } from 'react';

const keyOf = (code: string) => `nirmaan.tried.${code}`;
const listeners = new Set<() => void>();

/** Remembers with the browser that a service was tried out at this revision; undefined: it is not being tried. */
export function useRememberTried(code: string, revision: number | undefined): void {
  useEffect(() => {
    if (revision === undefined) return;
    localStorage.setItem(keyOf(code), String(revision));
    for (const listener of listeners) listener();
  }, [code, revision]);
}

/** The revision at which a service was tried out last in this browser; undefined: never. */
export function useTried(code: string): number | undefined {
  const stored = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => localStorage.getItem(keyOf(code)),
    () => null,
  );
  const revision = stored === null ? Number.NaN : Number(stored);
  return Number.isInteger(revision) ? revision : undefined;
}
