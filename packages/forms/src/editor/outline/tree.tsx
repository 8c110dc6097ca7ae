'use client';
import { localize } from '@nirmaan/lexicon';
import { Button } from '@nirmaan/ui';
import { Plus } from 'lucide-react';
import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useCommands } from '../commands';
import { useDrag } from '../drag';
import { fieldAt, fieldPointerOf, heldBy, holderOf, isWithin, pageOfPointer, placeIn } from '../editing/places';
import { useEditor } from '../editor-context';
import { type Row, rowsBetween, rowsOf } from './rows';
import { issuesByRow, type RowWords, TreeRow } from './tree-row';

/** The form as a tree: pages, fields, what stands inside fields. One tab stop; arrows move, letters find, F2 renames, Alt and arrows carry. */
export function Tree() {
  const { form, messages, language, selection, selected, select, issues } = useEditor();
  const commands = useCommands();
  const drag = useDrag();
  const box = useRef<HTMLDivElement>(null);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [focused, setFocused] = useState<string>();
  const [renaming, setRenaming] = useState<string>();
  const anchor = useRef<string>(undefined);
  const rows = useMemo(() => rowsOf(form, folded, language), [form, folded, language]);
  const problems = useMemo(() => issuesByRow(issues), [issues]);
  const words = useMemo<RowWords>(
    () => ({
      conditional: messages.text('formEditor.conditional'),
      fromMaster: messages.text('formEditor.fromMaster'),
      hidden: messages.text('formEditor.types.hidden'),
      rename: messages.text('formEditor.rename'),
      fieldCount: (count) => messages.text('formEditor.fields', { count }),
      errors: (count) => messages.text('formEditor.problems', { count }),
    }),
    [messages],
  );
  const current = rows.some((row) => row.pointer === focused)
    ? focused
    : selection !== null && rows.some((row) => row.pointer === selection)
      ? selection
      : rows[0]?.pointer;

  // What is selected elsewhere is seen here: unfolded, and in sight.
  useEffect(() => {
    if (selection === null) return;
    setFolded((before) => {
      const closed = [...before].filter((pointer) => pointer !== selection && isWithin(selection, pointer));
      return closed.length === 0 ? before : new Set([...before].filter((pointer) => !closed.includes(pointer)));
    });
    setFocused(selection);
  }, [selection]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with the lines, their places change
  useEffect(() => {
    if (selection === null) return;
    const row = box.current?.querySelector<HTMLElement>(`[data-pointer="${selection}"]`);
    row?.scrollIntoView({ block: 'nearest' });
    if (row && box.current?.contains(document.activeElement) && !row.contains(document.activeElement))
      row.focus({ preventScroll: true });
  }, [selection, rows]);

  const pointerAt = (target: EventTarget) =>
    target instanceof Element
      ? (target.closest('[data-pointer]')?.getAttribute('data-pointer') ?? undefined)
      : undefined;
  const toggle = (pointer: string, isOpen?: boolean) =>
    setFolded((before) => {
      const next = new Set(before);
      if (isOpen ?? next.has(pointer)) next.delete(pointer);
      else next.add(pointer);
      return next;
    });
  const pick = (pointer: string, { isRange, isMore }: { isRange: boolean; isMore: boolean }) => {
    const isField = fieldPointerOf(pointer) !== undefined;
    if (isRange && isField) select(rowsBetween(rows, anchor.current ?? selection ?? pointer, pointer));
    else if (isMore && isField) {
      const others = selected.filter((each) => each !== pointer && fieldPointerOf(each) !== undefined);
      select(selected.includes(pointer) ? others : [...others, pointer]);
      anchor.current = pointer;
    } else {
      select([pointer]);
      anchor.current = pointer;
    }
  };
  const focusRow = (row: Row | undefined, isRange = false) => {
    if (!row) return;
    setFocused(row.pointer);
    box.current?.querySelector<HTMLElement>(`[data-pointer="${row.pointer}"]`)?.focus();
    pick(row.pointer, { isRange, isMore: false });
  };
  const rename = (pointer: string) => {
    setRenaming(pointer);
    // The input is empty until it is known what was written: only the words of this language are renamed.
    requestAnimationFrame(() => {
      const input = box.current?.querySelector<HTMLInputElement>('[data-rename]');
      if (!input) return;
      const text = fieldPointerOf(pointer)
        ? fieldAt(form, pointer)?.label
        : form.pages[pageOfPointer(pointer) ?? -1]?.title;
      input.value = text?.[language] ?? '';
      input.select();
    });
  };
  const endRename = (input: HTMLInputElement, isKept: boolean) => {
    const pointer = renaming;
    setRenaming(undefined);
    if (pointer === undefined || !isKept) return;
    const name = input.value.trim();
    if (fieldPointerOf(pointer)) commands.relabel(pointer, name, language);
    else commands.write(pointer, 'title', name, language);
  };

  const onRenameKey = (event: KeyboardEvent, input: HTMLInputElement) => {
    event.stopPropagation();
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    const row = input.closest<HTMLElement>('[data-pointer]');
    endRename(input, event.key === 'Enter');
    requestAnimationFrame(() => row?.focus());
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement) return onRenameKey(event, event.target);
    const at = rows.findIndex((row) => row.pointer === current);
    const row = rows[at];
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
    const [inwards, outwards] =
      messages.direction === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
    if (event.key === 'ArrowDown') focusRow(rows[at + 1], event.shiftKey);
    else if (event.key === 'ArrowUp') focusRow(rows[at - 1], event.shiftKey);
    else if (event.key === 'Home') focusRow(rows[0]);
    else if (event.key === 'End') focusRow(rows.at(-1));
    else if (event.key === inwards && row.count !== undefined)
      row.isOpen ? focusRow(rows[at + 1]) : toggle(row.pointer, true);
    else if (event.key === outwards)
      row.isOpen
        ? toggle(row.pointer, false)
        : focusRow(rows.find((each) => each.pointer === holderOf(row.pointer)?.holder));
    else if (event.key === 'F2' || event.key === 'Enter') rename(row.pointer);
    else if (event.key.length === 1 && /[\p{L}\p{N}]/u.test(event.key)) {
      const after = [...rows.slice(at + 1), ...rows.slice(0, at)];
      const typed = event.key.toLocaleLowerCase();
      focusRow(
        after.find((each) =>
          each.name
            .replace(/^\d+ · /, '')
            .toLocaleLowerCase()
            .startsWith(typed),
        ),
      );
    } else return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent) => {
    if (event.target instanceof HTMLInputElement) return;
    const pointer = pointerAt(event.target);
    if (pointer === undefined) return;
    if (event.target instanceof Element && event.target.closest('[data-fold]')) return toggle(pointer);
    pick(pointer, { isRange: event.shiftKey, isMore: event.ctrlKey || event.metaKey });
  };
  const onPointerDown = (event: PointerEvent) => {
    const pointer = pointerAt(event.target);
    if (pointer === undefined || event.target instanceof HTMLInputElement || fieldPointerOf(pointer) === undefined)
      return;
    const carried = selected.includes(pointer) ? selected : [pointer];
    const field = fieldAt(form, pointer);
    const name =
      carried.length > 1
        ? messages.text('formEditor.fields', { count: carried.length })
        : localize(field?.label, language);
    drag.start(event, { pointers: carried }, name || (field?.code ?? ''));
  };

  const latest = useRef({ rows, form });
  latest.current = { rows, form };
  useEffect(
    () =>
      drag.addTarget((x, y) => {
        const area = box.current?.getBoundingClientRect();
        if (!area || x < area.left || x > area.right || y < area.top || y > area.bottom + 16) return undefined;
        for (const row of box.current?.querySelectorAll('[data-pointer]') ?? []) {
          const { top, bottom, left, width } = row.getBoundingClientRect();
          const pointer = row.getAttribute('data-pointer') ?? '';
          if (y > bottom) continue;
          const isLower = y > (top + bottom) / 2;
          const held = heldBy(latest.current.form, pointer);
          const line = { left: left + 8, width: width - 16, top: isLower ? bottom : top };
          const place = holderOf(pointer);
          // The lower half of a page or a group: into it, as its first (its last where it is folded).
          if (held && (isLower || !place)) {
            const isOpen = row.getAttribute('aria-expanded') === 'true';
            return { ...line, top: bottom, to: placeIn(pointer, isOpen ? 0 : held.length) };
          }
          return place && { ...line, to: placeIn(place.holder, place.position + (isLower ? 1 : 0)) };
        }
        const last = latest.current.form.pages.length - 1;
        return last < 0
          ? undefined
          : {
              left: area.left + 8,
              width: area.width - 16,
              top: area.bottom,
              to: placeIn(`/pages/${last}`, latest.current.form.pages[last]?.fields.length ?? 0),
            };
      }),
    [drag],
  );

  return (
    <div className="p-2">
      {form.pages.length === 0 && <p className="p-2 text-text-2">{messages.text('formEditor.empty')}</p>}
      <div
        ref={box}
        role="tree"
        aria-label={messages.text('formEditor.outline')}
        aria-multiselectable
        tabIndex={-1}
        onKeyDown={onKey}
        onClick={onClick}
        onDoubleClick={(event) => {
          const pointer = pointerAt(event.target);
          if (pointer !== undefined && !(event.target instanceof Element && event.target.closest('[data-fold]')))
            rename(pointer);
        }}
        onPointerDown={onPointerDown}
        onFocus={(event) => setFocused(pointerAt(event.target))}
        onBlur={(event: FocusEvent) => event.target instanceof HTMLInputElement && endRename(event.target, true)}
      >
        {rows.map((row) => (
          <TreeRow
            key={row.pointer}
            {...row}
            isSelected={selected.includes(row.pointer)}
            isCurrent={row.pointer === current}
            isRenaming={row.pointer === renaming}
            errors={problems.get(row.pointer)?.errors ?? 0}
            warnings={problems.get(row.pointer)?.warnings ?? 0}
            words={words}
            typeName={row.field && messages.text(`formEditor.types.${row.field.type}`)}
          />
        ))}
      </div>
      <Button variant="link" icon={Plus} className="mt-1 ms-1 h-8 px-1" onClick={commands.addPage}>
        {messages.text('formEditor.addPage')}
      </Button>
    </div>
  );
}
