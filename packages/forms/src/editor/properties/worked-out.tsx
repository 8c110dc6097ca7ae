'use client';
import { useEditor } from '../editor-context';
import { FormRule } from '../form-rule';
import type { FieldSectionProps } from './field-properties';
import { Section } from './section';

/** A value that is worked out from other answers, or that the answer begins with. */
export function WorkedOut({ field, change }: FieldSectionProps) {
  const { messages } = useEditor();
  const kind = field.value ? 'value' : field.initial ? 'initial' : 'none';
  return (
    <Section
      title={messages.text('formEditor.computed')}
      name="computed"
      summary={messages.text(`formEditor.computedKinds.${kind}`)}
      isOpen={kind !== 'none'}
    >
      <FormRule
        asText
        label={messages.text('formEditor.computedLabel')}
        hint={messages.text('formEditor.computedHint')}
        rule={field.value}
        onChange={(value) => change({ value })}
      />
      {!field.value && (
        <FormRule
          asText
          label={messages.text('formEditor.initial')}
          hint={messages.text('formEditor.initialHint')}
          rule={field.initial}
          onChange={(initial) => change({ initial })}
        />
      )}
    </Section>
  );
}
