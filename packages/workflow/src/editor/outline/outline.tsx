'use client';
import { localize } from '@nirmaan/lexicon';
import { Button } from '@nirmaan/ui';
import { Plus, TextCursorInput } from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { changeAction } from '../../editing/edit-workflow';
import { giveName } from '../../editing/give-name';
import { useBlockCommands } from '../blocks/use-block-commands';
import { useCommandsOfEditor } from '../commands-context';
import { useEditor, useWords } from '../editor-context';
import { usePanels } from '../panels';
import { pointerTo } from '../selection';
import { useMultiSelection } from '../use-multi-selection';
import { OutlineRow } from './outline-row';
import { itemsOf, type MenuList } from './row-menu';
import { pointersBetween, type Row, rowsOf } from './rows';
import { ROW, scrollToRow, useWindow } from './use-window';

/**
 * The left pane: the same workflow as a tree, and everything that can be done to it. One tab stop; arrows move, right and
 * left open and close, F2 renames, Shift and F10 opens what can be done, Shift, Alt and arrows change the order. Only the
 * lines in sight are drawn.
 */
export function Outline() {
  const { workflow, issues, language, languages, roles, edit, messages, selection } = useEditor();
  const say = useWords();
  const several = useMultiSelection();
  const commands = useCommandsOfEditor();
  const blocks = useBlockCommands();
  const panels = usePanels();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [focused, setFocused] = useState<string>();
  const [renaming, setRenaming] = useState<{ pointer: string; isNew: boolean }>();
  const [menu, setMenu] = useState<{ pointer: string; list: MenuList }>();
  const anchor = useRef<string>(undefined);
  const rows = useMemo(() => rowsOf(workflow, { language, issues, folded }), [workflow, language, issues, folded]);
  const places = useMemo(() => new Map(rows.map((row, at) => [row.pointer, at])), [rows]);
  const chosen = useMemo(() => new Set(several.pointers), [several.pointers]);
  const roleNames = useMemo(
    () => new Map(roles.map((role) => [role.code, localize(role.name, language) || role.code])),
    [roles, language],
  );
  const { from, to } = useWindow(box, rows.length);
  const written = languages.includes(language) ? language : (languages[0] ?? language);
  const activeAt = places.get(focused ?? '') ?? places.get(selection ?? '') ?? 0;
  const active = rows[activeAt];

  // What is selected elsewhere is seen here: unfolded, and in sight.
  useEffect(() => {
    if (selection === null) return;
    const action = workflow.actions[Number(/^\/actions\/(\d+)/.exec(selection)?.[1] ?? Number.NaN)];
    const holder = action && workflow.states.findIndex((state) => state.code === action.from);
    if (holder !== undefined)
      setFolded((before) => {
        const pointer = pointerTo.state(holder);
        return before.has(pointer) ? new Set([...before].filter((each) => each !== pointer)) : before;
      });
    setFocused(selection);
  }, [selection, workflow]);
  useEffect(() => {
    if (box.current && rows.length > 0) scrollToRow(box.current, activeAt);
  }, [activeAt, rows.length]);

  const pick = (row: Row | undefined, how: { isRange?: boolean; isMore?: boolean } = {}) => {
    if (!row) return;
    setFocused(row.pointer);
    if (how.isMore && row.kind !== 'branch') several.toggle(row.pointer);
    else if (how.isRange && row.kind !== 'branch')
      several.select(pointersBetween(rows, anchor.current ?? selection ?? row.pointer, row.pointer));
    else several.select([row.pointer]);
    if (!how.isRange) anchor.current = row.pointer;
  };
  const toggle = (pointer: string, isOpen?: boolean) =>
    setFolded((before) => {
      const next = new Set(before);
      if (isOpen ?? next.has(pointer)) next.delete(pointer);
      else next.add(pointer);
      return next;
    });
  const backToTree = () => requestAnimationFrame(() => box.current?.focus({ preventScroll: true }));
  const endRename = (row: Row, text: string | undefined) => {
    const isNew = renaming?.isNew ?? false;
    setRenaming(undefined);
    if (box.current?.contains(document.activeElement)) backToTree();
    const name = text?.trim() ?? '';
    if (row.kind === 'branch' || name === '' || name === row.name) return;
    const { kind, position } = row;
    edit(say('naming.renamed'), (draft) => giveName(draft, { kind, position }, { language: written, name, isNew }));
  };
  /** Something is made, and asked for its name. */
  const make = (pointer: string, act: () => void) => {
    act();
    setRenaming({ pointer, isNew: true });
  };
  const doesOn = (row: Row) => {
    const code = row.kind === 'state' ? row.state.code : '';
    const position = row.kind === 'action' ? row.position : -1;
    const action = workflow.actions[position];
    const changeIt = (change: Parameters<typeof changeAction>[2]) =>
      edit(say('edits.action'), (draft) => changeAction(draft, position, change));
    return {
      rename: () => setRenaming({ pointer: row.pointer, isNew: false }),
      // The menu closes first, and opens again with the other list.
      show: (list: MenuList) => requestAnimationFrame(() => setMenu({ pointer: row.pointer, list })),
      addState: () => make(pointerTo.state(workflow.states.length), () => commands.addStateAfter(code)),
      addNote: () => make(pointerTo.action(workflow.actions.length), () => commands.addAction(code, code)),
      connect: (target: string) =>
        make(pointerTo.action(workflow.actions.length), () => commands.addAction(code, target)),
      target: (target: string) => commands.reconnect(position, { to: target }),
      role: (role: string) => {
        const own = action?.roles ?? [];
        changeIt({ roles: own.includes(role) ? own.filter((each) => each !== role) : [...own, role] });
      },
      step: (by: -1 | 1) => commands.step(row.pointer, by),
      duplicate: commands.duplicate,
      remove: commands.remove,
      open: () => row.kind === 'branch' && blocks.open(row.block, row.position),
    };
  };

  const onKey = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement || event.defaultPrevented || !active) return;
    const isOrder = event.altKey && event.shiftKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown');
    if (isOrder && active.kind !== 'branch') commands.step(active.pointer, event.key === 'ArrowUp' ? -1 : 1);
    else if (event.ctrlKey || event.metaKey || event.altKey) return;
    else if (!move(event, active)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const move = (event: KeyboardEvent, row: Row): boolean => {
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / ROW) - 1);
    const jumps: Record<string, number> = {
      ArrowDown: activeAt + 1,
      ArrowUp: activeAt - 1,
      PageDown: Math.min(rows.length - 1, activeAt + page),
      PageUp: Math.max(0, activeAt - page),
      Home: 0,
      End: rows.length - 1,
    };
    const [inwards, outwards] =
      messages.direction === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
    const jump = Object.hasOwn(jumps, event.key) ? jumps[event.key] : undefined;
    if (jump !== undefined) pick(rows[jump], { isRange: event.shiftKey });
    else if (event.key === inwards) {
      if (row.kind === 'branch') blocks.open(row.block, row.position);
      else if (row.kind === 'state' && row.isOpen === false) toggle(row.pointer, true);
      else if (row.kind === 'state' && row.isOpen) pick(rows[activeAt + 1]);
    } else if (event.key === outwards) {
      if (row.kind === 'state' && row.isOpen) toggle(row.pointer, false);
      else if (row.level === 2) pick(rows.slice(0, activeAt).findLast((each) => each.level === 1));
    } else if (event.key === 'F2' || event.key === 'Enter') {
      if (row.kind === 'branch') blocks.open(row.block, row.position);
      else setRenaming({ pointer: row.pointer, isNew: false });
    } else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      pick(row);
      setMenu({ pointer: row.pointer, list: 'row' });
    } else return false;
    return true;
  };
  const rowOf = (event: MouseEvent) => {
    const pointer = event.target instanceof Element && event.target.closest('[data-pointer]');
    const at = pointer ? places.get(pointer.getAttribute('data-pointer') ?? '') : undefined;
    return at === undefined ? undefined : rows[at];
  };
  return (
    <nav aria-label={say('outline.label')} className="flex h-full flex-col">
      <h2 className="flex h-11 shrink-0 items-center gap-2 border-b border-line px-4 font-strong">
        {say('outline.label')}
        <span className="ms-auto text-12 font-normal text-text-3">
          {say('outline.count', { states: workflow.states.length, actions: workflow.actions.length })}
        </span>
      </h2>
      {rows.length === 0 && <p className="p-4 text-text-2">{say('outline.empty')}</p>}
      <div
        ref={box}
        role="tree"
        data-workflow-outline=""
        aria-label={say('outline.label')}
        aria-multiselectable
        aria-activedescendant={active ? `${id}-${active.pointer}` : undefined}
        tabIndex={0}
        onKeyDown={onKey}
        onClick={(event) => {
          const row = rowOf(event);
          pick(row, { isRange: event.shiftKey, isMore: event.ctrlKey || event.metaKey });
          if (row) box.current?.focus({ preventScroll: true });
        }}
        onDoubleClick={(event) => {
          const row = rowOf(event);
          if (row?.kind === 'branch') blocks.open(row.block, row.position);
          else if (row) setRenaming({ pointer: row.pointer, isNew: false });
        }}
        onContextMenu={(event) => {
          const row = rowOf(event);
          if (!row) return;
          event.preventDefault();
          if (!chosen.has(row.pointer)) pick(row);
          else setFocused(row.pointer);
          setMenu({ pointer: row.pointer, list: 'row' });
        }}
        className="group relative min-h-0 flex-1 overflow-auto outline-none"
      >
        <div role="none" style={{ height: rows.length * ROW }}>
          {rows.map((row, at) => {
            if ((at < from || at >= to) && at !== activeAt) return null;
            const isRenamed = renaming?.pointer === row.pointer;
            return (
              <OutlineRow
                key={row.pointer}
                id={`${id}-${row.pointer}`}
                row={row}
                at={at}
                roles={
                  row.kind === 'action' && row.action.roles.length > 0
                    ? row.action.roles.map((role) => roleNames.get(role) ?? role).join(say('outline.separator'))
                    : say('card.nobody')
                }
                isSelected={chosen.has(row.pointer)}
                isActive={at === activeAt}
                renaming={isRenamed ? row.name : undefined}
                menu={{
                  isOpen: menu?.pointer === row.pointer,
                  items:
                    menu?.pointer === row.pointer
                      ? itemsOf(row, menu.list, { workflow, roles, language, say, does: doesOn(row) })
                      : [],
                }}
                onMenu={(isOpen) => {
                  if (isOpen) pick(row);
                  setMenu(isOpen ? { pointer: row.pointer, list: 'row' } : undefined);
                }}
                onRename={(name) => endRename(row, name)}
                onToggle={() => toggle(row.pointer)}
              />
            );
          })}
        </div>
      </div>
      <div className="flex shrink-0 gap-1 border-t border-line p-2">
        <Button
          variant="quiet"
          size="small"
          icon={Plus}
          onClick={() => make(pointerTo.state(workflow.states.length), () => commands.addState('task'))}
        >
          {say('toolbar.task')}
        </Button>
        <Button variant="quiet" size="small" icon={TextCursorInput} onClick={() => panels.show('quick-add')}>
          {say('quickAdd.title')}
        </Button>
      </div>
    </nav>
  );
}
