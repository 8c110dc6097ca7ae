'use client';
import { Kbd, Menu, type MenuItem, useToast } from '@nirmaan/ui';
import {
  ArrowRight,
  ClipboardPaste,
  Copy,
  CopyPlus,
  type LucideIcon,
  Maximize,
  Pencil,
  Plus,
  RefreshCw,
  Scissors,
  SquareDashed,
  Trash2,
  WandSparkles,
} from 'lucide-react';
import { useRef } from 'react';
import { useCommandsOfEditor } from '../commands-context';
import { useEditor, useWords } from '../editor-context';
import { partsOf } from '../multi-selection';
import { pointerTo, selectedOf } from '../selection';
import { useMultiSelection } from '../use-multi-selection';
import { useNaming } from '../use-naming';
import { palette } from './palette';

/** Where it was asked for: on the screen, and on the canvas as a place for what is added. */
export type MenuPlace = { screen: { x: number; y: number }; at: { x: number; y: number } | undefined };
type Props = { place: MenuPlace | undefined; close(): void; fit(): void; arrange(): void; isFixed: boolean };

/** What can be done with what is selected, or here on empty ground; by the right button or the menu key. */
export function CanvasMenu({ place, close, fit, arrange, isFixed }: Props) {
  const { workflow, selection, layout, edit } = useEditor();
  const say = useWords();
  const commands = useCommandsOfEditor();
  const naming = useNaming();
  const several = useMultiSelection();
  const toast = useToast();
  /** Had the focus before; it goes back there, unless a name is being written. */
  const before = useRef<Element | null>(null);
  if (!place) return null;
  before.current ??= document.activeElement;
  const selected = selectedOf(selection, workflow);
  const parts = partsOf(several.pointers, workflow);
  const one = !several.isSeveral && selection !== null;
  const placed = parts.states.flatMap((position) => workflow.states[position] ?? []).filter(({ code }) => layout[code]);
  const item = (icon: LucideIcon, label: string, onSelect: () => void, keys?: string): MenuItem => ({
    icon,
    label: say(label),
    onSelect,
    ...(keys && { keys: <Kbd>{keys}</Kbd> }),
  });
  const copy = async () => {
    const text = commands.copied();
    return text !== undefined && (await isDone(navigator.clipboard?.writeText(text)));
  };
  const paste = async () => {
    const text = await navigator.clipboard?.readText().catch(() => undefined);
    // A browser that keeps its clipboard to itself gives it to the keys.
    if (text === undefined || !commands.paste(text, place.at))
      toast({ text: say('menu.pasteByKeys'), tone: 'neutral' });
  };
  const state = one && selected?.kind === 'state' ? selected : undefined;
  const ofSelected: MenuItem[] = [
    ...(one ? [item(Pencil, 'menu.rename', () => selection && naming.start(selection), 'F2')] : []),
    ...(state && workflow.states[state.position]?.kind !== 'end'
      ? [
          item(ArrowRight, 'menu.actionTo', () => {
            commands.addStateAfter(state.code);
            naming.start(pointerTo.state(workflow.states.length), true);
          }),
          item(RefreshCw, 'menu.note', () => {
            commands.addAction(state.code, state.code);
            naming.start(pointerTo.action(workflow.actions.length), true);
          }),
        ]
      : []),
    { separator: true },
    item(Scissors, 'menu.cut', () => void copy().then((isCopied) => isCopied && commands.remove()), 'Ctrl X'),
    item(Copy, 'menu.copy', () => void copy(), 'Ctrl C'),
    item(CopyPlus, 'menu.duplicate', commands.duplicate, 'Ctrl D'),
    ...(placed.length > 0 && !isFixed
      ? [
          item(WandSparkles, 'menu.free', () =>
            edit(say('edits.arrange'), (draft) => {
              for (const { code } of placed) delete draft.layout[code];
            }),
          ),
        ]
      : []),
    { separator: true },
    item(Trash2, 'menu.remove', commands.remove, 'Del'),
  ];
  const ofGround: MenuItem[] = [
    ...palette.map(({ kind, icon }) =>
      item(kind === 'task' ? Plus : icon, `menu.${kind === 'task' ? 'state' : kind}Here`, () => {
        commands.addState(kind, place.at);
        naming.start(pointerTo.state(workflow.states.length), true);
      }),
    ),
    { separator: true },
    item(ClipboardPaste, 'menu.paste', () => void paste(), 'Ctrl V'),
    item(SquareDashed, 'menu.selectAll', several.selectAll, 'Ctrl A'),
    { separator: true },
    item(WandSparkles, 'toolbar.arrange', arrange),
    item(Maximize, 'view.fit', fit, 'Shift 1'),
  ];
  return (
    <Menu
      open
      onOpenChange={(isOpen) => !isOpen && close()}
      onCloseAutoFocus={(event) => {
        event.preventDefault();
        const had = before.current;
        before.current = null;
        if (had instanceof HTMLElement && document.activeElement === document.body) had.focus({ preventScroll: true });
      }}
      align="start"
      trigger={
        <button
          type="button"
          tabIndex={-1}
          aria-label={say('menu.label')}
          className="pointer-events-none fixed size-px opacity-0"
          style={{ left: place.screen.x, top: place.screen.y }}
        />
      }
      items={several.pointers.length > 0 ? ofSelected : ofGround}
    />
  );
}

async function isDone(writing: Promise<void> | undefined): Promise<boolean> {
  try {
    await writing;
    return writing !== undefined;
  } catch {
    return false;
  }
}
