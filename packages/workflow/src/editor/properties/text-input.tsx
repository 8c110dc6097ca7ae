'use client';
import { languageNameOf, type Text } from '@nirmaan/lexicon';
import { Input } from '@nirmaan/ui';
import { useId } from 'react';
import { useEditor, useWords } from '../editor-context';

type Props = { label: string; value: Text; onChange(value: Text): void };

/** A name in every language of the service, one below the other; what is missing says so. */
export function TextInput({ label, value, onChange }: Props) {
  const { languages } = useEditor();
  const say = useWords();
  const id = useId();
  const missing = languages.filter((language) => Object.values(value).some(Boolean) && !value[language]);
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1 flex w-full items-center gap-2 text-12 font-strong text-text-2">
        {label}
        {missing.length > 0 && (
          <span className="ms-auto rounded-chip bg-warn-soft px-1.5 text-warn">
            {say('missingIn', { languages: missing.map(languageNameOf).join(', ') })}
          </span>
        )}
      </legend>
      {languages.map((language) => (
        <div key={language} className="grid grid-cols-[28px_1fr] items-center gap-1">
          <span aria-hidden className="text-12 text-text-3 uppercase">
            {language}
          </span>
          <Input
            id={`${id}-${language}`}
            lang={language}
            dir="auto"
            aria-label={`${label} (${languageNameOf(language)})`}
            value={value[language] ?? ''}
            onChange={(event) => onChange({ ...value, [language]: event.target.value })}
          />
        </div>
      ))}
    </fieldset>
  );
}
