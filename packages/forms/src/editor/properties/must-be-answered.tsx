'use client';
import type { Rule } from '@nirmaan/rules';
import { SegmentedControl } from '@nirmaan/ui';
import { useEditor } from '../editor-context';
import { FormRule } from '../form-rule';
import { always } from './always';
import { Section } from './section';

type Required = boolean | Rule;
type Props = {
  /** Undefined: of several fields some must and some need not. */
  required: Required | undefined;
  onChange(required: Required): void;
};

/** Yes, no, or under a condition. */
export function MustBeAnswered({ required, onChange }: Props) {
  const { messages } = useEditor();
  const chosen = required === undefined ? 'mixed' : typeof required === 'object' ? 'when' : required ? 'yes' : 'no';
  return (
    <Section>
      <h3 className="text-14 font-strong">{messages.text('formEditor.mustBeAnswered')}</h3>
      <SegmentedControl<'yes' | 'when' | 'no' | 'mixed'>
        label={messages.text('formEditor.mustBeAnswered')}
        value={chosen}
        onChange={(kind) => onChange(kind === 'when' ? always : kind === 'yes')}
        options={(['yes', 'when', 'no'] as const).map((value) => ({
          value,
          label: messages.text(`formEditor.required.${value}`),
        }))}
        className="grid! grid-cols-3 *:justify-center"
      />
      {typeof required === 'object' && (
        <FormRule
          label={messages.text('formEditor.requiredWhen')}
          rule={required}
          onChange={(rule) => onChange(rule ?? always)}
        />
      )}
    </Section>
  );
}
