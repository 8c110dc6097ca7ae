'use client';
import { Calendar } from 'lucide-react';
import type { FieldAuthoring, SettingsProps } from '../../editor/authoring';
import { useEditor } from '../../editor/editor-context';
import { FormRule } from '../../editor/form-rule';

function DateSettings({ field, change }: SettingsProps<'date'>) {
  const { messages, expert } = useEditor();
  if (!expert) return null;
  return (
    <>
      <FormRule
        asText
        expected="date"
        label={messages.text('formEditor.earliest')}
        rule={field.earliest}
        onChange={(earliest) => change({ earliest })}
      />
      <FormRule
        asText
        expected="date"
        label={messages.text('formEditor.latest')}
        rule={field.latest}
        onChange={(latest) => change({ latest })}
      />
    </>
  );
}

export const dateAuthoring: FieldAuthoring<'date'> = {
  icon: Calendar,
  group: 'dates',
  Settings: DateSettings,
};
