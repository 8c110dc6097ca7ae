'use client';
import { House } from 'lucide-react';
import type { FieldAuthoring, SettingsProps } from '../../editor/authoring';
import { useEditor } from '../../editor/editor-context';
import { PatternInput } from '../../editor/pattern-input';

function AddressSettings({ field, change }: SettingsProps<'address'>) {
  const { messages, expert } = useEditor();
  if (!expert) return null;
  return (
    <PatternInput
      label={messages.text('formEditor.pincodePattern')}
      value={field.pincodePattern}
      onChange={(pincodePattern) => change({ pincodePattern })}
      isRequired
    />
  );
}

export const addressAuthoring: FieldAuthoring<'address'> = {
  icon: House,
  group: 'places',
  Settings: AddressSettings,
};
