'use client';
import type { Rule } from '@nirmaan/rules';
import { Button, Field, IconButton, Input, SegmentedControl, Select } from '@nirmaan/ui';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { Field as FieldModel, Page } from '../model/form';
import { authoringOf } from './authorings';
import {
  type FieldPlace,
  fieldAt,
  hasFirstCode,
  pageOfPointer,
  placeToPointer,
  pointerToPlace,
  relabelField,
} from './editing/edit-form';
import { useEditor } from './editor-context';
import { FormRule } from './form-rule';
import { TextInput } from './text-input';

/** A condition that nothing was added to yet. */
const always: Rule = { text: 'true', ast: ['lit', true] };

/** The right pane: what is selected, and everything about it. */
export function Properties() {
  const { form, selection } = useEditor();
  const place = pointerToPlace(selection);
  const field = place && fieldAt(form, place);
  if (place && field) return <FieldProperties key={placeToPointer(place)} place={place} field={field} />;
  const position = pageOfPointer(selection);
  const page = position === undefined ? undefined : form.pages[position];
  if (page && position !== undefined) return <PageProperties key={position} page={page} position={position} />;
  return <FormProperties />;
}

/** Nothing is selected: what belongs to the form itself. */
function FormProperties() {
  const { form, messages, edit } = useEditor();
  return (
    <div>
      <h2 className="border-b border-line px-4 py-3 font-strong">{messages.text('formEditor.form')}</h2>
      <Section>
        <TextInput
          label={messages.text('formEditor.title')}
          value={form.title}
          onChange={(title) =>
            edit(messages.text('formEditor.edits.form'), (draft) => {
              draft.title = title;
            })
          }
        />
      </Section>
      <p className="p-4 text-text-2">{messages.text('formEditor.selectSomething')}</p>
    </div>
  );
}

function Section({ title, children }: { title?: string; children: React.ReactNode }) {
  return (
    <section className="grid gap-3 border-b border-line p-4">
      {title && <h3 className="text-14 font-strong">{title}</h3>}
      {children}
    </section>
  );
}

function Problems({ at }: { at: string }) {
  const { issues, messages } = useEditor();
  const own = issues.filter((issue) => issue.path === at || issue.path.startsWith(`${at}/`));
  if (own.length === 0) return null;
  return (
    <ul className="grid gap-1 border-b border-line bg-error-soft p-4 text-12">
      {own.map((issue) => (
        <li key={issue.code + issue.path} className={issue.severity === 'error' ? 'text-error' : 'text-warn'}>
          {messages.issue(issue)}
        </li>
      ))}
    </ul>
  );
}

function PageProperties({ page, position }: { page: Page; position: number }) {
  const { messages, edit } = useEditor();
  const change = (next: Partial<Page>) =>
    edit(messages.text('formEditor.edits.page'), (form) => {
      const target = form.pages[position];
      if (target) Object.assign(target, next);
    });
  return (
    <div>
      <h2 className="border-b border-line px-4 py-3 font-strong">
        {messages.text('formEditor.page', { n: position + 1 })}
      </h2>
      <Problems at={`/pages/${position}`} />
      <Section>
        <TextInput
          label={messages.text('formEditor.title')}
          value={page.title}
          onChange={(title) => change({ title })}
        />
        <TextInput
          long
          label={messages.text('formEditor.guidance')}
          value={page.guidance}
          onChange={(guidance) => change({ guidance })}
        />
      </Section>
      <Section>
        <FormRule
          label={messages.text('formEditor.shownWhen')}
          rule={page.when}
          onChange={(when) => change({ when })}
        />
      </Section>
    </div>
  );
}

