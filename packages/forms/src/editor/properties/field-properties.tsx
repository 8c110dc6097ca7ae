'use client';
import { FieldCode } from '@nirmaan/lexicon';
import { useState } from 'react';
import { typeOf } from '../../field-types';
import type { Field } from '../../model/form';
import { fieldsIn } from '../../model/walk';
import { textsOfField } from '../../renderer/clips';
import { authoringOf } from '../authorings';
import { CheckedInput } from '../checked-input';
import { codeForLabel, hasFirstCode, relabelField, renameField } from '../editing/codes';
import { fieldAt } from '../editing/places';
import { useEditor } from '../editor-context';
import { FieldsAround, FormRule } from '../form-rule';
import { TextInput } from '../text-input';
import { AboutPeople } from './about-people';
import { Checks } from './checks';
import { FieldHead } from './field-head';
import { fieldsAround } from './fields-around';
import { Listen } from './listen';
import { MustBeAnswered } from './must-be-answered';
import { Problems } from './problems';
import { Section } from './section';
import { UsedIn } from './used-in';
import { WorkedOut } from './worked-out';

/** What the sections of a field have in common. */
export type FieldSectionProps = { field: Field; change(next: Partial<Field>): void };

/** Everything about one field. */
export function FieldProperties({ place, field }: { place: string; field: Field }) {
  const { form, messages, edit, expert, languages } = useEditor();
  const change = (next: Partial<Field>) =>
    edit(messages.text('formEditor.edits.field'), (draft) => {
      const target = fieldAt(draft, place);
      if (target) Object.assign(target, next);
    });
  // Only while its first label is typed: what is published under a code keeps it.
  const [isFresh] = useState(() => hasFirstCode(field, messages.text(`formEditor.types.${field.type}`)));
  const { Settings } = authoringOf(field.type);
  const { kind, holds, fixed } = typeOf(field);
  const isQuestion = kind === undefined;
  return (
    <FieldsAround value={fieldsAround(form, place)}>
      <FieldHead place={place} field={field} />
      <Problems at={place} />
      <Section>
        <TextInput
          label={messages.text('formEditor.label')}
          value={field.label}
          onChange={(label) => {
            const code = codeForLabel(form, place, label, isFresh);
            edit(messages.text('formEditor.edits.field'), (draft) => relabelField(draft, place, label, code));
          }}
        />
        {isQuestion && (
          <TextInput
            label={messages.text('formEditor.hint')}
            value={field.hint}
            onChange={(hint) => change({ hint })}
          />
        )}
        {expert && <CodeInput place={place} field={field} />}
      </Section>
      {isQuestion && field.value === undefined && (
        <MustBeAnswered required={field.required} onChange={(required) => change({ required })} />
      )}
      <Section>
        <FormRule
          label={messages.text('formEditor.shownWhen')}
          rule={field.visible}
          onChange={(visible) => change({ visible })}
        />
        {!field.visible && <p className="text-12 text-text-3">{messages.text('formEditor.always')}</p>}
      </Section>
      {Settings && (
        <Section title={messages.text(`formEditor.types.${field.type}`)} name="settings">
          <Settings field={field} change={change} />
        </Section>
      )}
      {isQuestion && holds === undefined && fixed === undefined && <WorkedOut field={field} change={change} />}
      {isQuestion && <Checks field={field} change={change} />}
      {kind !== 'unseen' && <Listen texts={textsOfField(field, languages)} />}
      {kind !== 'words' && <AboutPeople field={field} change={change} />}
      {kind !== 'words' && <UsedIn place={place} />}
    </FieldsAround>
  );
}

/** The name rules and other systems know a field by; rules that name it follow. */
function CodeInput({ place, field }: { place: string; field: Field }) {
  const { form, messages, edit } = useEditor();
  const own = fieldsIn(form).find(({ at }) => at === place);
  const isTaken = (code: string) =>
    fieldsIn(form).some(
      (each) => each.field.code === code && each.at !== place && each.within.at(-1) === own?.within.at(-1),
    );
  return (
    <CheckedInput
      label={messages.text('formEditor.code')}
      value={field.code}
      read={(typed) => (FieldCode.safeParse(typed).success && !isTaken(typed) ? typed : undefined)}
      onChange={(code) =>
        edit(messages.text('formEditor.edits.field'), (draft) => void renameField(draft, place, code))
      }
      error={messages.text('formEditor.wrong.code')}
      isCode
    />
  );
}
