import { appendPointer, type Issue, issue, type JsonObject, type JsonValue, localize } from '@nirmaan/lexicon';
import { typeOf } from '../field-types';
import type { Problem, ValueContext } from '../field-types/contract';
import { leastEntries } from '../field-types/entries';
import type { FieldState, FormContext, FormNeed } from '../model/evaluation';
import type { Field, GroupField, ListField } from '../model/form';
import { isGroup, isList } from '../model/walk';
import type { Level } from './level';

/** What is known of one field with the answers of now. */
export type Judged = {
  field: Field;
  pointer: string;
  state: FieldState;
  /** With computed values, also where it is hidden; undefined: there is nothing to keep. */
  value: JsonValue | undefined;
  /** What of it would be submitted; undefined: nothing. */
  submitted: JsonValue | undefined;
  /** What is wrong inside it, then what is wrong with itself. */
  issues: Issue[];
  /** Pointers of the fields inside, entry by entry. */
  inside: string[];
};

/** What the judgement of a field needs besides its level. */
export type Judging = {
  context: FormContext;
  /** Today where the service is, ISO. */
  today(): string;
  need(need: FormNeed): void;
  /** The judgement of a field inside. */
  judged(field: Field, level: Level, pointer: string): Judged;
};

/** One field of a level, while it is judged. */
type Asked<Kind extends Field = Field> = { field: Kind; level: Level; pointer: string; isVisible: boolean };

type Found = { all: JsonValue; submitted: JsonValue; issues: Issue[]; inside: string[] };

/** What a field is as long as nothing was judged, and to rules about itself. */
export function unjudged(field: Field, pointer: string): Judged {
  const state = { visible: true, required: false, computed: false };
  return { field, pointer, state, value: undefined, submitted: undefined, issues: [], inside: [] };
}

/** Judges one field of a level, and what is inside it. */
export function judgeField(field: Field, level: Level, pointer: string, judging: Judging): Judged {
  const none = unjudged(field, pointer);
  const isVisible = level.isVisible(field.code);
  if (typeOf(field).kind === 'words') return { ...none, state: { ...none.state, visible: isVisible } };
  const asked = { field, level, pointer, isVisible };
  const isRequired =
    isVisible && (typeof field.required === 'boolean' ? field.required : level.evaluate(field.required) === true);
  const found = lookInto(asked, isRequired, judging);
  const isEmpty = typeOf(field).isEmpty(found.submitted);
  const valueContext = surroundingsOf(asked, found.submitted, judging);
  const { choices, levels, note } = valueContext;
  return {
    ...none,
    state: {
      visible: isVisible,
      required: isRequired,
      computed: field.value !== undefined || typeOf(field).kind === 'unseen',
      ...(choices && { choices }),
      ...(levels && { levels }),
      ...(note && { note }),
    },
    value: isEmpty && found.all === null ? undefined : found.all,
    submitted: isVisible && !isEmpty ? found.submitted : undefined,
    issues: isVisible
      ? [...found.issues, ...ownIssues(asked, found, { isEmpty, isRequired, valueContext, judging })]
      : [],
    inside: found.inside,
  };
}

function lookInto({ field, ...asked }: Asked, isRequired: boolean, judging: Judging): Found {
  if (isList(field)) return lookIntoList({ field, ...asked }, leastEntries(field, isRequired), judging);
  if (isGroup(field)) return lookIntoGroup({ field, ...asked }, judging);
  const value = asked.level.valueOf(field.code);
  return { all: value, submitted: value, issues: [], inside: [] };
}

/** Answers in a hidden group are kept, and nothing is said about them. */
function lookIntoGroup({ field, level, pointer, isVisible }: Asked<GroupField>, judging: Judging): Found {
  const { all, submitted, issues, inside } = lookIntoLevel(level.inside(field), pointer, judging);
  return { all: Object.keys(all).length > 0 ? all : null, submitted, issues: isVisible ? issues : [], inside };
}

/** An entry that was opened and left empty may stay so: it is not submitted, and nothing is said about it. */
function lookIntoList({ field, level, pointer }: Asked<ListField>, least: number, judging: Judging): Found {
  const entries = level.entriesOf(field, least).map((entry, at) => ({
    ...lookIntoLevel(entry, appendPointer(pointer, at), judging),
    counts: entry.isAnswered,
    isAsked: entry.isAnswered || at < least,
  }));
  return {
    all: entries.map((entry) => entry.all),
    submitted: entries.filter((entry) => entry.counts).map((entry) => entry.submitted),
    issues: entries.flatMap((entry) => (entry.isAsked ? entry.issues : [])),
    inside: entries.flatMap((entry) => entry.inside),
  };
}

function lookIntoLevel(level: Level, base: string, judging: Judging) {
  level.workOut();
  const inside = level.fields.map((field) => judging.judged(field, level, appendPointer(base, field.code)));
  return { ...gathered(inside), inside: inside.map((each) => each.pointer) };
}

/** Fields side by side, taken together. */
export function gathered(fields: readonly Judged[]): { all: JsonObject; submitted: JsonObject; issues: Issue[] } {
  const all: JsonObject = {};
  const submitted: JsonObject = {};
  const issues: Issue[] = [];
  for (const each of fields) {
    if (each.value !== undefined) all[each.field.code] = each.value;
    if (each.submitted !== undefined) submitted[each.field.code] = each.submitted;
    for (const one of each.issues) issues.push(one);
  }
  return { all, submitted, issues };
}

type Known = { isEmpty: boolean; isRequired: boolean; valueContext: ValueContext; judging: Judging };

function ownIssues({ field, pointer, level }: Asked, found: Found, known: Known): Issue[] {
  const { language } = known.judging.context;
  const label = localize(field.label, language);
  const problems = problemsOf(field, found, known);
  const isUnderstood = problems.length === 0 || isList(field) || known.isEmpty;
  for (const { rule, message } of isUnderstood ? field.checks : [])
    if (level.evaluate(rule) === false)
      problems.push({ code: 'check', params: { message: localize(message, language) || label } });
  return problems.map(({ code, params, below = '' }) => issue(`forms.${code}`, pointer + below, { label, ...params }));
}

/** Where the questions inside already say what is missing, what holds them does not say it again. */
function problemsOf(
  field: Field,
  { submitted, issues }: Found,
  { isEmpty, isRequired, valueContext }: Known,
): Problem[] {
  const isSaid = issues.length > 0;
  if (isList(field)) {
    const minItems = isSaid ? 0 : leastEntries(field, isRequired);
    return [...typeOf(field).validate(submitted, { ...field, minItems }, valueContext)];
  }
  if (field.value) return [];
  if (!isEmpty) return [...typeOf(field).validate(submitted, field, valueContext)];
  return isRequired && !isSaid ? [{ code: typeOf(field).missing ?? 'required' }] : [];
}

function surroundingsOf({ field, level }: Asked, value: JsonValue, { context, today, need }: Judging): ValueContext {
  const { language, masters, boundaries = {} } = context;
  const found = typeOf(field).surroundings?.(
    field,
    {
      language,
      masters,
      boundaries,
      today,
      answerOf: (code) => level.seen(code),
      resultOf: (rule) => level.evaluate(rule),
      need,
    },
    value,
  );
  return { language, ...found };
}
