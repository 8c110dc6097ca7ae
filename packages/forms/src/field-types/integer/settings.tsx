'use client';
import { Hash } from 'lucide-react';
import type { FieldAuthoring, SettingsProps } from '../../editor/authoring';
import { useEditor } from '../../editor/editor-context';
import { Limits } from '../../editor/limits';
import { TextInput } from '../../editor/text-input';

function IntegerSettings({ field, change }: SettingsProps<'integer'>) {
  const { messages } = useEditor();
  return (
    <>
      <Limits field={field} change={change} hasDecimals={false} />
      <TextInput label={messages.text('formEditor.unit')} value={field.unit} onChange={(unit) => change({ unit })} />
    </>
  );
}

export const integerAuthoring: FieldAuthoring<'integer'> = {
  icon: Hash,
  group: 'numbers',
  Settings: IntegerSettings,
};
