'use client';
import { Field, Input } from '@nirmaan/ui';
import { useEditor } from '../editor-context';
import type { SettingsProps } from '.';

/** These types have nothing of their own to set. */
export function YesNoSettings(_: SettingsProps<'yes-no'>) {
  return null;
}

export function EmailSettings(_: SettingsProps<'email'>) {
  return null;
}

export function MobileNumberSettings({ field, change }: SettingsProps<'mobile-number'>) {
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

export function AddressSettings({ field, change }: SettingsProps<'address'>) {
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
