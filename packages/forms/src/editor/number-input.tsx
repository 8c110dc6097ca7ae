'use client';
import { Field, Input } from '@nirmaan/ui';

type Props = {
  label: string;
  value: number | undefined;
  onChange(value: number | undefined): void;
  min?: number;
  max?: number;
};

/** A number or nothing; half-typed ones change nothing yet. */
export function NumberInput({ label, value, onChange, min, max }: Props) {
  return (
    <Field label={label}>
      <Input
        type="number"
        value={value ?? ''}
        min={min}
        max={max}
        onChange={(event) => {
          const next = event.target.value === '' ? undefined : Number(event.target.value);
          if (next === undefined || Number.isFinite(next)) onChange(next);
        }}
      />
    </Field>
  );
}
