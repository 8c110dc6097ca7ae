'use client';
import { useMemo } from 'react';
import { useScope } from '../blocks/scope-context';
import type { Light } from '../graph/light';
import { useCompare } from './compare-context';

/** How the flow that is shown is coloured while two workflows are compared; undefined while none are. */
export function useCompareLight(): Light | undefined {
  const { scope } = useScope();
  const colours = useCompare()?.merged.colours.get(scope);
  return useMemo(() => colours && { ...colours, isComparison: true }, [colours]);
}
