'use client';
import { localize } from '@nirmaan/lexicon';
import { Field, SegmentedControl, Select } from '@nirmaan/ui';
import { SelectOneField } from '../field-types/select-one/schema';
import type { Choices } from '../model/field-base';
import type { SettingsProps } from './authoring';
import { ChoiceList } from './choices/choice-list';
import { MasterChoices, masterChoices } from './choices/master-choices';
import { useEditor } from './editor-context';
import { NumberInput } from './number-input';

const displays = SelectOneField.shape.display.unwrap();

export function SelectOneSettings({ field, change }: SettingsProps<'select-one'>) {
  const { messages } = useEditor();
  return (
    <>
      <ChoicesSettings own={field.code} choices={field.choices} onChange={(choices) => change({ choices })} />
      <Field label={messages.text('formEditor.display')}>
        <Select
          value={field.display ?? ''}
          placeholder={messages.text('formEditor.displays.auto')}
          onChange={(event) => {
            const chosen = displays.safeParse(event.target.value);
            change({ display: chosen.success ? chosen.data : undefined });
          }}
          options={displays.options.map((value) => ({ value, label: messages.text(`formEditor.displays.${value}`) }))}
        />
      </Field>
    </>
  );
}

export function SelectManySettings({ field, change }: SettingsProps<'select-many'>) {
  const { messages, language } = useEditor();
  const { choices, minItems, maxItems, exclusive } = field;
  return (
    <>
      <ChoicesSettings own={field.code} choices={choices} onChange={(next) => change({ choices: next })} />
      <div className="grid grid-cols-2 gap-3">
        <NumberInput
          label={messages.text('formEditor.minItems')}
          value={minItems}
          min={0}
          {...(maxItems !== undefined && { max: maxItems })}
          onChange={(next) => change({ minItems: next })}
        />
        <NumberInput
          label={messages.text('formEditor.maxItems')}
          value={maxItems}
          min={Math.max(1, minItems ?? 1)}
          onChange={(next) => change({ maxItems: next })}
        />
      </div>
      {choices.from === 'list' && choices.options.length > 0 && (
        <Field
          label={messages.text('formEditor.choices.exclusive')}
          hint={messages.text('formEditor.choices.exclusiveHint')}
        >
          <Select
            value={exclusive ?? ''}
            placeholder={messages.text('formEditor.choices.noExclusive')}
            onChange={(event) => change({ exclusive: event.target.value || undefined })}
            options={choices.options.map(({ value, label }) => ({ value, label: localize(label, language) || value }))}
          />
        </Field>
      )}
    </>
  );
}

type Props = { own: string; choices: Choices; onChange(choices: Choices): void };

/** Where choices come from, and what they are. */
function ChoicesSettings({ own, choices, onChange }: Props) {
  const { messages, masters } = useEditor();
  const [first] = masters;
  return (
    <>
      <SegmentedControl
        label={messages.text('formEditor.choices.from')}
        value={choices.from}
        onChange={(from) => {
          if (from === 'list') onChange({ from, options: [] });
          else if (first) onChange(masterChoices(first));
        }}
        options={[
          { value: 'list', label: messages.text('formEditor.choices.list') },
          { value: 'master', label: messages.text('formEditor.choices.master'), disabled: masters.length === 0 },
        ]}
      />
      {choices.from === 'list' ? (
        <ChoiceList choices={choices} onChange={onChange} />
      ) : (
        <MasterChoices own={own} choices={choices} onChange={onChange} />
      )}
    </>
  );
}
