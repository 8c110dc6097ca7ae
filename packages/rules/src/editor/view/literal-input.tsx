'use client';
import { Input, Select } from '@nirmaan/ui';
import { useState } from 'react';
import type { RuleName } from '../names';
import type { SubjectKind } from '../rows/choices';
import { missing, type RowValue } from '../rows/model';
import { useWords } from './editor-context';

type Props = { label: string; value: RowValue; kind: SubjectKind; name?: RuleName; onChange(value: RowValue): void };

/** A fixed value: chosen from the field's own options, or typed. */
export function LiteralInput({ label, value, kind, name, onChange }: Props) {
  const say = useWords();
  const written = value.kind === 'literal' ? value.value : undefined;
  const text = written === undefined ? '' : String(written);
  if (kind === 'boolean')
    return (
      <Select
        aria-label={label}
        value={text}
        onChange={(event) => onChange({ kind: 'literal', value: event.target.value === 'true' })}
        options={[
          ...(text === 'true' || text === 'false' ? [] : [{ value: text, label: text }]),
          { value: 'true', label: say('yes') },
          { value: 'false', label: say('no') },
        ]}
      />
    );
  if (name?.options)
    return (
      <Select
        aria-label={label}
        value={text}
        placeholder={say('choose')}
        onChange={(event) =>
          onChange(event.target.value === '' ? missing : { kind: 'literal', value: event.target.value })
        }
        options={[
          ...(text === '' || name.options.some((option) => option.value === text)
            ? []
            : [{ value: text, label: text }]),
          ...name.options.map((option) => ({ value: option.value, label: option.label || option.value })),
        ]}
      />
    );
  if (kind === 'number' && typeof written !== 'string')
    return <NumberInput label={label} value={written} unit={name?.unit} onChange={onChange} />;
  return (
    <Input
      aria-label={label}
      dir="auto"
      value={text}
      onChange={(event) => onChange(readText(event.target.value, kind))}
    />
  );
}

/** A number as it is typed: “1.” and “-” are on their way to one. */
function NumberInput({
  label,
  value,
  unit,
  onChange,
}: {
  label: string;
  value: number | boolean | undefined;
  unit: string | undefined;
  onChange(value: RowValue): void;
}) {
  const [typed, setTyped] = useState('');
  const shown = value !== undefined && readNumber(typed) !== value ? String(value) : typed;
  const isWrong = value === undefined && typed.trim() !== '';
  return (
    <span dir="ltr" className="relative block">
      <Input
        aria-label={unit ? `${label} (${unit})` : label}
        inputMode="decimal"
        className={unit ? 'pe-10' : undefined}
        aria-invalid={isWrong}
        value={shown}
        onChange={(event) => {
          setTyped(event.target.value);
          const next = readNumber(event.target.value);
          onChange(next === undefined ? missing : { kind: 'literal', value: next });
        }}
      />
      {unit && (
        <span aria-hidden className="pointer-events-none absolute end-2.5 top-1.5 max-w-8 truncate text-text-3">
          {unit}
        </span>
      )}
    </span>
  );
}

/** The number that was typed, in Western, Devanagari or Arabic digits; undefined where it is none. */
export function readNumber(typed: string): number | undefined {
  const digits = typed
    .trim()
    .replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966))
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
  return /^-?(\d+(\.\d*)?|\.\d+)$/.test(digits) ? Number(digits) : undefined;
}

/** Of a field whose type nobody knows, what looks like a number is one. */
function readText(text: string, kind: SubjectKind): RowValue {
  if (text === '') return missing;
  const number = kind === 'any' ? readNumber(text) : undefined;
  return { kind: 'literal', value: number !== undefined && String(number) === text ? number : text };
}
