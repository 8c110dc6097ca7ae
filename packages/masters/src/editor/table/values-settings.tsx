'use client';
import { languageNameOf } from '@nirmaan/lexicon';
import type { Messages } from '@nirmaan/lexicon/messages';
import type { TableValue } from '@nirmaan/rules/tables';
import { Button, IconButton, Input, Select } from '@nirmaan/ui';
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';

/** The only values a column may hold, each with what people see for it, in one language at a time. */
export function ValuesSettings({
  values,
  onChange,
  messages,
  languages,
}: {
  values: readonly TableValue[];
  onChange(values: TableValue[]): void;
  messages: Messages;
  languages: readonly string[];
}) {
  const say = (key: string, params?: Parameters<typeof messages.text>[1]) =>
    messages.text(`tables.editor.${key}`, params);
  const [language, setLanguage] = useState(languages[0] ?? 'en');
  const change = (at: number, changed: Partial<TableValue>) =>
    onChange(values.map((each, position) => (position === at ? { ...each, ...changed } : each)));
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="mb-1 text-12 font-strong text-text-2">{say('values')}</legend>
      {values.length === 0 && <p className="text-12 text-text-3">{say('values-none')}</p>}
      {values.length > 0 && languages.length > 1 && (
        <Select
          aria-label={say('values-language')}
          value={language}
          onChange={(event) => setLanguage(event.target.value)}
          options={languages.map((each) => ({ value: each, label: languageNameOf(each) }))}
        />
      )}
      {values.map(({ value, label }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the value is typed here, its place is what stays
        <div key={at} className="flex items-center gap-1.5">
          <Input
            aria-label={say('value', { number: at + 1 })}
            className="w-28 font-mono"
            value={value}
            onChange={(event) => change(at, { value: event.target.value })}
          />
          <Input
            aria-label={say('value-label', { number: at + 1, language: languageNameOf(language) })}
            lang={language}
            dir="auto"
            placeholder={value}
            value={label[language] ?? ''}
            onChange={(event) => change(at, { label: { ...label, [language]: event.target.value } })}
          />
          <IconButton
            icon={Trash2}
            size="small"
            label={say('value-remove', { value: label[language] || value })}
            onClick={() => onChange(values.filter((_, position) => position !== at))}
          />
        </div>
      ))}
      <Button
        size="small"
        icon={Plus}
        className="self-start"
        onClick={() => onChange([...values, { value: freeValue(values), label: {} }])}
      >
        {say('value-add')}
      </Button>
    </fieldset>
  );
}

function freeValue(values: readonly TableValue[]): string {
  let number = values.length + 1;
  while (values.some((each) => each.value === `VALUE${number}`)) number++;
  return `VALUE${number}`;
}
