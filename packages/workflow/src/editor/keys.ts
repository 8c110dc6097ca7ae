'use client';
import { useEditorEvents } from '@nirmaan/ui';
import type { RefObject } from 'react';
import type { Commands } from './commands';
import { useEditor } from './editor-context';
import { useMode } from './mode';
import { usePanels } from './panels';
import { useMultiSelection } from './use-multi-selection';
import { useNaming } from './use-naming';
import { walk } from './walk';

/** How far an arrow key moves a state, in pixels of the canvas; with Shift. */
const NUDGE = { near: 8, far: 48 };

/** Keys and the clipboard for what is selected, while the workflow is drawn. */
export function useEditorKeys(box: RefObject<HTMLElement | null>, commands: Commands): void {
  const { workflow, selection, messages } = useEditor();
  const several = useMultiSelection();
  const naming = useNaming();
  const panels = usePanels();
  const { mode } = useMode();
  const onKey = (event: KeyboardEvent): boolean => {
    const isControl = event.ctrlKey || event.metaKey;
    const arrow = arrowOf(event.key, messages.direction);
    const inTree = document.activeElement?.closest('[role="tree"]') !== null;
    if (isControl) {
      const key = event.key.toLowerCase();
      if (event.altKey || event.shiftKey) return false;
      if (key === 'a') several.selectAll();
      else if (key === 'd') commands.duplicate();
      else if (key === 'f') panels.show('search');
      else return false;
      return true;
    }
    if (event.altKey) {
      if (!arrow) return false;
      several.select([walk(workflow, selection, arrow.step) ?? []].flat());
      return true;
    }
    if (arrow && !inTree && several.pointers.some((pointer) => pointer.startsWith('/states/'))) {
      const by = event.shiftKey ? NUDGE.far : NUDGE.near;
      commands.nudge({ x: arrow.x * by, y: arrow.y * by });
      return true;
    }
    const keys: Record<string, () => void> = {
      Delete: commands.remove,
      Backspace: commands.remove,
      n: () => commands.addState('task'),
      '/': () => panels.show('quick-add'),
      a: () => panels.show('quick-add'),
      s: () => panels.show('snippets'),
      f: () => panels.show('search'),
      '?': () => panels.show('keys'),
    };
    const own = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
    if (own) own();
    else if (event.key === 'F2' && selection !== null) naming.start(selection);
    else if (event.key === 'Escape' && several.pointers.length > 0) several.clear();
    else return false;
    return true;
  };
  const { copied, paste, remove } = commands;
  useEditorEvents(box, { isOn: mode === 'draw', onKey, copied, paste, remove });
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
