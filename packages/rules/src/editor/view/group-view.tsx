'use client';
import { Button } from '@nirmaan/ui';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { freeEntryName, listSubjects } from '../names';
import { startRow } from '../rows/choices';
import type { RowEntry } from '../rows/model';
import { type GroupProps, useRuleEditing, useWords } from './editor-context';
import { EntryView } from './entry-view';

/** The rows of a group, one below the other, and what adds to them. */
export function GroupView({ group, scope, at, onChange }: GroupProps) {
  const { focus } = useRuleEditing();
  const say = useWords();
  const { entries } = group;
  const keys = useKeys(entries.length);
  const placeOf = (position: number) => (at ? `${at}.${position + 1}` : String(position + 1));
  const [first] = listSubjects(scope.names);

  const put = (position: number, removed: number, next: RowEntry[]) =>
    onChange({ ...group, entries: entries.toSpliced(position, removed, ...next) });
  const add = (entry: RowEntry) => {
    keys.insert(entries.length);
    put(entries.length, 0, [entry]);
    focus(entry.kind === 'group' ? `${placeOf(entries.length)}.1:field` : `${placeOf(entries.length)}:field`);
  };
  const newRow = (): RowEntry =>
    first ? startRow(first.name, first.path, freeEntryName(scope)) : { kind: 'text', text: '' };

  return (
    <div className="grid grid-cols-1 gap-2">
      {entries.map((entry, position) => (
        <EntryView
          key={keys.of(position)}
          entry={entry}
          scope={scope}
          at={placeOf(position)}
          onChange={(next) => put(position, 1, [next])}
          onRemove={() => {
            keys.remove(position);
            put(position, 1, []);
            focus(
              position > 0
                ? `${placeOf(position - 1)}:remove`
                : entries.length > 1
                  ? `${placeOf(0)}:remove`
                  : `${at}:add`,
            );
          }}
          {...(position > 0 && {
            onMoveUp: () => {
              keys.swap(position - 1);
              put(position - 1, 2, [entry, ...entries.slice(position - 1, position)]);
            },
          })}
          {...(position < entries.length - 1 && {
            onMoveDown: () => {
              keys.swap(position);
              put(position, 2, [...entries.slice(position + 1, position + 2), entry]);
            },
          })}
          onWrap={() => {
            put(position, 1, [{ kind: 'group', join: group.join === 'all' ? 'any' : 'all', entries: [entry] }]);
            focus(`${placeOf(position)}.1:more`);
          }}
          onDissolve={(inner) => {
            keys.remove(position);
            for (const _ of inner) keys.insert(position);
            put(position, 1, inner);
            focus(inner.length > 0 ? `${placeOf(position)}:more` : `${at}:add`);
          }}
        />
      ))}
      <div className="flex flex-wrap gap-x-4 gap-y-1">
        <Button
          variant="link"
          icon={Plus}
          data-focus={`${at}:add`}
          aria-label={at ? say('addTo', { n: at }) : say('add')}
          onClick={() => add(newRow())}
        >
          {say('add')}
        </Button>
        {entries.length > 0 && (
          <Button
            variant="link"
            icon={Plus}
            aria-label={at ? say('addGroupTo', { n: at }) : say('addGroup')}
            onClick={() =>
              add({ kind: 'group', join: group.join === 'all' ? 'any' : 'all', entries: [newRow(), newRow()] })
            }
          >
            {say('addGroup')}
          </Button>
        )}
      </div>
    </div>
  );
}

let lastKey = 0;
const newKey = () => ++lastKey;

/** A key for each row that stays with it when rows are added, removed or moved, so that focus and typing stay, too. */
function useKeys(count: number) {
  const [keys] = useState<number[]>([]);
  while (keys.length < count) keys.push(newKey());
  keys.length = count;
  return {
    of: (position: number) => keys[position] ?? 0,
    insert: (position: number) => void keys.splice(position, 0, newKey()),
    remove: (position: number) => void keys.splice(position, 1),
    swap: (position: number) => keys.splice(position, 2, ...keys.slice(position, position + 2).reverse()),
  };
}
