'use client';
import type { Scope } from '../names';
import type { RowEntry } from '../rows/model';
import { ConditionView } from './condition-view';
import { useWords } from './editor-context';
import { NestedGroup } from './nested-group';
import { TextRowView } from './text-row-view';

export type EntryProps = {
  scope: Scope;
  at: string;
  onChange(entry: RowEntry): void;
  onRemove(): void;
  onMoveUp?(): void;
  onMoveDown?(): void;
  /** Puts it into a group of its own. */
  onWrap(): void;
  /** Puts these in its place. */
  onDissolve(entries: RowEntry[]): void;
};

/** One row or group in its frame. */
export function EntryView({ entry, ...rest }: EntryProps & { entry: RowEntry }) {
  const say = useWords();
  return (
    <fieldset
      aria-label={say(entry.kind === 'group' ? 'groupName' : 'rowName', { n: rest.at })}
      className="grid min-w-0 grid-cols-1 gap-1.5 rounded border border-line bg-page p-2"
    >
      {entry.kind === 'group' ? (
        <NestedGroup group={entry} {...rest} />
      ) : entry.kind === 'text' ? (
        <TextRowView row={entry} {...rest} />
      ) : (
        <ConditionView row={entry} {...rest} />
      )}
    </fieldset>
  );
}
