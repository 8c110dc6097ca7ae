'use client';
import type { Text } from '@nirmaan/lexicon';
import { languageNameOf } from '@nirmaan/lexicon';
import { Badge } from '@nirmaan/ui';
import { useId } from 'react';
import { useEditor } from './editor-context';
import { languageSign } from './language-sign';

type Props = {
  label: string;
  hint?: string;
  value: Text | undefined;
  onChange(value: Text): void;
  /** May have several lines. */
  long?: boolean;
};

/** A text in every language of the service, one below the other; it grows with what is typed, and what is missing says so. */
export function TextInput({ label, hint, value, onChange, long = false }: Props) {
  const { languages, messages } = useEditor();
  const id = useId();
  const isBegun = Object.values(value ?? {}).some(Boolean);
  const missing = isBegun ? languages.filter((language) => !value?.[language]) : [];
  return (
    <fieldset className="grid min-w-0 gap-1.5">
      <legend className="mb-1 flex w-full items-center gap-2 text-12 font-strong text-text-2">
        {label}
        {missing.length > 0 && (
          <Badge tone="warn" className="ms-auto">
            {messages.text('formEditor.missingIn', { languages: missing.map(languageNameOf).join(', ') })}
          </Badge>
        )}
      </legend>
      {languages.map((language) => (
        <div
          key={language}
          className="flex min-w-0 items-start rounded border border-line-in bg-surface focus-within:shadow-ring"
        >
          <span aria-hidden lang={language} className="w-9 shrink-0 py-1.5 ps-2.5 text-12 leading-5 text-text-3">
            {languageSign(language)}
          </span>
          <textarea
            id={`${id}-${language}`}
            lang={language}
            dir="auto"
            rows={long ? 2 : 1}
            value={value?.[language] ?? ''}
            placeholder={missing.includes(language) ? messages.text('formEditor.translate') : undefined}
            aria-label={`${label} (${languageNameOf(language)})`}
            aria-describedby={hint ? `${id}-hint` : undefined}
            onKeyDown={(event) => {
              if (!long && event.key === 'Enter') event.preventDefault();
            }}
            onChange={(event) => {
              const text = long ? event.target.value : event.target.value.replace(/\s*\n\s*/g, ' ');
              onChange({ ...value, [language]: text });
            }}
            className="field-sizing-content block max-h-60 min-w-0 flex-1 resize-none bg-transparent px-1.5 py-1.5 text-14 leading-5 text-text shadow-none! outline-none placeholder:text-text-3"
          />
        </div>
      ))}
      {hint && (
        <p id={`${id}-hint`} className="text-12 text-text-3">
          {hint}
        </p>
      )}
    </fieldset>
  );
}
