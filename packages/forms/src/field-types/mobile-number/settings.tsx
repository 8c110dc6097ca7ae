'use client';
import { Field, Input } from '@nirmaan/ui';
import { Phone } from 'lucide-react';
import type { FieldAuthoring, SettingsProps } from '../../editor/authoring';
import { useEditor } from '../../editor/editor-context';

function MobileNumberSettings({ field, change }: SettingsProps<'mobile-number'>) {
  const { messages, expert } = useEditor();
  return (
    <>
      <Field label={messages.text('formEditor.prefix')}>
        <Input
          dir="ltr"
          value={field.prefix}
          maxLength={5}
          onChange={(event) => change({ prefix: event.target.value })}
        />
      </Field>
      {expert && (
        <Field label={messages.text('formEditor.pattern')}>
          <Input
            dir="ltr"
            className="font-mono"
            value={field.pattern}
            onChange={(event) => change({ pattern: event.target.value })}
          />
        </Field>
      )}
    </>
  );
}

export const mobileNumberAuthoring: FieldAuthoring<'mobile-number'> = {
  icon: Phone,
  group: 'people',
  Settings: MobileNumberSettings,
};
