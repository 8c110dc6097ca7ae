'use client';
import { Field, Input } from '@nirmaan/ui';
import { House } from 'lucide-react';
import type { FieldAuthoring, SettingsProps } from '../../editor/authoring';
import { useEditor } from '../../editor/editor-context';

function AddressSettings({ field, change }: SettingsProps<'address'>) {
  const { messages, expert } = useEditor();
  if (!expert) return null;
  return (
    <Field label={messages.text('formEditor.pincodePattern')}>
      <Input
        dir="ltr"
        className="font-mono"
        value={field.pincodePattern}
        onChange={(event) => change({ pincodePattern: event.target.value })}
      />
    </Field>
  );
}

export const addressAuthoring: FieldAuthoring<'address'> = {
  icon: House,
  group: 'places',
  Settings: AddressSettings,
};
