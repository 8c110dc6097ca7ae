import { appendPointer, type Issue, type JsonObject, type JsonValue, type Language, localize } from '@nirmaan/lexicon';
import type { Messages } from '@nirmaan/lexicon/messages';
import type { ReactElement } from 'react';
import { entriesOf, leastEntries, openEntries } from '../field-types/repeating-group';
import { formatAnswer } from '../format-answer';
import type { FormEvaluation } from '../model/evaluation';
import type { Field, Form, Page } from '../model/form';
import { inputId, inputName } from '../reading/input-name';
import type { InputProps, Look } from './contract';
import { Problems } from './problems';
import { shownIssues } from './shown-issues';
import { viewOf } from './views';

export type FormPageProps = {
  form: Form;
  page: Page;
  evaluation: FormEvaluation;
  /** The answers as typed. */
  data: JsonObject;
  messages: Messages;
  language: Language;
  defaultLanguage: Language;
  /** Show what the evaluation found wrong; before the first try nothing is red. */
  showIssues: boolean;
  /** Problems only the server knows (a file of the wrong kind); always shown. */
  serverIssues?: Issue[] | undefined;
};

/** The questions of one page, without the form element around them. Static: renders on the server and in a client component alike. */
export function FormPage(props: FormPageProps): ReactElement {
  const { page, evaluation, data, messages, language, defaultLanguage } = props;
  const look: Look = {
    messages,
    language,
    defaultLanguage,
    inWords: (text) => localize(text, language, defaultLanguage),
  };
  const issues = shownIssues(props);
  const guidance = look.inWords(page.guidance);
  return (
    <div className="n-fields">
      {guidance && <p className="n-guidance">{guidance}</p>}
      {page.fields.map((field) => (
        <Slot key={field.code} field={field} base="" data={data} evaluation={evaluation} issues={issues} look={look} />
      ))}
    </div>
  );
}

type SlotProps = {
  field: Field;
  base: string;
  data: JsonObject;
  evaluation: FormEvaluation;
  issues: Issue[];
  look: Look;
};

/**
 * The place of one field. What is hidden now is there, hidden and disabled: a disabled fieldset is not posted, so its
 * answers stay as they were, and a script only has to change the two attributes.
 */
function Slot(props: SlotProps) {
  const { field, base, data, evaluation } = props;
  const pointer = appendPointer(base, field.code);
  const state = evaluation.fields[pointer];
  const isVisible = state?.visible ?? true;
  const value = Object.hasOwn(data, field.code) ? data[field.code] : undefined;
  return (
    <fieldset
      role="none"
      className={`n-slot n-type-${field.type}`}
      data-path={pointer}
      hidden={!isVisible}
      disabled={!isVisible}
    >
      {field.type === 'guidance' ? (
        <div className="n-guidance">{props.look.inWords(field.body)}</div>
      ) : field.type === 'repeating-group' ? (
        <Group {...props} field={field} pointer={pointer} value={value} />
      ) : field.value ? (
        <Computed {...props} pointer={pointer} />
      ) : (
        <Question {...props} field={field} pointer={pointer} value={value} />
      )}
    </fieldset>
  );
}

function Question({
  field,
  pointer,
  value,
  evaluation,
  issues,
  look,
}: SlotProps & {
  field: Exclude<Field, { type: 'repeating-group' | 'guidance' }>;
  pointer: string;
  value: JsonValue | undefined;
}) {
  const view = viewOf(field);
  const id = inputId(pointer);
  const state = evaluation.fields[pointer] ?? { visible: true, required: false, computed: false };
  const all = issues.filter((issue) => issue.path === pointer || issue.path.startsWith(`${pointer}/`));
  // Parts of a value say themselves what is wrong with them.
  const own = all.filter((issue) => issue.path === pointer);
  const hint = look.inWords(field.hint);
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = own.length > 0 ? `${id}-error` : undefined;
  const describedBy = [hintId, errorId].filter(Boolean).join(' ') || undefined;
  const input = {
    field,
    pointer,
    name: inputName(pointer),
    id,
    value,
    state,
    issues: all,
    describedBy,
    look,
  } as InputProps<typeof field.type>;
  const isGroup = typeof view.isGroup === 'function' ? view.isGroup(input) : view.isGroup;
  const label = (
    <>
      {look.inWords(field.label) || field.code}
      {!state.required && <span className="n-optional"> {look.messages.text('forms.optional')}</span>}
    </>
  );
  const inner = (
    <>
      {hint && (
        <p id={hintId} className="n-hint">
          {hint}
        </p>
      )}
      <Problems id={`${id}-error`} issues={own} look={look} />
      <view.Input {...input} />
    </>
  );
  const className = own.length > 0 ? 'n-field n-wrong' : 'n-field';
  if (!isGroup)
    return (
      <div className={className}>
        <label className="n-label" htmlFor={id}>
          {label}
        </label>
        {inner}
      </div>
    );
  return (
    <fieldset className={className} aria-describedby={describedBy}>
      <legend className="n-label">{label}</legend>
      {inner}
    </fieldset>
  );
}

/** What was worked out: shown, never posted. */
function Computed({ field, pointer, evaluation, look, base }: SlotProps & { pointer: string }) {
  const id = inputId(pointer);
  const hint = look.inWords(field.hint);
  return (
    <div className="n-field n-computed">
      <label className="n-label" htmlFor={id}>
        {look.inWords(field.label) || field.code}
      </label>
      {hint && <p className="n-hint">{hint}</p>}
      <output id={id} className="n-output" data-output="">
        {formatAnswer(field, valueIn(evaluation.values, base, field.code), {
          language: look.language,
          state: evaluation.fields[pointer],
          yes: look.messages.text('forms.yes'),
          no: look.messages.text('forms.no'),
        }) || '–'}
      </output>
    </div>
  );
}

function valueIn(values: JsonObject, base: string, code: string): JsonValue | undefined {
  if (base === '') return values[code];
  const [, group = '', at = '0'] = base.split('/');
  return entriesOf(values[group])[Number(at)]?.[code];
}

function Group({
  field,
  pointer,
  value,
  evaluation,
  issues,
  look,
}: SlotProps & { field: Extract<Field, { type: 'repeating-group' }>; pointer: string; value: JsonValue | undefined }) {
  const least = leastEntries(field, evaluation.fields[pointer]?.required || field.required === true);
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
            {field.fields.map((inner) => (
              <Slot
                key={inner.code}
                field={inner}
                base={base}
                data={entry}
                evaluation={evaluation}
                issues={issues}
                look={look}
              />
            ))}
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
