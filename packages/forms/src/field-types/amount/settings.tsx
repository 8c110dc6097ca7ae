'use client';
import { Field, Input } from '@nirmaan/ui';
import { Banknote } from 'lucide-react';
import type { FieldAuthoring, SettingsProps } from '../../editor/authoring';
import { useEditor } from '../../editor/editor-context';
import { Limits } from '../../editor/limits';

function AmountSettings({ field, change }: SettingsProps<'amount'>) {
  const { messages } = useEditor();
  return (
    <>
      <Limits field={field} change={change} />
      <Field label={messages.text('formEditor.currency')}>
        <Input
          value={field.currency}
          maxLength={3}
          onChange={(event) => change({ currency: event.target.value.toUpperCase() })}
        />
      </Field>
    </>
  );
}

export const amountAuthoring: FieldAuthoring<'amount'> = {
  icon: Banknote,
  group: 'numbers',
  Settings: AmountSettings,
};