function FieldProperties({ place, field }: { place: FieldPlace; field: FieldModel }) {
  const { form, messages, edit, expert } = useEditor();
  const parent = place.inner === undefined ? undefined : fieldAt(form, { page: place.page, field: place.field });
  const group = parent?.type === 'repeating-group' ? parent.fields : [];
  const change = (next: Partial<FieldModel>) =>
    edit(messages.text('formEditor.edits.field'), (draft) => {
      const target = fieldAt(draft, place);
      if (target) Object.assign(target, next);
    });
  // Only while its first label is typed: what is published under a code keeps it.
  const [isFresh] = useState(() => hasFirstCode(field, messages.text(`formEditor.types.${field.type}`)));
  const { Settings } = authoringOf(field.type);
  const isAnswer = field.type !== 'guidance';
  const isList = field.type === 'repeating-group';
  const requiredKind = typeof field.required === 'object' ? 'when' : field.required ? 'yes' : 'no';
  return (
    <div>
      <h2 className="flex items-center gap-2 border-b border-line px-4 py-3 font-strong">
        <span className="rounded-chip bg-info-soft px-1.5 text-12 text-info">
          {messages.text(`formEditor.types.${field.type}`)}
        </span>
      </h2>
      <Problems at={placeToPointer(place)} />
      <Section>
        <TextInput
          label={messages.text('formEditor.label')}
          value={field.label}
          onChange={(label) =>
            edit(messages.text('formEditor.edits.field'), (draft) => relabelField(draft, place, label, isFresh))
          }
        />
        {isAnswer && (
          <TextInput
            label={messages.text('formEditor.hint')}
            value={field.hint}
            onChange={(hint) => change({ hint })}
          />
        )}
        {expert && (
          <Field label={messages.text('formEditor.code')}>
            <Input
              dir="ltr"
              className="font-mono"
              value={field.code}
              onChange={(event) => change({ code: event.target.value })}
            />
          </Field>
        )}
      </Section>
      {isAnswer && !isList && (
        <Section title={messages.text('formEditor.mustBeAnswered')}>
          <SegmentedControl
            label={messages.text('formEditor.mustBeAnswered')}
            value={requiredKind}
            onChange={(kind) => change({ required: kind === 'yes' ? true : kind === 'no' ? false : always })}
            options={(['yes', 'when', 'no'] as const).map((value) => ({
              value,
              label: messages.text(`formEditor.required.${value}`),
            }))}
          />
          {typeof field.required === 'object' && (
            <FormRule
              group={group}
              label={messages.text('formEditor.requiredWhen')}
              rule={field.required}
              onChange={(required) => change({ required: required ?? always })}
            />
          )}
        </Section>
      )}
      <Section>
        <FormRule
          group={group}
          label={messages.text('formEditor.shownWhen')}
          rule={field.visible}
          onChange={(visible) => change({ visible })}
        />
      </Section>
      <Section>{Settings && <Settings field={field} change={change} />}</Section>
      {isAnswer && !isList && (
        <Section title={messages.text('formEditor.computed')}>
          <FormRule
            asText
            group={group}
            label={messages.text('formEditor.computedLabel')}
            hint={messages.text('formEditor.computedHint')}
            rule={field.value}
            onChange={(value) => change({ value })}
          />
        </Section>
      )}
      {isAnswer && (
        <Section title={messages.text('formEditor.checks')}>
          {field.checks.map((check, at) => {
            const set = (next: Partial<typeof check>) =>
              change({ checks: field.checks.map((each, position) => (position === at ? { ...each, ...next } : each)) });
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: checks have no name but their position
              <div key={at} className="grid gap-2 rounded border border-line p-2">
                <div className="flex justify-end">
                  <IconButton
                    size="small"
                    icon={X}
                    label={messages.text('formEditor.remove')}
                    onClick={() => change({ checks: field.checks.filter((_, position) => position !== at) })}
                  />
                </div>
                <FormRule
                  group={group}
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
            onClick={() => change({ checks: [...field.checks, { rule: always, message: {} }] })}
          >
            {messages.text('formEditor.addCheck')}
          </Button>
        </Section>
      )}
      {isAnswer && (
        <Section>
          <Field label={messages.text('formEditor.personal')}>
            <Select
              value={field.personal}
              onChange={(event) =>
                change({
                  personal:
                    event.target.value === 'personal' || event.target.value === 'sensitive'
                      ? event.target.value
                      : 'none',
                })
              }
              options={(['none', 'personal', 'sensitive'] as const).map((value) => ({
                value,
                label: messages.text(`formEditor.personalKinds.${value}`),
              }))}
            />
          </Field>
          <TextInput
            label={messages.text('formEditor.because')}
            value={field.because}
            onChange={(because) => change({ because })}
          />
        </Section>
      )}
    </div>
  );
}
