'use client';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { changeLine, insertAfter, moveLine, removeLine } from './edit-lines';

type Lines<Line> = {
  lines: readonly Line[];
  /** What a new one is. */
  empty: Line;
  onLines(lines: Line[]): void;
  /** How many there may be; absent: any number. */
  most?: number;
};

/**
 * Edits of a list of lines, and its keys: Enter begins the next one, Alt with an arrow moves this one, Backspace in an empty
 * one takes it away. The focus goes where the line went; `data-line` of an input is its place.
 */
export function useLines<Line>({ lines, empty, onLines, most }: Lines<Line>) {
  const list = useRef<HTMLUListElement>(null);
  const next = useRef<number>(undefined);
  useEffect(() => {
    if (next.current === undefined) return;
    list.current?.querySelector<HTMLElement>(`[data-line="${next.current}"]`)?.focus();
    next.current = undefined;
  });
  const change = (at: number, line: Line) => onLines(changeLine(lines, at, line));
  const add = (at: number) => onLines(insertAfter(lines, at, empty, most));
  const remove = (at: number) => onLines(removeLine(lines, at));
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>, at: number) {
    // A word that is still being composed ends with Enter, too.
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      next.current = at + 1;
      add(at);
    } else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      const by = event.key === 'ArrowUp' ? -1 : 1;
      if (lines[at + by] !== undefined) next.current = at + by;
      onLines(moveLine(lines, at, by));
    } else if (event.key === 'Backspace' && event.currentTarget.value === '' && at > 0) {
      event.preventDefault();
      next.current = at - 1;
      remove(at);
    }
  }
  function append() {
    next.current = lines.length;
    add(lines.length - 1);
  }
  return { list, onKeyDown, append, remove, change };
}
