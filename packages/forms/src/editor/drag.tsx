'use client';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { FieldTypeName } from '../model/form';
import type { Gap } from './page/drop-places';

/** What is carried: fields of the form, or a type from the palette. */
type Dragged = { pointers: readonly string[] } | { type: FieldTypeName };

/** Says where something carried to this point of the window would land, in the window's own measures. */
type DropTarget = (x: number, y: number, dragged: Dragged) => Gap | undefined;

type Drag = {
  /** From a pointer that goes down on what can be carried. Nothing happens until it moves. */
  start(event: React.PointerEvent, dragged: Dragged, label: string): void;
  /** Adds a target; gives what takes it away. */
  addTarget(target: DropTarget): () => void;
  dragged: Dragged | undefined;
};

const DragContext = createContext<Drag | undefined>(undefined);

export function useDrag(): Drag {
  const drag = useContext(DragContext);
  if (!drag) throw new Error('useDrag outside DragLayer');
  return drag;
}

/** Pixels a pointer moves before it is a drag and no click. */
const THRESHOLD = 4;

type Shown = { dragged: Dragged; label: string; x: number; y: number; gap: Gap | undefined };

/**
 * Carrying by mouse, pen or finger. Pointer events rather than the browser's own drag and drop: they work on touch
 * screens, go over the frame of the page, and the line shows where the field will stand.
 */
export function DragLayer({ children, onDrop }: { children: ReactNode; onDrop(dragged: Dragged, to: string): void }) {
  const targets = useRef(new Set<DropTarget>());
  const [shown, setShown] = useState<Shown>();
  const drop = useRef(onDrop);
  drop.current = onDrop;
  const end = useRef<() => void>(undefined);
  useEffect(() => () => end.current?.(), []);

  const start = useCallback((down: React.PointerEvent, dragged: Dragged, label: string) => {
    if (down.button !== 0) return;
    const origin = down.currentTarget;
    const { pointerId, clientX, clientY } = down;
    let last: Shown | undefined;
    const gapAt = (x: number, y: number) => {
      for (const target of targets.current) {
        const gap = target(x, y, dragged);
        if (gap) return gap;
      }
      return undefined;
    };
    const show = (x: number, y: number) => {
      last = { dragged, label, x, y, gap: gapAt(x, y) };
      setShown(last);
    };
    const onMove = (event: PointerEvent) => {
      if (event.pointerId !== pointerId) return;
      if (!last && Math.hypot(event.clientX - clientX, event.clientY - clientY) < THRESHOLD) return;
      if (!last && origin.isConnected) origin.setPointerCapture(pointerId);
      event.preventDefault();
      show(event.clientX, event.clientY);
    };
    const onUp = (event: PointerEvent) => {
      if (event.pointerId !== pointerId) return;
      const dropped = last;
      stop();
      if (!dropped) return;
      // The click that ends a drag is none.
      window.addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
      if (dropped.gap) drop.current(dragged, dropped.gap.to);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      stop();
    };
    // Near an edge, what lies beyond comes into sight.
    const scrolling = setInterval(() => {
      if (!last) return;
      const scroller = scrollerAt(last.x, last.y);
      if (scroller) {
        scroller.element.scrollBy(0, scroller.by);
        show(last.x, last.y);
      }
    }, 30);
    const stop = () => {
      clearInterval(scrolling);
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', stop);
      window.removeEventListener('keydown', onKey, { capture: true });
      end.current = undefined;
      last = undefined;
      setShown(undefined);
    };
    end.current?.();
    end.current = stop;
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', stop);
    window.addEventListener('keydown', onKey, { capture: true });
  }, []);
  const addTarget = useCallback((target: DropTarget) => {
    targets.current.add(target);
    return () => void targets.current.delete(target);
  }, []);
  const dragged = shown?.dragged;
  const drag = useMemo(() => ({ start, addTarget, dragged }), [start, addTarget, dragged]);
  return (
    <DragContext value={drag}>
      {children}
      {shown && <Carried {...shown} />}
    </DragContext>
  );
}

const swallow = (event: MouseEvent) => {
  event.preventDefault();
  event.stopPropagation();
};

function Carried({ label, x, y, gap }: Shown) {
  return (
    // Over everything: the frame of the page would take the pointer's events for itself.
    <div className="fixed inset-0 z-50 cursor-grabbing" data-carrying="">
      {gap && (
        <div
          className="absolute h-0.5 rounded-pill bg-brand"
          style={{ left: gap.left, top: gap.top - 1, width: gap.width }}
          data-drop-line=""
        />
      )}
      <div
        className="absolute max-w-60 truncate rounded border border-brand-line bg-raised px-2.5 py-1.5 text-14 font-strong shadow-float"
        style={{ left: x + 12, top: y + 12 }}
      >
        {label}
      </div>
    </div>
  );
}

function scrollerAt(x: number, y: number): { element: Element; by: number } | undefined {
  for (const element of document.querySelectorAll('[data-drag-scroll]')) {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    if (x < left || x > right || y < top || y > bottom) continue;
    if (y < top + 40) return { element, by: -14 };
    if (y > bottom - 40) return { element, by: 14 };
  }
  return undefined;
}
