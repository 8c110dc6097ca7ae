'use client';
import { BadgeCheck } from 'lucide-react';
import type { FieldAuthoring, SettingsProps } from '../../editor/authoring';
import { useEditor } from '../../editor/editor-context';
import { TextInput } from '../../editor/text-input';

function DeclarationSettings({ field, change }: SettingsProps<'declaration'>) {
  const { messages } = useEditor();
  return (
    <>
      <TextInput
        long
        label={messages.text('formEditor.statement')}
        value={field.statement}
        onChange={(statement) => change({ statement })}
      />
      <TextInput
        label={messages.text('formEditor.agreement')}
        value={field.agreement}
        onChange={(agreement) => change({ agreement })}
      />
    </>
  );
}

export const declarationAuthoring: FieldAuthoring<'declaration'> = {
  icon: BadgeCheck,
  group: 'choices',
  start: { statement: {} },
  Settings: DeclarationSettings,
};
