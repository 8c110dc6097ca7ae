'use client';
import { Count, IconButton, Menu, type MenuItem } from '@nirmaan/ui';
import { ArrowRight, ChevronDown, ChevronRight, Ellipsis, GitFork, RefreshCw } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { stateIcons } from '../canvas/marks';
import { useWords } from '../editor-context';
import type { Row } from './rows';
import { ROW } from './use-window';

export type OutlineRowProps = {
  id: string;
  row: Row;
  at: number;
  roles: string;
  isSelected: boolean;
  isActive: boolean;
  /** The name it is being given; undefined where it is not renamed. */
  renaming: string | undefined;
  menu: { isOpen: boolean; items: readonly MenuItem[] };
  onMenu(isOpen: boolean): void;
  onRename(name: string | undefined): void;
  onToggle(): void;
};

/** A line of the outline: a state, an action below it, or a branch it waits for. */
export function OutlineRow(props: OutlineRowProps) {
  const { id, row, at, isSelected, isActive, renaming, onToggle } = props;
  const label = useLabel(row, props.roles);
  const Fold = row.kind === 'state' && row.isOpen ? ChevronDown : ChevronRight;
  return (
    <div
      id={id}
      role="treeitem"
      tabIndex={-1}
      data-pointer={row.pointer}
      aria-level={row.level}
      aria-posinset={row.place}
      aria-setsize={row.of}
      aria-selected={isSelected}
      aria-expanded={row.kind === 'state' ? row.isOpen : undefined}
      style={{ top: at * ROW }}
      className={`absolute inset-x-2 flex h-7.5 cursor-default items-center gap-1.5 rounded pe-1 select-none ${row.level === 1 ? 'ps-1 font-strong' : 'ps-7 text-12'} ${
        isSelected ? 'bg-brand-soft text-brand' : row.level === 1 ? 'hover:bg-hover' : 'text-text-2 hover:bg-hover'
      } ${isActive ? 'group-focus-visible:outline-2 group-focus-visible:outline-brand' : ''}`}
    >
      <span className="sr-only">{label}</span>
      {row.kind === 'state' &&
        (row.isOpen === undefined ? (
          <span className="size-4 shrink-0" />
        ) : (
          <Fold
            aria-hidden
            onClick={(event) => {
              event.stopPropagation();
              onToggle();
            }}
            className="mirror size-4 shrink-0 text-text-3"
            strokeWidth={1.75}
          />
        ))}
      {renaming === undefined ? <Shown row={row} /> : <Rename name={renaming} onDone={props.onRename} />}
      {row.errors + row.warnings > 0 && (
        <span aria-hidden>
          <Count tone={row.errors > 0 ? 'error' : 'warn'}>{row.errors + row.warnings}</Count>
        </span>
      )}
      {isActive && renaming === undefined && <RowMenu {...props} />}
    </div>
  );
}

function Shown({ row }: Pick<OutlineRowProps, 'row'>) {
  const Icon = row.kind === 'state' ? stateIcons[row.icon] : GitFork;
  let after: ReactNode = null;
  if (row.kind === 'action')
    after = row.stays ? (
      <RefreshCw aria-hidden className="size-3 shrink-0 text-text-3" strokeWidth={1.75} />
    ) : (
      <>
        <ArrowRight aria-hidden className="mirror size-3 shrink-0 text-text-3" strokeWidth={1.75} />
        <span className="min-w-0 truncate text-text-3">
          <bdi>{row.to}</bdi>
        </span>
      </>
    );
  return (
    <span aria-hidden className="flex min-w-0 flex-1 items-center gap-1.5" title={row.name}>
      {row.kind !== 'action' && <Icon className="size-4 shrink-0 text-text-2" strokeWidth={1.75} />}
      <span className={`truncate ${row.kind === 'action' ? 'max-w-[60%] shrink-0' : ''}`}>
        <bdi>{row.name}</bdi>
      </span>
      {after}
    </span>
  );
}

/** “State Applied, 3 actions, 1 warning”: all of the line in one sentence. */
function useLabel(row: Row, roles: string): string {
  const say = useWords();
  const problems = [
    row.errors > 0 && say('outline.errors', { count: row.errors }),
    row.warnings > 0 && say('outline.warnings', { count: row.warnings }),
  ].filter((each) => typeof each === 'string');
  let label: string;
  if (row.kind === 'state') {
    label = say('outline.state', { kind: say(`kinds.${row.state.kind}`), name: row.name, actions: row.actions });
    if (row.branches > 0) problems.unshift(say('outline.branches', { count: row.branches }));
  } else if (row.kind === 'action')
    label = say(row.stays ? 'outline.noteLabel' : 'outline.action', { name: row.name, to: row.to, roles });
  else label = say('outline.branch', { name: row.name, states: row.states });
  return [label, ...problems].join(say('outline.separator'));
}

function RowMenu({ row, menu, onMenu }: OutlineRowProps) {
  const say = useWords();
  return (
    <span
      aria-hidden
      className="shrink-0"
      onClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <Menu
        open={menu.isOpen}
        onOpenChange={onMenu}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          if (document.activeElement === document.body)
            document.querySelector<HTMLElement>('[data-workflow-outline]')?.focus({ preventScroll: true });
        }}
        trigger={
          <IconButton size="small" icon={Ellipsis} tabIndex={-1} label={say('outline.menuOf', { name: row.name })} />
        }
        items={menu.items}
        className="max-h-[70vh] overflow-auto"
      />
    </span>
  );
}

/** Enter and leaving it keep the name, Escape does not. */
function Rename({ name, onDone }: { name: string; onDone(name: string | undefined): void }) {
  const say = useWords();
  const input = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  useEffect(() => {
    input.current?.focus({ preventScroll: true });
    input.current?.select();
  }, []);
  const done = (kept: string | undefined) => {
    if (isDone.current) return;
    isDone.current = true;
    onDone(kept);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    done(event.key === 'Enter' ? event.currentTarget.value : undefined);
  };
  return (
    <input
      ref={input}
      defaultValue={name}
      aria-label={say('outline.rename', { name })}
      dir="auto"
      onKeyDown={onKeyDown}
      onBlur={(event) => done(event.currentTarget.value)}
      onClick={(event) => event.stopPropagation()}
      className="h-6 min-w-0 flex-1 rounded-chip border border-brand bg-surface px-1.5 font-normal text-text"
    />
  );
}
