'use client';
import type { Text } from '@nirmaan/lexicon';
import { languageNameOf } from '@nirmaan/lexicon';
import { Input, TextArea } from '@nirmaan/ui';
import { useId } from 'react';
import { useEditor } from './editor-context';

type Props = { label: string; value: Text | undefined; onChange(value: Text): void; long?: boolean };

/** A text in every language of the service, one below the other; what is missing says so. */
export function TextInput({ label, value, onChange, long }: Props) {
  const { languages, messages } = useEditor();
  const id = useId();
  const missing = languages.filter((language) => value && Object.values(value).some(Boolean) && !value[language]);
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1 flex w-full items-center gap-2 text-12 font-strong text-text-2">
        {label}
        {missing.length > 0 && (
          <span className="ms-auto rounded-chip bg-warn-soft px-1.5 text-warn">
            {messages.text('formEditor.missingIn', { languages: missing.map(languageNameOf).join(', ') })}
          </span>
        )}
      </legend>
      {languages.map((language) => {
        const common = {
          id: `${id}-${language}`,
          lang: language,
          dir: 'auto',
          value: value?.[language] ?? '',
          'aria-label': `${label} (${languageNameOf(language)})`,
          onChange: (event: { target: { value: string } }) => onChange({ ...value, [language]: event.target.value }),
        };
        return (
          <div key={language} className="grid grid-cols-[28px_1fr] items-center gap-1">
            <span aria-hidden className="text-12 uppercase text-text-3">
              {language}
            </span>
            {long ? <TextArea rows={2} {...common} /> : <Input {...common} />}
          </div>
        );
      })}
    </fieldset>
  );
}
