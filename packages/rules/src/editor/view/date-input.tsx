'use client';
import { Input, Select } from '@nirmaan/ui';
import { listSubjects, type RuleName, type Scope } from '../names';
import { kindOf } from '../rows/choices';
import { type DateUnit, missing, type RowValue } from '../rows/model';
import { toPath } from '../rows/values';
import { AnswerInput } from './answer-input';
import { useWords } from './editor-context';

type Props = {
  label: string;
  value: RowValue;
  name: RuleName | undefined;
  scope: Scope;
  onChange(value: RowValue): void;
};

const kinds = ['date', 'today', 'ago', 'ahead', 'answer'] as const;
type Kind = (typeof kinds)[number];
const units: readonly DateUnit[] = ['years', 'months', 'days'];

/** A day: one of the calendar, today, so long before or after it, or the answer to another field. */
export function DateInput({ label, value, name, scope, onChange }: Props) {
  const say = useWords();
  const others = listSubjects(scope.names).filter((each) => kindOf(each.name) === 'date' && each.name !== name);
  const kind: Kind =
    value.kind === 'shifted'
      ? value.direction
      : value.kind === 'today' || value.kind === 'answer'
        ? value.kind
        : 'date';
  const start = (next: Kind): RowValue => {
    if (next === 'date') return missing;
    if (next === 'today') return { kind: 'today' };
    if (next === 'answer') return { kind: 'answer', of: toPath(others[0]?.path ?? []) };
    const { count, unit } = value.kind === 'shifted' ? value : { count: 1, unit: 'years' as const };
    return { kind: 'shifted', direction: next, count, unit };
  };
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      <Select
        className="w-28 flex-1"
        aria-label={say('dayKind', { label })}
        value={kind}
        onChange={(event) => {
          const next = kinds.find((each) => each === event.target.value);
          if (next) onChange(start(next));
        }}
        options={kinds
          .filter((each) => each !== 'answer' || others.length > 0 || kind === 'answer')
          .map((each) => ({ value: each, label: say(`days.${each}`) }))}
      />
      {kind === 'date' && (
        <Input
          type="date"
          aria-label={label}
          className="w-36!"
          value={value.kind === 'date' ? value.on : ''}
          onChange={(event) => onChange(event.target.value ? { kind: 'date', on: event.target.value } : missing)}
        />
      )}
      {value.kind === 'shifted' && (
        <>
          <Input
            type="number"
            min={0}
            step={1}
            aria-label={label}
            className="w-18!"
            value={value.count}
            onChange={(event) =>
              onChange({ ...value, count: Math.min(99_999, Math.max(0, Math.trunc(Number(event.target.value)))) })
            }
          />
          <Select
            className="w-24"
            aria-label={say('unitOf', { label })}
            value={value.unit}
            onChange={(event) =>
              onChange({ ...value, unit: units.find((each) => each === event.target.value) ?? 'days' })
            }
            options={units.map((unit) => ({ value: unit, label: say(`units.${unit}`) }))}
          />
        </>
      )}
      {value.kind === 'answer' && (
        <div className="min-w-32 flex-1">
          <AnswerInput
            label={label}
            value={value}
            kind="date"
            scope={scope}
            subject={name ? toPath([name.code]) : ['lit', null]}
            onChange={onChange}
          />
        </div>
      )}
    </div>
  );
}
