'use client';
import { SegmentedControl } from '@nirmaan/ui';
import { EyeOff } from 'lucide-react';
import type { FieldAuthoring, SettingsProps } from '../../editor/authoring';
import { CheckedInput } from '../../editor/checked-input';
import { useEditor } from '../../editor/editor-context';
import { NumberInput } from '../../editor/number-input';

const LONGEST = 1000;

/** What is filed, as a text, a number or yes and no. */
function HiddenSettings({ field, change }: SettingsProps<'hidden'>) {
  const { messages } = useEditor();
  const { constant = '' } = field;
  const kind = typeof constant === 'number' ? 'number' : typeof constant === 'boolean' ? 'yes-no' : 'text';
  const label = messages.text('formEditor.constant');
  return (
    <>
      <SegmentedControl
        label={messages.text('formEditor.constantKind')}
        value={kind}
        onChange={(next) => change({ constant: next === 'number' ? 0 : next === 'yes-no' ? true : '' })}
        options={(['text', 'number', 'yes-no'] as const).map((value) => ({
          value,
          label: messages.text(`formEditor.types.${value}`),
        }))}
      />
      {typeof constant === 'number' && (
        <NumberInput
          label={label}
          value={constant}
          hasDecimals
          otherwise={0}
          onChange={(number = 0) => change({ constant: number })}
        />
      )}
      {typeof constant === 'boolean' && (
        <SegmentedControl
          label={label}
          value={String(constant)}
          onChange={(chosen) => change({ constant: chosen === 'true' })}
          options={[
            { value: 'true', label: messages.text('forms.yes') },
            { value: 'false', label: messages.text('forms.no') },
          ]}
        />
      )}
      {typeof constant === 'string' && (
        <CheckedInput
          label={label}
          value={constant}
          read={(typed) => (typed.length <= LONGEST ? typed : undefined)}
          onChange={(text) => change({ constant: text || undefined })}
          error={messages.text('formEditor.wrong.length', { max: LONGEST })}
        />
      )}
    </>
  );
}

export const hiddenAuthoring: FieldAuthoring<'hidden'> = {
  icon: EyeOff,
  group: 'blocks',
  Settings: HiddenSettings,
};
