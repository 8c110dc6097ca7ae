'use client';
import { Input } from '@nirmaan/ui';
import { useState } from 'react';
import { numberIn } from './number-in';

export type NumberInputProps = {
  value: number | undefined;
  /** Whole numbers only: days. */
  isWhole: boolean;
  most: number;
  onNumber(value: number | undefined): void;
};

/** A number as it is typed; what is none, or too large, is no answer yet and stays to be seen. */
export function NumberInput({ value, isWhole, most, onNumber }: NumberInputProps) {
  const read = (text: string) => {
    const number = numberIn(text);
    return number !== undefined && number > 0 && number <= most && (!isWhole || Number.isInteger(number))
      ? number
      : undefined;
  };
  const [typed, setTyped] = useState(value === undefined ? '' : String(value));
  return (
    <Input
      inputMode={isWhole ? 'numeric' : 'decimal'}
      // An example may have answered meanwhile.
      value={read(typed) === value ? typed : String(value ?? '')}
      onChange={(event) => {
        setTyped(event.target.value);
        onNumber(read(event.target.value));
      }}
    />
  );
}
