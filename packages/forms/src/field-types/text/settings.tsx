'use client';
import { Type } from 'lucide-react';
import type { FieldAuthoring, SettingsProps } from '../../editor/authoring';
import { useEditor } from '../../editor/editor-context';
import { NumberInput } from '../../editor/number-input';
import { PatternInput } from '../../editor/pattern-input';

function TextSettings({ field, change }: SettingsProps<'text'>) {
  const { messages, expert } = useEditor();
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
      {expert && (
        <PatternInput value={field.pattern} onChange={(pattern) => change({ pattern: pattern || undefined })} />
      )}
    </>
  );
}

export const textAuthoring: FieldAuthoring<'text'> = {
  icon: Type,
  group: 'words',
  Settings: TextSettings,
};
