'use client';
import { Type } from 'lucide-react';
import type { FieldAuthoring, SettingsProps } from '../../editor/authoring';
import { useEditor } from '../../editor/editor-context';
import { LooksLike } from '../../editor/looks-like';
import { NumberInput } from '../../editor/number-input';

function TextSettings({ field, change }: SettingsProps<'text'>) {
  const { messages } = useEditor();
  return (
    <>
      <div className="grid grid-cols-2 gap-3">
        <NumberInput
          label={messages.text('formEditor.minLength')}
          value={field.minLength}
          min={0}
          max={10_000}
          onChange={(minLength) => change({ minLength })}
        />
        <NumberInput
          label={messages.text('formEditor.maxLength')}
          value={field.maxLength}
          min={1}
          max={10_000}
          otherwise={250}
          onChange={(maxLength = 250) => change({ maxLength })}
        />
      </div>
      <LooksLike pattern={field.pattern} onChange={(pattern) => change({ pattern })} />
    </>
  );
}

export const textAuthoring: FieldAuthoring<'text'> = {
  icon: Type,
  group: 'words',
  Settings: TextSettings,
};
