'use client';
import { useEffect, useMemo, useState } from 'react';

/** What a drag on the ground does: it selects, or it moves the view. */
export type Tool = 'select' | 'hand';
export type ToolChoice = { current: Tool; set(tool: Tool): void };

/** A finger moves the view first; a mouse selects. */
export function useTool(): ToolChoice {
  const [current, set] = useState<Tool>('select');
  useEffect(() => {
    if (window.matchMedia('(pointer: coarse)').matches) set('hand');
  }, []);
  return useMemo(() => ({ current, set }), [current]);
}
