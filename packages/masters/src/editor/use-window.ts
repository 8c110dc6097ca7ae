'use client';
import { useEffect, useRef, useState } from 'react';

export const ROW_HEIGHT = 34;
const SPARE = 8;

/**
 * Which rows are in sight. Rows have one height, so that thousands of them cost as little as a screenful. The head covers
 * the height of so many.
 */
export function useWindow(rowCount: number, heads = 1) {
  const viewport = useRef<HTMLDivElement>(null);
  const [sight, setSight] = useState({ top: 0, height: 800 });
  useEffect(() => {
    const element = viewport.current;
    if (!element) return;
    const look = () => setSight({ top: element.scrollTop, height: element.clientHeight });
    look();
    element.addEventListener('scroll', look, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      observer.disconnect();
    };
  }, []);
  const first = Math.max(0, Math.min(rowCount, Math.floor(sight.top / ROW_HEIGHT)) - SPARE);
  const last = Math.min(rowCount, Math.ceil((sight.top + sight.height) / ROW_HEIGHT) + SPARE);
  /** Scrolls as little as needed. */
  function reveal(row: number) {
    const element = viewport.current;
    if (!element) return;
    const top = row * ROW_HEIGHT;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + (heads + 1) * ROW_HEIGHT > element.scrollTop + element.clientHeight)
      element.scrollTop = top + (heads + 1) * ROW_HEIGHT - element.clientHeight;
  }
  return { viewport, first, last, page: Math.max(1, Math.floor(sight.height / ROW_HEIGHT) - 1 - heads), reveal };
}
