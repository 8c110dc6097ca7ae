'use client';
import { useId } from 'react';

export type ChoiceListProps<Value extends string> = {
  label: string;
  value: Value | undefined;
  options: readonly { value: Value; label: string }[];
  onChoose(value: Value): void;
};

/** One of a few, none at first. Radio buttons: arrows move. */
export function ChoiceList<Value extends string>({ label, value, options, onChoose }: ChoiceListProps<Value>) {
  const name = useId();
  return (
    <fieldset>
      <legend className="mb-1.5 font-strong">{label}</legend>
      <div className="flex flex-col gap-1.5">
        {options.map((option) => (
          <label
            key={option.value}
            className="flex min-h-9 cursor-pointer items-center gap-2.5 rounded border border-line-2 bg-surface px-3 hover:bg-hover has-checked:border-brand-line has-checked:bg-brand-soft has-focus-visible:shadow-ring"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChoose(option.value)}
              className="size-4 shrink-0 accent-brand focus-visible:shadow-none"
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
