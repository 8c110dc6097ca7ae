'use client';
import { Field, Input } from '@nirmaan/ui';
import { useEditor } from '../editor-context';
import { TextInput } from '../text-input';
import type { SettingsProps } from '.';
import { NumberInput } from './number-input';

export function TextSettings({ field, change }: SettingsProps<'text'>) {
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

export function LongTextSettings({ field, change }: SettingsProps<'long-text'>) {
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

export function GuidanceSettings({ field, change }: SettingsProps<'guidance'>) {
  const { messages } = useEditor();
  return (
    <TextInput long label={messages.text('formEditor.body')} value={field.body} onChange={(body) => change({ body })} />
  );
}
