'use client';
import { User } from 'lucide-react';
import type { FieldAuthoring, SettingsProps } from '../../editor/authoring';
import { useEditor } from '../../editor/editor-context';
import { NumberInput } from '../../editor/number-input';

function PersonNameSettings({ field, change }: SettingsProps<'person-name'>) {
  const { messages } = useEditor();
  return (
    <NumberInput
      label={messages.text('formEditor.maxLength')}
      hint={messages.text('formEditor.nameLengthHint')}
      value={field.maxLength}
      min={1}
      max={128}
      otherwise={50}
      onChange={(maxLength = 50) => change({ maxLength })}
    />
  );
}

export const personNameAuthoring: FieldAuthoring<'person-name'> = {
  icon: User,
  group: 'people',
  Settings: PersonNameSettings,
};
