'use client';
import { useCallback, useEffect, useRef } from 'react';
import { type LayoutWorker, openLayoutWorker } from './layout-in-worker';

/** A layout worker that starts when it is first asked for, and ends with what uses it. */
export function useLayoutWorker(): () => LayoutWorker {
  const worker = useRef<LayoutWorker>(undefined);
  useEffect(
    () => () => {
      worker.current?.close();
      worker.current = undefined;
    },
    [],
  );
  return useCallback(() => {
    worker.current ??= openLayoutWorker();
    return worker.current;
  }, []);
}
