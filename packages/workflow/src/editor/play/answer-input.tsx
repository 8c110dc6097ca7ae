'use client';
import type { JsonValue } from '@nirmaan/lexicon';
import { typeName } from '@nirmaan/rules/parse';
import { Checkbox, Field, Input, Select } from '@nirmaan/ui';
import { useWords } from '../editor-context';
import type { ReadAnswer } from './answers';

type Props = { answer: ReadAnswer; value: JsonValue; onChange(value: JsonValue): void };

/** One answer of the application form, written as its type asks; empty is not answered. */
export function AnswerInput({ answer, value, onChange }: Props) {
  const say = useWords();
  const { label, type, options } = answer;
  const kind = typeName(type);
  if (kind === 'list' && options.length > 0) {
    const chosen = Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
    return (
      <fieldset className="grid gap-1">
        <legend className="mb-1 text-12 font-strong text-text-2">{label}</legend>
        {options.map((option) => (
          <Checkbox
            key={option.value}
            label={option.label}
            checked={chosen.includes(option.value)}
            onChange={({ target }) => {
              const next = options.flatMap(({ value: each }) =>
                (each === option.value ? target.checked : chosen.includes(each)) ? [each] : [],
              );
              onChange(next.length > 0 ? next : null);
            }}
          />
        ))}
      </fieldset>
    );
  }
  if (kind === 'boolean')
    return (
      <Field label={label}>
        <Select
          placeholder={say('play.knows.open')}
          value={typeof value === 'boolean' ? String(value) : ''}
          onChange={({ target }) => onChange(target.value === '' ? null : target.value === 'true')}
          options={[
            { value: 'true', label: say('play.knows.yes') },
            { value: 'false', label: say('play.knows.no') },
          ]}
        />
      </Field>
    );
  if (options.length > 0)
    return (
      <Field label={label}>
        <Select
          placeholder={say('play.knows.open')}
          value={typeof value === 'string' ? value : ''}
          onChange={({ target }) => onChange(target.value || null)}
          options={options}
        />
      </Field>
    );
  if (kind === 'list' || kind === 'context')
    return (
      <p className="text-12 text-text-2">
        <span className="font-strong">{label}</span> · {say('play.knows.notHere')}
      </p>
    );
  const isNumber = kind === 'number' || (kind === 'any' && typeof value === 'number');
  return (
    <Field label={label}>
      <Input
        type={isNumber ? 'number' : kind === 'date' ? 'date' : kind === 'time' ? 'time' : 'text'}
        {...(isNumber && { step: 'any' })}
        value={typeof value === 'string' || typeof value === 'number' ? value : ''}
        onChange={({ target }) => onChange(target.value === '' ? null : isNumber ? Number(target.value) : target.value)}
      />
    </Field>
  );
}
