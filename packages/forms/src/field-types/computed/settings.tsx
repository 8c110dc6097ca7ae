'use client';
import { Field, Select } from '@nirmaan/ui';
import { Equal } from 'lucide-react';
import type { FieldAuthoring, SettingsProps } from '../../editor/authoring';
import { CurrencyInput } from '../../editor/currency-input';
import { useEditor } from '../../editor/editor-context';
import { TextInput } from '../../editor/text-input';

const DISPLAYS = ['text', 'number', 'amount', 'date', 'yes-no'] as const;

function ComputedSettings({ field, change }: SettingsProps<'computed'>) {
  const { messages } = useEditor();
  return (
    <>
      <Field label={messages.text('formEditor.display')}>
        <Select
          value={field.display}
          onChange={(event) => change({ display: DISPLAYS.find((each) => each === event.target.value) ?? 'text' })}
          options={DISPLAYS.map((value) => ({ value, label: messages.text(`formEditor.types.${value}`) }))}
        />
      </Field>
      {field.display === 'amount' && (
        <CurrencyInput value={field.currency} onChange={(currency) => change({ currency })} />
      )}
      {field.display === 'number' && (
        <TextInput label={messages.text('formEditor.unit')} value={field.unit} onChange={(unit) => change({ unit })} />
      )}
    </>
  );
}

export const computedAuthoring: FieldAuthoring<'computed'> = {
  icon: Equal,
  group: 'numbers',
  start: { value: { text: 'null', ast: ['lit', null] } },
  Settings: ComputedSettings,
};
