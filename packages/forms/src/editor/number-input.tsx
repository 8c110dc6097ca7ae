'use client';
import { toAsciiDigits } from '../field-types/reading';
import { CheckedInput } from './checked-input';
import { useEditor } from './editor-context';

type Props = {
  label: string;
  hint?: string;
  value: number | undefined;
  onChange(value: number | undefined): void;
  min?: number;
  max?: number;
  /** Not only whole numbers. */
  hasDecimals?: boolean;
  /** What it means when nothing is typed; absent: nothing is set then. */
  otherwise?: number;
};

/** A number or nothing. */
export function NumberInput({ label, hint, value, onChange, min, max, hasDecimals = false, otherwise }: Props) {
  const { messages } = useEditor();
  const range = min !== undefined ? (max !== undefined ? 'both' : 'least') : max !== undefined ? 'most' : 'none';
  const read = (typed: string): string | undefined => {
    const text = toAsciiDigits(typed).trim();
    if (text === '') return otherwise === undefined ? '' : String(otherwise);
    const number = (hasDecimals ? /^-?\d{1,15}(\.\d{1,10})?$/ : /^-?\d{1,15}$/).test(text) ? Number(text) : Number.NaN;
    const isRight = number >= (min ?? Number.NEGATIVE_INFINITY) && number <= (max ?? Number.POSITIVE_INFINITY);
    return isRight ? String(number) : undefined;
  };
  return (
    <CheckedInput
      label={label}
      {...(hint && { hint })}
      value={value === undefined ? '' : String(value)}
      read={read}
      onChange={(text) => onChange(text === '' ? undefined : Number(text))}
      error={messages.text(hasDecimals ? 'formEditor.wrong.number' : 'formEditor.wrong.whole', {
        range,
        min: min ?? 0,
        max: max ?? 0,
      })}
      inputMode={hasDecimals ? 'decimal' : 'numeric'}
    />
  );
}
