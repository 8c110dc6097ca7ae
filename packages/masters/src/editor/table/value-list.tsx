'use client';
import { localize } from '@nirmaan/lexicon';
import { Popover } from '@nirmaan/ui';
import clsx from 'clsx';
import { Check } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { CommitMove } from '../grid/use-grid';
import type { CellEditorProps } from './cell-editor';
import { cellOf } from './choices';

type ListedValue = { value: string; label: string | Record<string, string> };
export type ValueListProps = CellEditorProps & {
  values: readonly ListedValue[];
  chosen: readonly string[];
  /** Several may be chosen; none is anything. */
  isMultiple: boolean;
  /** F2: for what the list cannot say. */
  onAsText(): void;
};

/**
 * The values a cell may hold, beside it. Arrows go along them, Space ticks, Enter and Tab end, Escape leaves the cell as
 * it was; letters go to the value that begins with them.
 */
export function ValueList({
  column,
  values,
  chosen,
  isMultiple,
  messages,
  onAsText,
  onCommit,
  onCancel,
}: ValueListProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const isDone = useRef(false);
  const say = (key: string) => messages.text(`tables.editor.${key}`);
  const [ticked, setTicked] = useState<readonly string[]>(chosen);
  const [active, setActive] = useState(() =>
    Math.max(
      0,
      values.findIndex((each) => chosen.includes(each.value)),
    ),
  );
  useEffect(() => document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' }), [id, active]);
  const labelOf = ({ value, label }: ListedValue) =>
    (typeof label === 'string' ? label : localize(label, messages.language, 'en')) || value;

  function end(then: CommitMove, now: readonly string[] = ticked) {
    if (isDone.current) return;
    isDone.current = true;
    const all = values.flatMap((each) =>
      typeof each.label === 'string' ? [] : [{ value: each.value, label: each.label }],
    );
    onCommit(isMultiple ? cellOf(now, all) : (now[0] ?? ''), then);
  }
  function pick(at: number) {
    const value = values[at]?.value;
    if (value === undefined) return;
    setActive(at);
    if (!isMultiple) return end('stay', [value]);
    setTicked(ticked.includes(value) ? ticked.filter((each) => each !== value) : [...ticked, value]);
  }
  function onKeyDown(event: React.KeyboardEvent) {
    event.stopPropagation();
    const { key } = event;
    if (key === 'ArrowDown') setActive(Math.min(active + 1, values.length - 1));
    else if (key === 'ArrowUp') setActive(Math.max(active - 1, 0));
    else if (key === 'Home') setActive(0);
    else if (key === 'End') setActive(values.length - 1);
    else if (key === ' ') pick(active);
    else if (key === 'Tab' || key === 'Enter') {
      const then = key === 'Enter' ? 'ArrowDown' : event.shiftKey ? 'BackTab' : 'Tab';
      const value = values[active]?.value;
      end(then, isMultiple || value === undefined ? ticked : [value]);
    } else if (key === 'Escape') {
      isDone.current = true;
      onCancel();
    } else if (key === 'F2') {
      isDone.current = true;
      onAsText();
    } else if (key.length === 1 && !event.ctrlKey && !event.metaKey) {
      const begins = (each: ListedValue) => labelOf(each).toLocaleLowerCase().startsWith(key.toLocaleLowerCase());
      const after = values.findIndex((each, at) => at > active && begins(each));
      const first = after === -1 ? values.findIndex(begins) : after;
      if (first !== -1) setActive(first);
    } else return;
    event.preventDefault();
  }
  return (
    <Popover
      label={messages.text('tables.editor.editing', { column: column.name })}
      open
      onOpenChange={(isOpen) => !isOpen && end('stay')}
      className="w-60 p-1.5"
      trigger={
        <span
          aria-hidden
          className="pointer-events-none absolute inset-0 rounded-none outline-2 -outline-offset-2 outline-brand"
        />
      }
    >
      <div
        ref={list}
        role="listbox"
        tabIndex={0}
        aria-multiselectable={isMultiple}
        aria-label={messages.text('tables.editor.editing', { column: column.name })}
        aria-activedescendant={`${id}-${active}`}
        onKeyDown={onKeyDown}
        className="max-h-64 overflow-y-auto outline-none focus-visible:shadow-none"
      >
        {values.map((each, at) => {
          const isTicked = ticked.includes(each.value);
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list handles the keys of its active option
            // biome-ignore lint/a11y/useFocusableInteractive: the list holds the focus and names its active option
            <div
              key={each.value}
              id={`${id}-${at}`}
              role="option"
              aria-selected={isTicked}
              onClick={() => pick(at)}
              className={clsx(
                'flex cursor-pointer items-center gap-2 rounded-chip px-2 py-1.5 hover:bg-hover',
                at === active && 'bg-hover outline-1 -outline-offset-1 outline-brand-line',
              )}
            >
              <span
                aria-hidden
                className={clsx(
                  'grid size-4 shrink-0 place-items-center border-[1.5px]',
                  isMultiple ? 'rounded-chip' : 'rounded-pill',
                  isTicked ? 'border-brand bg-brand text-on-brand' : 'border-line-3',
                )}
              >
                {isTicked && <Check className="size-3" strokeWidth={2.5} />}
              </span>
              <span className="min-w-0 flex-1 truncate" dir="auto">
                {labelOf(each)}
              </span>
            </div>
          );
        })}
      </div>
      {isMultiple && (
        <p className="border-t border-line px-2 pt-1.5 text-12 text-text-3">
          {ticked.length === 0 ? say('none-is-any') : say('list-hint')}
        </p>
      )}
    </Popover>
  );
}
