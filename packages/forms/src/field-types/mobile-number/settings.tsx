'use client';
import { localize } from '@nirmaan/lexicon';
import { Field, Select } from '@nirmaan/ui';
import { Phone } from 'lucide-react';
import type { FieldAuthoring, SettingsProps } from '../../editor/authoring';
import { CheckedInput } from '../../editor/checked-input';
import { type EditorMaster, useEditor } from '../../editor/editor-context';
import { PatternInput } from '../../editor/pattern-input';
import { isCountryCode } from './countries';

function MobileNumberSettings({ field, change }: SettingsProps<'mobile-number'>) {
  const { messages, expert, masters, language } = useEditor();
  const { countries } = field;
  const master = masters.find(({ code }) => code === countries?.master);
  const named = ({ code, name }: { code: string; name: EditorMaster['name'] }) => ({
    value: code,
    label: localize(name, language) || code,
  });
  return (
    <>
      <CheckedInput
        label={messages.text('formEditor.prefix')}
        value={field.prefix}
        read={(typed) => {
          const code = typed.trim().replace(/^(?=\d)/, '+');
          return isCountryCode(code) ? code : undefined;
        }}
        onChange={(prefix) => change({ prefix })}
        error={messages.text('formEditor.wrong.countryCode')}
        isCode
      />
      {expert && <PatternInput value={field.pattern} onChange={(pattern) => change({ pattern })} isRequired />}
      <Field label={messages.text('formEditor.countries.which')} hint={messages.text('formEditor.countries.hint')}>
        <Select
          value={countries?.master ?? ''}
          placeholder={messages.text('formEditor.countries.none')}
          onChange={(event) => {
            const chosen = masters.find(({ code }) => code === event.target.value);
            change({ countries: chosen && startingWith(chosen) });
          }}
          options={masters.map(named)}
        />
      </Field>
      {countries && (
        <div className="grid grid-cols-2 gap-3">
          {(['prefix', 'pattern', 'name', 'example'] as const).map((part) => (
            <Field key={part} label={messages.text(`formEditor.countries.${part}`)}>
              <Select
                value={countries[part] ?? ''}
                {...((part === 'name' || part === 'example') && { placeholder: '–' })}
                onChange={(event) => change({ countries: { ...countries, [part]: event.target.value || undefined } })}
                options={master?.columns.map(named) ?? []}
              />
            </Field>
          ))}
        </div>
      )}
    </>
  );
}

/** The columns of DIGIT's master where they are there, else the first ones. */
function startingWith({ code, columns }: EditorMaster) {
  const column = (name: string, at: number) =>
    (columns.find((each) => each.code === name) ?? columns[at] ?? columns[0])?.code ?? '';
  return { master: code, prefix: column('countryCode', 0), pattern: column('mobileNumberRegex', 1) };
}

export const mobileNumberAuthoring: FieldAuthoring<'mobile-number'> = {
  icon: Phone,
  group: 'people',
  Settings: MobileNumberSettings,
};
