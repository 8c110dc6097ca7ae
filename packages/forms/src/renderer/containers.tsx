import { appendPointer, type Issue, type JsonObject, type JsonValue } from '@nirmaan/lexicon';
import type { ReactElement } from 'react';
import { leastEntries, objectOf, openEntries } from '../field-types/entries';
import type { FieldState } from '../model/evaluation';
import type { Field, GroupField, ListField } from '../model/form';
import { inputId, inputName } from '../reading/input-name';
import type { Look } from './contract';
import { Problems } from './problems';

type Holding<Held extends Field> = {
  field: Held;
  pointer: string;
  value: JsonValue | undefined;
  state: FieldState | undefined;
  issues: Issue[];
  look: Look;
  /** Lays out one field inside. */
  slot(inner: Field, base: string, data: JsonObject): ReactElement;
};

/** Questions under one heading. */
export function GroupOfFields({ field, pointer, value, issues, look, slot }: Holding<GroupField>) {
  const id = inputId(pointer);
  const own = issues.filter((issue) => issue.path === pointer);
  const hint = look.inWords(field.hint);
  return (
    <fieldset className={own.length > 0 ? 'n-field n-group n-wrong' : 'n-field n-group'} id={id} tabIndex={-1}>
      <legend className="n-label">{look.inWords(field.label) || field.code}</legend>
      {hint && <p className="n-hint">{hint}</p>}
      <Problems id={`${id}-error`} issues={own} look={look} />
      {field.fields.map((inner) => slot(inner, pointer, objectOf(value)))}
    </fieldset>
  );
}

/** A list of the same questions, with buttons that add and take away an entry: they post, so no script is needed. */
export function ListOfEntries({ field, pointer, value, state, issues, look, slot }: Holding<ListField>) {
  const least = leastEntries(field, state?.required || field.required === true);
  const entries = openEntries(value, least);
  const id = inputId(pointer);
  const own = issues.filter((issue) => issue.path === pointer);
  const hint = look.inWords(field.hint);
  const itemName = look.inWords(field.itemName) || look.inWords(field.label);
  const inSentence = inMidSentence(itemName, look.language);
  return (
    <fieldset className={own.length > 0 ? 'n-field n-group n-wrong' : 'n-field n-group'} id={id} tabIndex={-1}>
      <legend className="n-label">{look.inWords(field.label) || field.code}</legend>
      {hint && <p className="n-hint">{hint}</p>}
      <Problems id={`${id}-error`} issues={own} look={look} />
      <input type="hidden" name={`${inputName(pointer)}.count`} value={entries.length} />
      {entries.map((entry, at) => {
        const base = appendPointer(pointer, at);
        const number = new Intl.NumberFormat(look.language).format(at + 1);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: an entry is its position, in the names of its inputs too
          <fieldset key={at} className="n-entry" data-path={base}>
            <legend className="n-entry-title">{`${itemName} ${number}`}</legend>
            {field.fields.map((inner) => slot(inner, base, entry))}
            {entries.length > least && (
              <button type="submit" name="_op" value={`remove:${base}`} formNoValidate className="n-link">
                {look.messages.text('forms.group.remove', { name: `${inSentence} ${number}` })}
              </button>
            )}
          </fieldset>
        );
      })}
      {entries.length < field.maxItems && (
        <button type="submit" name="_op" value={`add:${pointer}`} formNoValidate className="n-button-two">
          {look.messages.text(entries.length === 0 ? 'forms.group.add' : 'forms.group.addAnother', {
            name: inSentence,
          })}
        </button>
      )}
    </fieldset>
  );
}

/** Authors write names of things as titles ("Owner"); English writes them small inside a sentence, but not "GST number". */
export function inMidSentence(name: string, language: string): string {
  return language.split('-')[0] === 'en' && /^\p{Lu}(?!\p{Lu})/u.test(name)
    ? name.slice(0, 1).toLocaleLowerCase(language) + name.slice(1)
    : name;
}
