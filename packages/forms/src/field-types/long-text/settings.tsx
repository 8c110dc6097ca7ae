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
      max={10_000}
      otherwise={2000}
      onChange={(maxLength = 2000) => change({ maxLength })}
    />
  );
}

export const longTextAuthoring: FieldAuthoring<'long-text'> = {
  icon: AlignLeft,
  group: 'words',
  Settings: LongTextSettings,
};
