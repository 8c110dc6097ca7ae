'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Workflow } from '../../model/workflow';
import type { Simulation } from '../../simulation/model';
import { type ManyRuns, simulateMany } from '../../simulation/simulate-many';

export const CASES = 1000;
/** Milliseconds of a slice: the page answers between two of them. */
const SLICE = 12;

/**
 * Plays many cases in slices, so that the page stays alive; begins by itself. `done` is undefined when it was cancelled.
 * Of the case that is played they take the day they begin and the zone of their dates; conditions are thrown dice for.
 */
export function useManyCases(workflow: Workflow, { startedAt, timeZone }: Simulation) {
  const [result, setResult] = useState<ManyRuns>();
  const [done, setDone] = useState<number | undefined>(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const start = useCallback(() => {
    clearTimeout(timer.current);
    setResult(undefined);
    setDone(0);
    const running = simulateMany(workflow, {
      runs: CASES,
      random: Math.random,
      now: startedAt,
      ...(timeZone && { timeZone }),
    });
    const slice = () => {
      const until = performance.now() + SLICE;
      let next = running.next();
      while (!next.done && performance.now() < until) next = running.next();
      if (next.done) setResult(next.value);
      else {
        setDone(next.value);
        timer.current = setTimeout(slice, 0);
      }
    };
    timer.current = setTimeout(slice, 0);
  }, [workflow, startedAt, timeZone]);
  const cancel = () => {
    clearTimeout(timer.current);
    setDone(undefined);
  };
  useEffect(() => {
    start();
    return () => clearTimeout(timer.current);
  }, [start]);
  return { result, done, start, cancel };
}
