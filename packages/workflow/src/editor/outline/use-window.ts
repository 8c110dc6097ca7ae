'use client';
import { type RefObject, useEffect, useState } from 'react';

/** Height of a row in pixels; the style sheet's `h-7.5`. */
export const ROW = 30;
/** Rows beyond what is in sight that are there already. */
const BEYOND = 12;

/** Which rows of a long list are drawn: those in sight and some around them. */
export function useWindow(box: RefObject<HTMLElement | null>, count: number): { from: number; to: number } {
  const [view, setView] = useState({ top: 0, height: 800 });
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = () => setView({ top: element.scrollTop, height: element.clientHeight });
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [box]);
  const from = Math.max(0, Math.floor(view.top / ROW) - BEYOND);
  return { from, to: Math.min(count, Math.ceil((view.top + view.height) / ROW) + BEYOND) };
}

/** Brings a row into sight, where it is not. */
export function scrollToRow(box: HTMLElement, position: number): void {
  const top = position * ROW;
  if (top < box.scrollTop) box.scrollTop = top;
  else if (top + ROW > box.scrollTop + box.clientHeight) box.scrollTop = top + ROW - box.clientHeight;
}
