'use client';
import { Field, Input } from '@nirmaan/ui';
import { useState } from 'react';

type Props = {
  label: string;
  /** The label is for assistive technology only. */
  hideLabel?: boolean;
  hint?: string;
  /** What is set now, as it is written. */
  value: string;
  /** What was typed, as it would be set; undefined = it cannot be. */
  read(typed: string): string | undefined;
  onChange(value: string): void;
  /** What can be typed: said while something else is. */
  error: string;
  inputMode?: 'numeric' | 'decimal';
  /** For codes and patterns: from left to right, every character as wide as the others. */
  isCode?: boolean;
};

/** One line that is judged while it is typed: what cannot be set stays to be seen, with the reason, and changes nothing. */
export function CheckedInput({
  label,
  hideLabel = false,
  hint,
  value,
  read,
  onChange,
  error,
  inputMode,
  isCode = false,
}: Props) {
  const [typed, setTyped] = useState<{ text: string; stands: string }>();
  // After an undo something else stands than what was typed.
  const shown = typed?.stands === value ? typed.text : value;
  return (
    <Field label={label} hideLabel={hideLabel} hint={hint} error={read(shown) === undefined ? error : undefined}>
      <Input
        value={shown}
        inputMode={inputMode}
        dir={isCode ? 'ltr' : 'auto'}
        className={isCode ? 'font-mono' : undefined}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => {
          const text = event.target.value;
          const next = read(text);
          setTyped({ text, stands: next ?? value });
          if (next !== undefined && next !== value) onChange(next);
        }}
        onBlur={() => {
          if (read(shown) !== undefined) setTyped(undefined);
        }}
      />
    </Field>
  );
}
