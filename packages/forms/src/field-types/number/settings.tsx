'use client';
import { Calculator } from 'lucide-react';
import type { FieldAuthoring, SettingsProps } from '../../editor/authoring';
import { useEditor } from '../../editor/editor-context';
import { Limits } from '../../editor/limits';
import { NumberInput } from '../../editor/number-input';
import { TextInput } from '../../editor/text-input';

function NumberSettings({ field, change }: SettingsProps<'number'>) {
  const { messages } = useEditor();
  return (
    <>
      <Limits field={field} change={change} hasDecimals={field.decimals > 0} />
      <NumberInput
        label={messages.text('formEditor.decimals')}
        value={field.decimals}
        min={0}
        max={6}
        otherwise={0}
        onChange={(decimals = 0) => change({ decimals })}
      />
      <TextInput label={messages.text('formEditor.unit')} value={field.unit} onChange={(unit) => change({ unit })} />
    </>
  );
}

export const numberAuthoring: FieldAuthoring<'number'> = {
  icon: Calculator,
  group: 'numbers',
  Settings: NumberSettings,
};
