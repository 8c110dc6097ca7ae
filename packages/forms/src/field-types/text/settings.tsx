'use client';
import { Field, Input } from '@nirmaan/ui';
import { Type } from 'lucide-react';
import type { FieldAuthoring, SettingsProps } from '../../editor/authoring';
import { useEditor } from '../../editor/editor-context';
import { NumberInput } from '../../editor/number-input';

function TextSettings({ field, change }: SettingsProps<'text'>) {
  const { messages, expert } = useEditor();
  return (
    <>
      <div className="grid grid-cols-2 gap-3">
        <NumberInput
          label={messages.text('formEditor.minLength')}
          value={field.minLength}
          min={0}
          onChange={(minLength) => change({ minLength })}
        />
        <NumberInput
          label={messages.text('formEditor.maxLength')}
          value={field.maxLength}
          min={1}
          onChange={(maxLength) => change({ maxLength: maxLength ?? 250 })}
        />
      </div>
      {expert && (
        <Field label={messages.text('formEditor.pattern')}>
          <Input
            dir="ltr"
            className="font-mono"
            value={field.pattern ?? ''}
            onChange={(event) => change({ pattern: event.target.value || undefined })}
          />
        </Field>
      )}
    </>
  );
}

export const textAuthoring: FieldAuthoring<'text'> = {
  icon: Type,
  group: 'words',
  Settings: TextSettings,
};
