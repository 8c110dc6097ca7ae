'use client';
import { Field, Select } from '@nirmaan/ui';
import { FieldBase } from '../../model/field-base';
import { useEditor } from '../editor-context';
import { TextInput } from '../text-input';
import type { FieldSectionProps } from './field-properties';
import { Section } from './section';

/** Is the answer about a person, and what law asks for it? */
export function AboutPeople({ field: { personal, because }, change }: FieldSectionProps) {
  const { messages } = useEditor();
  return (
    <Section>
      <PersonalSelect personal={personal} onChange={(next) => change({ personal: next })} />
      <TextInput
        label={messages.text('formEditor.because')}
        hint={messages.text('formEditor.becauseHint')}
        value={because}
        onChange={(next) => change({ because: next })}
      />
    </Section>
  );
}

const kinds = FieldBase.shape.personal.unwrap();

/** Undefined: several fields differ. */
export function PersonalSelect({
  personal,
  onChange,
}: {
  personal: FieldBase['personal'] | undefined;
  onChange(personal: FieldBase['personal']): void;
}) {
  const { messages } = useEditor();
  return (
    <Field label={messages.text('formEditor.personal')}>
      <Select
        value={personal ?? ''}
        {...(personal === undefined && { placeholder: messages.text('formEditor.different') })}
        onChange={(event) => {
          const chosen = kinds.safeParse(event.target.value);
          if (chosen.success) onChange(chosen.data);
        }}
        options={kinds.options.map((value) => ({ value, label: messages.text(`formEditor.personalKinds.${value}`) }))}
      />
    </Field>
  );
}
