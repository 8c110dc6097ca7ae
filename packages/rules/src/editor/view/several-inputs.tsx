'use client';
import { Checkbox, Popover, TextArea } from '@nirmaan/ui';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import type { RuleName } from '../names';
import type { RowValue } from '../rows/model';
import { useWords } from './editor-context';
import { readNumber } from './literal-input';

type Literal = string | number | boolean;
type Props = { label: string; values: readonly RowValue[]; onChange(values: RowValue[]): void };

const literalsOf = (values: readonly RowValue[]) =>
  values.flatMap((value): Literal[] => (value.kind === 'literal' ? [value.value] : []));
const toValues = (literals: readonly Literal[]): RowValue[] => literals.map((value) => ({ kind: 'literal', value }));

/** Several of the field's options, behind a control that says which. */
export function OptionsInput({
  label,
  options,
  values,
  onChange,
}: Props & { options: NonNullable<RuleName['options']> }) {
  const say = useWords();
  const chosen = literalsOf(values);
  const labelOf = (value: Literal) => options.find((option) => option.value === value)?.label || String(value);
  const lost = chosen.filter((value) => !options.some((option) => option.value === value));
  const [first, ...others] = chosen;
  const inWords =
    first === undefined
      ? say('choose')
      : others.length === 0
        ? labelOf(first)
        : say('firstAndMore', { first: labelOf(first), n: others.length });
  return (
    <Popover
      label={label}
      align="end"
      className="w-64!"
      trigger={
        <button
          type="button"
          aria-label={`${label}: ${chosen.map(labelOf).join(', ') || say('choose')}`}
          className="flex h-8 w-full items-center gap-1 rounded border border-line-in bg-surface ps-2.5 pe-2 text-start text-text"
        >
          <span className="min-w-0 flex-1 truncate">{inWords}</span>
          <ChevronDown aria-hidden className="size-4 shrink-0 text-text-3" strokeWidth={1.75} />
        </button>
      }
    >
      <div className="grid max-h-64 gap-2 overflow-auto">
        {[...options, ...lost.map((value) => ({ value, label: String(value) }))].map((option) => (
          <Checkbox
            key={String(option.value)}
            label={option.label || option.value}
            checked={chosen.includes(option.value)}
            onChange={(event) =>
              onChange(
                toValues(
                  event.target.checked ? [...chosen, option.value] : chosen.filter((value) => value !== option.value),
                ),
              )
            }
          />
        ))}
      </div>
    </Popover>
  );
}

/** Several values, one a line. */
export function ListInput({ label, isNumber, values, onChange }: Props & { isNumber: boolean }) {
  const say = useWords();
  const read = (text: string): Literal[] =>
    text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .flatMap((line): Literal[] => {
        if (!isNumber) return [line];
        const number = readNumber(line);
        return number === undefined ? [] : [number];
      });
  const literals = literalsOf(values);
  const [typed, setTyped] = useState('');
  const isSame = JSON.stringify(read(typed)) === JSON.stringify(literals);
  return (
    <div className="grid gap-1">
      <TextArea
        rows={3}
        dir="auto"
        aria-label={`${label} (${say('onePerLine')})`}
        value={isSame ? typed : literals.join('\n')}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange(toValues(read(event.target.value)));
        }}
      />
      <p aria-hidden className="text-12 text-text-3">
        {say('onePerLine')}
      </p>
    </div>
  );
}
