'use client';
import { type RefObject, useEffect, useRef } from 'react';
import type { Commands } from './commands';
import { fieldPointerOf, pageOfPointer } from './editing/places';
import type { Editor } from './editor-context';

/**
 * Keys and the clipboard for what is selected, wherever in the editor the focus is, except in what is typed into.
 * Copying goes through the events of the browser: they need no permission, and reach other tabs and services.
 */
export function useEditorKeys(
  box: RefObject<HTMLElement | null>,
  editor: Editor,
  commands: Commands,
  onHelp: () => void,
): void {
  const latest = useRef({ editor, commands, onHelp });
  latest.current = { editor, commands, onHelp };
  useEffect(() => {
    const isOurs = () => {
      const focus = document.activeElement;
      return box.current !== null && focus !== null && box.current.contains(focus) && !focus.matches(TYPED_INTO);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !isOurs()) return;
      const { editor: now, commands: act } = latest.current;
      const isControl = event.ctrlKey || event.metaKey;
      const towardsEnd = now.messages.direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
      const towardsStart = towardsEnd === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
      const inList = document.activeElement?.closest('[data-stage], [role="tree"]') !== null;
      if (isControl && event.key.toLowerCase() === 'd') act.duplicate();
      else if (isControl && event.key.toLowerCase() === 'a' && inList) selectPage(now);
      else if (event.altKey && event.key === 'ArrowUp') act.step(-1);
      else if (event.altKey && event.key === 'ArrowDown') act.step(1);
      else if (event.altKey && event.key === towardsEnd) act.nest(1);
      else if (event.altKey && event.key === towardsStart) act.nest(-1);
      else if ((event.key === 'Delete' || event.key === 'Backspace') && inList && !isControl) act.remove();
      else if (event.key === '?' && inList) latest.current.onHelp();
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    const onCopy = (event: ClipboardEvent) => {
      const text =
        isOurs() && window.getSelection()?.isCollapsed !== false ? latest.current.commands.copied() : undefined;
      if (text === undefined || !event.clipboardData) return;
      event.clipboardData.setData('text/plain', text);
      event.preventDefault();
      if (event.type === 'cut') latest.current.commands.remove();
    };
    const onPaste = (event: ClipboardEvent) => {
      if (!isOurs()) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (latest.current.commands.paste(text)) event.preventDefault();
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

const TYPED_INTO = "input:not([type='radio'], [type='checkbox']), textarea, select, [contenteditable='true']";

/** All fields of the page that stand directly on it. */
function selectPage({ form, selection, select }: Editor): void {
  const page = pageOfPointer(selection) ?? 0;
  const all = form.pages[page]?.fields.map((_, at) => `/pages/${page}/fields/${at}`) ?? [];
  const current = fieldPointerOf(selection);
  select([...all.filter((each) => each !== current), ...(current ? [current] : [])]);
}
