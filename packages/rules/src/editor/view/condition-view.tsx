'use client';
import { IconButton, Select } from '@nirmaan/ui';
import { X } from 'lucide-react';
import { findName, freeEntryName, listSubjects, type Scope, scopeOfEntry } from '../names';
import { changeChoice, choiceId, choiceOf, choicesFor, kindOf, startRow } from '../rows/choices';
import { fromEntry } from '../rows/from-rows';
import { type ConditionRow, type EntriesRow, missing } from '../rows/model';
import { issuesOfRow } from '../rows/row-issues';
import { pathOf, toPath } from '../rows/values';
import { useRuleEditing, useWords } from './editor-context';
import type { EntryProps } from './entry-view';
import { Faults } from './faults';
import { JoinSelect } from './join-select';
import { RowMenu } from './row-menu';
import { ValuesView } from './values-view';

/** A row: what it is about, how it is compared, with what; or the rows that hold for entries of a list. */
export function ConditionView(props: EntryProps & { row: ConditionRow | EntriesRow }) {
  const { row, scope, at, onChange, onRemove, onMoveUp, onMoveDown, onWrap } = props;
  const { messages, Group } = useRuleEditing();
  const say = useWords();
  const path = pathOf(row.kind === 'entries' ? row.list : row.subject) ?? [];
  const name = findName(scope.names, path);
  const subjects = listSubjects(scope.names);
  const chosen = path.join('.');
  const current = choiceId(choiceOf(row));
  const known = choicesFor(name);
  const choices = known.some((choice) => choiceId(choice) === current) ? known : [choiceOf(row), ...known];
  const kind = kindOf(name);
  const wordsOf = (choice: string) =>
    messages.has(`ruleEditor.operators.${kind}.${choice}`)
      ? say(`operators.${kind}.${choice}`)
      : say(`operators.${choice}`);
  const isWide = row.kind === 'condition' && isWideRow(row, kind);
  const hasValues = row.kind === 'condition' && needsValues(row);
  const values = row.kind === 'condition' && hasValues && (
    <ValuesView row={row} name={name} scope={scope} at={at} onChange={(next) => onChange({ ...row, values: next })} />
  );
  const isAnswer = row.kind === 'condition' && row.values.some((value) => value.kind === 'answer');
  const mayCompare =
    row.kind === 'condition' &&
    row.measure === 'value' &&
    row.values.length === 1 &&
    kind !== 'date' &&
    kind !== 'list' &&
    !isSet(row);
  const peers = subjects.filter((each) => each.path.join('.') !== chosen && kindOf(each.name) === kind);
  return (
    <>
      <div className="flex items-center gap-1.5">
        <Select
          className="min-w-0 flex-1"
          data-focus={`${at}:field`}
          aria-label={say('field', { n: at })}
          value={chosen}
          onChange={(event) => {
            const next = subjects.find((each) => each.path.join('.') === event.target.value);
            if (next) onChange(startRow(next.name, next.path, freeEntryName(scope)));
          }}
          options={[
            ...(subjects.some((each) => each.path.join('.') === chosen)
              ? []
              : [{ value: chosen, label: name?.label || chosen }]),
            ...subjects.map((each) => ({ value: each.path.join('.'), label: each.label || each.path.join('.') })),
          ]}
        />
        <RowMenu
          at={at}
          onWrap={onWrap}
          {...(onMoveUp && { onMoveUp })}
          {...(onMoveDown && { onMoveDown })}
          items={
            mayCompare && (isAnswer || peers.length > 0)
              ? [
                  isAnswer
                    ? { label: say('compareValue'), onSelect: () => onChange({ ...row, values: [missing] }) }
                    : {
                        label: say('compareAnswer'),
                        onSelect: () =>
                          onChange({ ...row, values: [{ kind: 'answer', of: toPath(peers[0]?.path ?? []) }] }),
                      },
                ]
              : []
          }
        />
      </div>
      <div className="flex items-center gap-1.5">
        <Select
          className={isWide || !hasValues ? 'min-w-0 flex-1' : 'w-28 shrink-0'}
          aria-label={say('operator', { n: at })}
          value={current}
          onChange={(event) => {
            const next = choices.find((choice) => choiceId(choice) === event.target.value);
            if (next) onChange(changeChoice(row, next, name, freeEntryName(scope)));
          }}
          options={choices.map((choice) => ({ value: choiceId(choice), label: wordsOf(choiceId(choice)) }))}
        />
        {!isWide && values && <div className="min-w-0 flex-1">{values}</div>}
        <IconButton icon={X} label={say('remove', { n: at })} data-focus={`${at}:remove`} onClick={onRemove} />
      </div>
      {isWide && values}
      {row.kind === 'entries' && (
        <div className="mt-1 grid grid-cols-1 gap-2 border-s-2 border-line-2 ps-2">
          {row.group.entries.length > 1 && (
            <JoinSelect
              label={say('joinOf', { n: at })}
              join={row.group.join}
              onChange={(join) => onChange({ ...row, group: { ...row.group, join } })}
            />
          )}
          <Group
            group={row.group}
            scope={scopeOfEntry(scope, row.name, name)}
            at={at}
            onChange={(group) => onChange({ ...row, group })}
          />
        </div>
      )}
      <RowFaults row={row} scope={scope} />
    </>
  );
}

/** What is wrong with this row alone, or that it lacks something. */
function RowFaults({ row, scope }: { row: ConditionRow | EntriesRow; scope: Scope }) {
  const say = useWords();
  if (!fromEntry(row)) return <p className="text-12 text-text-3">{say('unfinished')}</p>;
  return <Faults issues={issuesOfRow(row, scope)} />;
}

function isSet({ operator }: ConditionRow): boolean {
  return operator === 'isOneOf' || operator === 'isNoneOf';
}

function needsValues(row: ConditionRow): boolean {
  return row.values.length > 0 || isSet(row);
}

/** Its values take a line of their own. */
function isWideRow(row: ConditionRow, kind: string): boolean {
  return row.measure !== 'value' || row.operator === 'between' || kind === 'date' || (isSet(row) && kind !== 'options');
}
