'use client';
import { Button, IconButton } from '@nirmaan/ui';
import { Plus, X } from 'lucide-react';
import { useEditor } from '../editor-context';
import { FormRule } from '../form-rule';
import { TextInput } from '../text-input';
import { always } from './always';
import type { FieldSectionProps } from './field-properties';
import { Section } from './section';

/** Conditions over several answers, each with what is said where it does not hold. */
export function Checks({ field: { checks }, change }: FieldSectionProps) {
  const { messages } = useEditor();
  return (
    <Section
      title={messages.text('formEditor.checks')}
      name="checks"
      summary={checks.length > 0 ? checks.length : messages.text('formEditor.noChecks')}
      isOpen={checks.length > 0}
    >
      {checks.map((check, at) => {
        const set = (next: Partial<typeof check>) =>
          change({ checks: checks.map((each, position) => (position === at ? { ...each, ...next } : each)) });
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: checks have no name but their position
          <div key={at} className="grid min-w-0 gap-2 rounded border border-line p-2">
            <div className="flex items-center justify-between">
              <span className="text-12 text-text-3">{messages.text('formEditor.check', { n: at + 1 })}</span>
              <IconButton
                size="small"
                icon={X}
                label={messages.text('formEditor.removeCheck', { n: at + 1 })}
                onClick={() => change({ checks: checks.filter((_, position) => position !== at) })}
              />
            </div>
            <FormRule
              label={messages.text('formEditor.checkRule')}
              rule={check.rule}
              onChange={(rule) => set({ rule: rule ?? always })}
            />
            <TextInput
              label={messages.text('formEditor.checkMessage')}
              value={check.message}
              onChange={(message) => set({ message })}
            />
          </div>
        );
      })}
      <Button
        variant="link"
        icon={Plus}
        className="justify-self-start"
        onClick={() => change({ checks: [...checks, { rule: always, message: {} }] })}
      >
        {messages.text('formEditor.addCheck')}
      </Button>
    </Section>
  );
}
