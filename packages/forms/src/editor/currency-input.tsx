'use client';
import { CheckedInput } from './checked-input';
import { useEditor } from './editor-context';

/** The code of a currency (ISO 4217). */
export function CurrencyInput({ value, onChange }: { value: string; onChange(currency: string): void }) {
  const { messages } = useEditor();
  return (
    <CheckedInput
      label={messages.text('formEditor.currency')}
      value={value}
      read={(typed) => {
        const code = typed.trim().toUpperCase();
        return Intl.supportedValuesOf('currency').includes(code) ? code : undefined;
      }}
      onChange={onChange}
      error={messages.text('formEditor.wrong.currency')}
      isCode
    />
  );
}
