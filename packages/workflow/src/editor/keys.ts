'use client';
import { type RefObject, useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { Commands } from './commands';
import { useEditor } from './editor-context';
import { useMode } from './mode';
import { usePanels } from './panels';
import { useMultiSelection } from './use-multi-selection';
import { useNaming } from './use-naming';
import { walk } from './walk';

const TYPED_INTO = "input:not([type='radio'], [type='checkbox']), textarea, select, [contenteditable='true']";
/** How far an arrow key moves a state, in pixels of the canvas; with Shift. */
const NUDGE = { near: 8, far: 48 };

/**
 * Keys and the clipboard for what is selected, wherever in the editor the focus is, except in what is typed into.
 * Copying goes through the events of the browser: they need no permission, and reach other tabs and services.
 */
export function useEditorKeys(box: RefObject<HTMLElement | null>, commands: Commands): void {
  const editor = useEditor();
  const several = useMultiSelection();
  const naming = useNaming();
  const panels = usePanels();
  const { mode } = useMode();
  const latest = useRef({ editor, several, naming, panels, mode, commands });
  latest.current = { editor, several, naming, panels, mode, commands };
  useEffect(() => {
    const isOurs = () => {
      const focus = document.activeElement;
      return (
        latest.current.mode === 'draw' &&
        box.current !== null &&
        focus !== null &&
        box.current.contains(focus) &&
        !focus.matches(TYPED_INTO)
      );
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !isOurs()) return;
      // Before the next key: it acts on what this one selected.
      if (!flushSync(() => act(event))) return;
      event.preventDefault();
      event.stopPropagation();
    };
    /** Did the key mean something? */
    const act = (event: KeyboardEvent): boolean => {
      const { editor: now, several: chosen, naming: name, panels: panel, commands: does } = latest.current;
      const isControl = event.ctrlKey || event.metaKey;
      const arrow = arrowOf(event.key, now.messages.direction);
      const inTree = document.activeElement?.closest('[role="tree"]') !== null;
      if (isControl) {
        const key = event.key.toLowerCase();
        if (event.altKey || event.shiftKey) return false;
        if (key === 'a') chosen.selectAll();
        else if (key === 'd') does.duplicate();
        else if (key === 'f') panel.show('search');
        else return false;
        return true;
      }
      if (event.altKey) {
        if (!arrow) return false;
        chosen.select([walk(now.workflow, now.selection, arrow.step) ?? []].flat());
        return true;
      }
      if (arrow && !inTree && chosen.pointers.some((pointer) => pointer.startsWith('/states/'))) {
        const by = event.shiftKey ? NUDGE.far : NUDGE.near;
        does.nudge({ x: arrow.x * by, y: arrow.y * by });
        return true;
      }
      const keys: Record<string, () => void> = {
        Delete: does.remove,
        Backspace: does.remove,
        n: () => does.addState('task'),
        '/': () => panel.show('quick-add'),
        a: () => panel.show('quick-add'),
        s: () => panel.show('snippets'),
        f: () => panel.show('search'),
        '?': () => panel.show('keys'),
      };
      const own = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
      if (own) own();
      else if (event.key === 'F2' && now.selection !== null) name.start(now.selection);
      else if (event.key === 'Escape' && chosen.pointers.length > 0) chosen.clear();
      else return false;
      return true;
    };
    const onCopy = (event: ClipboardEvent) => {
      const isFree = isOurs() && window.getSelection()?.isCollapsed !== false;
      const text = isFree ? latest.current.commands.copied() : undefined;
      if (text === undefined || !event.clipboardData) return;
      event.clipboardData.setData('text/plain', text);
      event.preventDefault();
      if (event.type === 'cut') latest.current.commands.remove();
    };
    const onPaste = (event: ClipboardEvent) => {
      if (!isOurs()) return;
      if (latest.current.commands.paste(event.clipboardData?.getData('text/plain') ?? '')) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCopy);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCopy);
      document.removeEventListener('paste', onPaste);
    };
  }, [box]);
}

/** Where an arrow key points: as one sees it, and as the case goes (towards the end of a line of text). */
function arrowOf(
  key: string,
  direction: 'ltr' | 'rtl',
): { x: number; y: number; step: 'on' | 'back' | 'before' | 'after' } | undefined {
  const mirrored = direction === 'rtl' ? { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' } : {};
  const seen = key === 'ArrowLeft' || key === 'ArrowRight' ? (mirrored[key] ?? key) : key;
  if (seen === 'ArrowRight') return { x: 1, y: 0, step: 'on' };
  if (seen === 'ArrowLeft') return { x: -1, y: 0, step: 'back' };
  if (seen === 'ArrowUp') return { x: 0, y: -1, step: 'before' };
  if (seen === 'ArrowDown') return { x: 0, y: 1, step: 'after' };
  return undefined;
}
