'use client';
import { localize } from '@nirmaan/lexicon';
import type { Rule } from '@nirmaan/rules';
import { typeOf } from '../../field-types';
import type { Field, Form } from '../../model/form';
import { fieldAt } from '../editing/places';
import { useEditor } from '../editor-context';
import { FormRule } from '../form-rule';
import { PersonalSelect } from './about-people';
import { MustBeAnswered } from './must-be-answered';
import { Section } from './section';

/** Several fields at once: what all of them have, and where they differ. One edit changes all. */
export function SeveralProperties({ places }: { places: readonly string[] }) {
  const { form, messages, language, edit } = useEditor();
  const fields = places.flatMap((place) => fieldAt(form, place) ?? []);
  const changeAll = (next: Partial<Field>, concerns: (field: Field) => boolean = () => true) =>
    edit(messages.text('formEditor.edits.several', { count: fields.length }), (draft: Form) => {
      for (const place of places) {
        const field = fieldAt(draft, place);
        if (field && concerns(field)) Object.assign(field, next);
      }
    });
  const isAsked = (field: Field) => typeOf(field).kind === undefined && field.value === undefined;
  const asked = fields.filter(isAsked);
  const shown = fields.map(({ visible }) => visible);
  const isShownAlike = same(shown);
  return (
    <div>
      <h2 className="border-b border-line px-4 py-3 font-strong">
        {messages.text('formEditor.several', { count: fields.length })}
      </h2>
      <Section>
        <ul className="grid gap-1 text-12 text-text-2">
          {fields.map((field) => (
            <li key={field.code} className="truncate">
              {localize(field.label, language) || field.code}
            </li>
          ))}
        </ul>
      </Section>
      {asked.length > 0 && (
        <MustBeAnswered
          required={same(asked.map(({ required }) => required)) ? asked[0]?.required : undefined}
          onChange={(required) => changeAll({ required }, isAsked)}
        />
      )}
      <Section>
        <FormRule
          // What was there before is one field's alone, where they differ.
          key={isShownAlike ? 'alike' : 'different'}
          label={messages.text('formEditor.shownWhen')}
          {...(!isShownAlike && { hint: messages.text('formEditor.differentHint') })}
          rule={isShownAlike ? shown[0] : undefined}
          onChange={(visible: Rule | undefined) => changeAll({ visible })}
        />
      </Section>
      {asked.length > 0 && (
        <Section>
          <PersonalSelect
            personal={same(asked.map(({ personal }) => personal)) ? asked[0]?.personal : undefined}
            onChange={(personal) => changeAll({ personal }, isAsked)}
          />
        </Section>
      )}
    </div>
  );
}

/** Are they all the same, as JSON? */
function same(values: readonly unknown[]): boolean {
  return new Set(values.map((value) => JSON.stringify(value))).size <= 1;
}
