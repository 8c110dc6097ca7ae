'use client';
import { useEditorEvents } from '@nirmaan/ui';
import type { RefObject } from 'react';
import type { Commands } from './commands';
import { fieldPointerOf, pageOfPointer } from './editing/places';
import type { Editor } from './editor-context';

/** Keys and the clipboard for what is selected. */
export function useEditorKeys(
  box: RefObject<HTMLElement | null>,
  editor: Editor,
  commands: Commands,
  onHelp: () => void,
): void {
  const onKey = (event: KeyboardEvent): boolean => {
    const isControl = event.ctrlKey || event.metaKey;
    const towardsEnd = editor.messages.direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const towardsStart = towardsEnd === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
    const inList = document.activeElement?.closest('[data-stage], [role="tree"]') !== null;
    if (isControl && event.key.toLowerCase() === 'd') commands.duplicate();
    else if (isControl && event.key.toLowerCase() === 'a' && inList) selectPage(editor);
    else if (event.altKey && event.key === 'ArrowUp') commands.step(-1);
    else if (event.altKey && event.key === 'ArrowDown') commands.step(1);
    else if (event.altKey && event.key === towardsEnd) commands.nest(1);
    else if (event.altKey && event.key === towardsStart) commands.nest(-1);
    else if ((event.key === 'Delete' || event.key === 'Backspace') && inList && !isControl) commands.remove();
    else if (event.key === '?' && inList) onHelp();
    else return false;
    return true;
  };
  const { copied, paste, remove } = commands;
  useEditorEvents(box, { onKey, copied, paste, remove });
}

/** All fields of the page that stand directly on it. */
function selectPage({ form, selection, select }: Editor): void {
  const page = pageOfPointer(selection) ?? 0;
  const all = form.pages[page]?.fields.map((_, at) => `/pages/${page}/fields/${at}`) ?? [];
  const current = fieldPointerOf(selection);
  select([...all.filter((each) => each !== current), ...(current ? [current] : [])]);
}
