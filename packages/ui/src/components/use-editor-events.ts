'use client';
import { type RefObject, useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';

const TYPED_INTO = "input:not([type='radio'], [type='checkbox']), textarea, select, [contenteditable='true']";

export type EditorEvents = {
  /** False: keys and clipboard are somebody else's for now. */
  isOn?: boolean;
  /** Did the key mean something? */
  onKey(event: KeyboardEvent): boolean;
  /** What is selected, for the clipboard; undefined where nothing is. */
  copied(): string | undefined;
  /** Was it something that belongs here? */
  paste(text: string): boolean;
  /** What was cut is gone. */
  remove(): void;
};

/**
 * Keys and the clipboard of an editor, wherever in `box` the focus is, except in what is typed into. Copying goes through
 * the events of the browser: they need no permission, and reach other tabs and services.
 */
export function useEditorEvents(box: RefObject<HTMLElement | null>, events: EditorEvents): void {
  const latest = useRef(events);
  latest.current = events;
  useEffect(() => {
    const isOurs = () => {
      const focus = document.activeElement;
      return (
        latest.current.isOn !== false &&
        box.current !== null &&
        focus !== null &&
        box.current.contains(focus) &&
        !focus.matches(TYPED_INTO)
      );
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !isOurs()) return;
      // Before the next key: it acts on what this one selected.
      if (!flushSync(() => latest.current.onKey(event))) return;
      event.preventDefault();
      event.stopPropagation();
    };
    const onCopy = (event: ClipboardEvent) => {
      const isFree = isOurs() && window.getSelection()?.isCollapsed !== false;
      const text = isFree ? latest.current.copied() : undefined;
      if (text === undefined || !event.clipboardData) return;
      event.clipboardData.setData('text/plain', text);
      event.preventDefault();
      if (event.type === 'cut') latest.current.remove();
    };
    const onPaste = (event: ClipboardEvent) => {
      if (!isOurs()) return;
      if (latest.current.paste(event.clipboardData?.getData('text/plain') ?? '')) event.preventDefault();
    };
    const ended = new AbortController();
    const { signal } = ended;
    document.addEventListener('keydown', onKey, { signal });
    document.addEventListener('copy', onCopy, { signal });
    document.addEventListener('cut', onCopy, { signal });
    document.addEventListener('paste', onPaste, { signal });
    return () => ended.abort();
  }, [box]);
}
