'use client';
import { useEffect } from 'react';

type Keys = { undo(): void; redo(): void; flush(): Promise<void> };

/** Ctrl-Z, Ctrl-Shift-Z (Ctrl-Y) and Ctrl-S for the document that is open; inside a text the browser's own undo counts. */
export function useUndoKeys({ undo, redo, flush }: Keys) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
      const key = event.key.toLowerCase();
      if (key === 's') {
        event.preventDefault();
        void flush();
      }
      if ((key !== 'z' && key !== 'y') || isText(event.target)) return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) redo();
      else undo();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [undo, redo, flush]);
}

function isText(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit'].includes(target.type);
  return target instanceof HTMLElement && target.isContentEditable;
}
