import {
  appendPointer,
  type Issue,
  type JsonObject,
  type JsonValue,
  type Language,
  localize,
  valueAt,
} from '@nirmaan/lexicon';
import type { Messages } from '@nirmaan/lexicon/messages';
import type { ReactElement } from 'react';
import { typeOf } from '../field-types';
import { formatAnswer } from '../format-answer';
import type { FormEvaluation } from '../model/evaluation';
import type { Field, FieldTypeName, Form, Page } from '../model/form';
import { isGroup, isList } from '../model/walk';
import { inputId, inputName } from '../reading/input-name';
import { Clips, FieldClips } from './clips';
import { GroupOfFields, ListOfEntries } from './containers';
import type { FieldView, InputProps, Look } from './contract';
import { Problems } from './problems';
import { RichLine, RichText } from './rich-text';
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
  /** Where words can be heard; without it nothing was recorded. */
  clipOf?: ((words: string) => string | undefined) | undefined;
  /** Where an uploaded file opens; without it files are only named. */
  documentHref?: ((ref: string) => string) | undefined;
};

/** More questions than this stand in parts, which are drawn as they come into view: else a key would cost the whole page. */
const MANY = 50;
const IN_ONE_PART = 20;

/** The questions of one page, without the form element around them. Static: renders on the server and in a client component alike. */
export function FormPage(props: FormPageProps): ReactElement {
  const { page, evaluation, data, messages, language, defaultLanguage } = props;
  const look: Look = {
    messages,
    language,
    defaultLanguage,
    inWords: (text) => localize(text, language, defaultLanguage),
    documentHref: props.documentHref,
    clipOf: props.clipOf,
  };
  const issues = shownIssues(props);
  const guidance = look.inWords(page.guidance);
  const slots = page.fields.map((field) => (
    <Slot key={field.code} field={field} base="" data={data} evaluation={evaluation} issues={issues} look={look} />
  ));
  return (
    <div className="n-fields">
      <Clips texts={page.guidance ? [page.title, page.guidance] : [page.title]} look={look} />
      {guidance && (
        <div className="n-guidance">
          <RichText text={guidance} />
        </div>
      )}
      {partsOf(slots)}
    </div>
  );
}

function partsOf(slots: ReactElement[]): ReactElement[] {
  if (slots.length <= MANY) return slots;
  return Array.from({ length: Math.ceil(slots.length / IN_ONE_PART) }, (_, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a part is its position
    <div key={at} className="n-part-of-many">
      {slots.slice(at * IN_ONE_PART, (at + 1) * IN_ONE_PART)}
    </div>
  ));
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
      hidden={!isVisible || typeOf(field).kind === 'unseen'}
      disabled={!isVisible}
    >
      <Inside {...props} pointer={pointer} value={value} />
    </fieldset>
  );
}

function Inside(props: SlotProps & { pointer: string; value: JsonValue | undefined }) {
  const { field, evaluation, issues, look, pointer, value } = props;
  const slot = (inner: Field, base: string, data: JsonObject, inRow = look.inRow) => (
    <Slot
      key={inner.code}
      field={inner}
      base={base}
      data={data}
      evaluation={evaluation}
      issues={issues}
      look={inRow === look.inRow ? look : { ...look, inRow }}
    />
  );
  const holding = { pointer, value, evaluation, issues, look, slot };
  if (field.type === 'guidance')
    return (
      <>
        <div className="n-guidance">
          <RichText text={look.inWords(field.body)} />
        </div>
        <FieldClips field={field} look={look} />
      </>
    );
  if (isList(field)) return <ListOfEntries {...holding} field={field} />;
  if (isGroup(field)) return <GroupOfFields {...holding} field={field} />;
  if (field.value) return <Computed {...props} pointer={pointer} />;
  const view = viewOf(field);
  return view ? <Question {...props} view={view} /> : null;
}

function Question({
  field,
  pointer,
  value,
  evaluation,
  issues,
  look,
  view,
}: SlotProps & { pointer: string; value: JsonValue | undefined; view: FieldView<FieldTypeName> }) {
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
  } as InputProps<FieldTypeName>;
  const isGroup = typeof view.isGroup === 'function' ? view.isGroup(input) : view.isGroup;
  const label = (
    <>
      {look.inWords(field.label) || field.code}
      {!state.required && <span className="n-optional"> {look.messages.text('forms.optional')}</span>}
      <RowName look={look} />
    </>
  );
  const inner = (
    <>
      {hint && (
        <p id={hintId} className="n-hint">
          <RichLine text={hint} />
        </p>
      )}
      <Problems id={`${id}-error`} issues={own} look={look} />
      <FieldClips field={field} look={look} />
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

/** In a table: which row a question is of, for who does not see the row's head. */
function RowName({ look: { inRow } }: { look: Look }) {
  return inRow ? <span className="n-only-read">, {inRow}</span> : null;
}

/** What was worked out: shown, never posted. */
function Computed({ field, pointer, evaluation, look }: SlotProps & { pointer: string }) {
  const id = inputId(pointer);
  const hint = look.inWords(field.hint);
  return (
    <div className="n-field n-computed">
      <label className="n-label" htmlFor={id}>
        {look.inWords(field.label) || field.code}
        <RowName look={look} />
      </label>
      {hint && (
        <p className="n-hint">
          <RichLine text={hint} />
        </p>
      )}
      <FieldClips field={field} look={look} />
      <output id={id} className="n-output" data-output="">
        {formatAnswer(field, valueAt(evaluation.values, pointer), {
          language: look.language,
          state: evaluation.fields[pointer],
          yes: look.messages.text('forms.yes'),
          no: look.messages.text('forms.no'),
        }) || '–'}
      </output>
    </div>
  );
}
