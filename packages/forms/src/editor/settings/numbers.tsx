'use client';
import { Field, Input } from '@nirmaan/ui';
import { useEditor } from '../editor-context';
import { FormRule } from '../form-rule';
import { TextInput } from '../text-input';
import type { SettingsProps } from '.';
import { NumberInput } from './number-input';

function Limits({
  field,
  change,
}: {
  field: { minimum?: number | undefined; maximum?: number | undefined };
  change(next: { minimum?: number | undefined; maximum?: number | undefined }): void;
}) {
  const { messages } = useEditor();
  return (
    <div className="grid grid-cols-2 gap-3">
      <NumberInput
        label={messages.text('formEditor.minimum')}
        value={field.minimum}
        onChange={(minimum) => change({ minimum })}
      />
      <NumberInput
        label={messages.text('formEditor.maximum')}
        value={field.maximum}
        onChange={(maximum) => change({ maximum })}
      />
    </div>
  );
}

export function NumberSettings({ field, change }: SettingsProps<'number'>) {
  const { messages } = useEditor();
  return (
    <>
      <Limits field={field} change={change} />
      <NumberInput
        label={messages.text('formEditor.decimals')}
        value={field.decimals}
        min={0}
        max={6}
        onChange={(decimals) => change({ decimals: Math.min(6, Math.max(0, decimals ?? 0)) })}
      />
      <TextInput label={messages.text('formEditor.unit')} value={field.unit} onChange={(unit) => change({ unit })} />
    </>
  );
}

export function AmountSettings({ field, change }: SettingsProps<'amount'>) {
  const { messages } = useEditor();
  return (
    <>
      <Limits field={field} change={change} />
      <Field label={messages.text('formEditor.currency')}>
        <Input
          value={field.currency}
          maxLength={3}
          onChange={(event) => change({ currency: event.target.value.toUpperCase() })}
        />
      </Field>
    </>
  );
}

export function DateSettings({ field, change }: SettingsProps<'date'>) {
  const { messages, expert } = useEditor();
  if (!expert) return null;
  return (
    <>
      <FormRule
        asText
        expected="date"
        label={messages.text('formEditor.earliest')}
        rule={field.earliest}
        onChange={(earliest) => change({ earliest })}
      />
      <FormRule
        asText
        expected="date"
        label={messages.text('formEditor.latest')}
        rule={field.latest}
        onChange={(latest) => change({ latest })}
      />
    </>
  );
}
