'use client';
import { localize } from '@nirmaan/lexicon';
import { type MenuItem, useToast } from '@nirmaan/ui';
import {
  ClipboardCopy,
  ClipboardPaste,
  Copy,
  CornerDownLeft,
  CornerUpRight,
  FileInput,
  Scissors,
  Trash2,
} from 'lucide-react';
import { useCommands } from './commands';
import { fieldPointerOf, pageOfPointer } from './editing/places';
import { useEditor } from './editor-context';

/** What the menu of a field, or of several, offers; all of it has keys, too. */
export function useSelectionMenu(): MenuItem[] {
  const { form, messages, language, selection } = useEditor();
  const commands = useCommands();
  const toast = useToast();
  const say = (key: string, params?: Record<string, string | number>) => messages.text(`formEditor.${key}`, params);
  const here = pageOfPointer(selection);
  const copy = async () => {
    const text = commands.copied();
    if (!text) return false;
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      toast({ tone: 'error', text: say('clipboardFailed') });
      return false;
    }
  };
  const paste = async () => {
    try {
      if (!commands.paste(await navigator.clipboard.readText())) toast({ text: say('nothingToPaste') });
    } catch {
      toast({ tone: 'error', text: say('clipboardFailed') });
    }
  };
  const isField = fieldPointerOf(selection) !== undefined;
  const pasteItem: MenuItem = { label: say('paste'), icon: ClipboardPaste, onSelect: () => void paste() };
  if (!isField) return [pasteItem, { label: say('remove'), icon: Trash2, tone: 'danger', onSelect: commands.remove }];
  return [
    { label: say('copy'), icon: ClipboardCopy, onSelect: () => void copy() },
    {
      label: say('cut'),
      icon: Scissors,
      onSelect: () => void copy().then((isCopied) => isCopied && commands.remove()),
    },
    pasteItem,
    { label: say('duplicate'), icon: Copy, onSelect: commands.duplicate },
    { separator: true },
    { label: say('intoGroup'), icon: CornerDownLeft, onSelect: () => commands.nest(1) },
    { label: say('outOfGroup'), icon: CornerUpRight, onSelect: () => commands.nest(-1) },
    ...form.pages.flatMap((page, at): MenuItem[] =>
      at === here
        ? []
        : [
            {
              label: say('moveToPage', { page: `${at + 1} · ${localize(page.title, language) || page.code}` }),
              icon: FileInput,
              onSelect: () => commands.moveToPage(at),
            },
          ],
    ),
    { separator: true },
    { label: say('remove'), icon: Trash2, tone: 'danger', onSelect: commands.remove },
  ];
}
