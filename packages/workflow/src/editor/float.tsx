'use client';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';

/**
 * A panel that lies over the canvas below the toolbar, while the rest of the editor stays usable. Escape closes it; the
 * focus goes back to where it was.
 */
export function Float({ label, onClose, children }: { label: string; onClose(): void; children: ReactNode }) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    // A field that takes the focus by itself has it already: what had it before is the editor.
    const editor = box.current?.closest<HTMLElement>('[data-workflow-editor]');
    return () => {
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) editor?.focus({ preventScroll: true });
      });
    };
  }, []);
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    onClose();
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <section
      ref={box}
      aria-label={label}
      onKeyDown={onKey}
      className="appear absolute start-1/2 top-16 z-30 flex max-h-[calc(100%-96px)] w-[min(560px,calc(100%-24px))] -translate-x-1/2 flex-col overflow-hidden rounded border border-line bg-raised shadow-float rtl:translate-x-1/2"
    >
      {children}
    </section>
  );
}
