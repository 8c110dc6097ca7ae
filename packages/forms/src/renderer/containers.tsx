import { appendPointer, type Issue, type JsonObject, type JsonValue } from '@nirmaan/lexicon';
import type { ReactElement, ReactNode } from 'react';
import { typeOf } from '../field-types';
import { leastEntries, objectOf, openEntries } from '../field-types/entries';
import type { FormEvaluation } from '../model/evaluation';
import type { Field, GroupField, ListField } from '../model/form';
import { inputId, inputName } from '../reading/input-name';
import { FieldClips } from './clips';
import type { Look } from './contract';
import { EntryCards, type EntryLayout } from './entry-cards';
import { EntryTable } from './entry-table';
import { Problems } from './problems';

type Holding<Held extends Field> = {
  field: Held;
  pointer: string;
  value: JsonValue | undefined;
  evaluation: FormEvaluation;
  issues: Issue[];
  look: Look;
  /** Lays out one field inside. `inRow`: of a table, see `Look`. */
  slot(inner: Field, base: string, data: JsonObject, inRow?: string): ReactElement;
};

/** Questions under one heading. */
export function GroupOfFields({ field, pointer, value, issues, look, slot }: Holding<GroupField>) {
  return (
    <Frame field={field} pointer={pointer} issues={issues} look={look}>
      {field.fields.map((inner) => slot(inner, pointer, objectOf(value)))}
    </Frame>
  );
}

/** A list of the same questions, with buttons that add and take away an entry: they post, so no script is needed. */
export function ListOfEntries({ field, pointer, value, evaluation, issues, look, slot }: Holding<ListField>) {
  const least = leastEntries(field, evaluation.fields[pointer]?.required || field.required === true);
  const entries = openEntries(value, least);
  const itemName = look.inWords(field.itemName) || look.inWords(field.label);
  const inSentence = inMidSentence(itemName, look.language);
  const number = (at: number) => new Intl.NumberFormat(look.language).format(at + 1);
  const isTable = 'display' in field && field.display === 'table';
  const layout: EntryLayout = {
    field,
    pointer,
    entries: entries.map((data, at) => ({
      data,
      base: appendPointer(pointer, at),
      name: `${itemName} ${number(at)}`,
      ...(at === 0 && typeOf(field).firstIsFiler && { note: look.messages.text('forms.applicants.first') }),
      ...(entries.length > least && {
        remove: look.messages.text('forms.group.remove', { name: `${inSentence} ${number(at)}` }),
      }),
    })),
    evaluation,
    look,
    slot,
  };
  const mayAdd = entries.length < field.maxItems;
  return (
    <Frame field={field} pointer={pointer} issues={issues} look={look}>
      <input type="hidden" name={`${inputName(pointer)}.count`} value={entries.length} />
      {isTable ? entries.length > 0 && <EntryTable {...layout} /> : <EntryCards {...layout} />}
      {mayAdd ? (
        <button type="submit" name="_op" value={`add:${pointer}`} formNoValidate className="n-button-two">
          {look.messages.text(entries.length === 0 ? 'forms.group.add' : 'forms.group.addAnother', {
            name: inSentence,
          })}
        </button>
      ) : (
        <p className="n-hint">{look.messages.text('forms.group.full', { max: field.maxItems })}</p>
      )}
    </Frame>
  );
}

/** A heading over several questions, with its hint and what is wrong with all of them together. */
function Frame({
  field,
  pointer,
  issues,
  look,
  children,
}: Pick<Holding<GroupField | ListField>, 'field' | 'pointer' | 'issues' | 'look'> & { children: ReactNode }) {
  const id = inputId(pointer);
  const own = issues.filter((issue) => issue.path === pointer);
  const hint = look.inWords(field.hint);
  const describedBy = [hint && `${id}-hint`, own.length > 0 && `${id}-error`].filter(Boolean).join(' ');
  return (
    <fieldset
      className={own.length > 0 ? 'n-field n-group n-wrong' : 'n-field n-group'}
      id={id}
      tabIndex={-1}
      aria-describedby={describedBy || undefined}
    >
      <legend className="n-label">{look.inWords(field.label) || field.code}</legend>
      {hint && (
        <p className="n-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <Problems id={`${id}-error`} issues={own} look={look} />
      <FieldClips field={field} look={look} />
      {children}
    </fieldset>
  );
}

/** Authors write names of things as titles ("Owner"); English writes them small inside a sentence, but not "GST number". */
export function inMidSentence(name: string, language: string): string {
  return language.split('-')[0] === 'en' && /^\p{Lu}(?!\p{Lu})/u.test(name)
    ? name.slice(0, 1).toLocaleLowerCase(language) + name.slice(1)
    : name;
}
