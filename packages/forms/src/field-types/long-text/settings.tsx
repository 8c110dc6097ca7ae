'use client';
import { AlignLeft } from 'lucide-react';
import type { FieldAuthoring, SettingsProps } from '../../editor/authoring';
import { useEditor } from '../../editor/editor-context';
import { NumberInput } from '../../editor/number-input';

function LongTextSettings({ field, change }: SettingsProps<'long-text'>) {
  const { messages } = useEditor();
  return (
    <NumberInput
      label={messages.text('formEditor.maxLength')}
      value={field.maxLength}
      min={1}
      onChange={(maxLength) => change({ maxLength: maxLength ?? 2000 })}
    />
  );
}

export const longTextAuthoring: FieldAuthoring<'long-text'> = {
  icon: AlignLeft,
  group: 'words',
  Settings: LongTextSettings,
};
