import { appendPointer, type FieldCode, type JsonObject, type JsonValue } from '@nirmaan/lexicon';
import { dependenciesOf } from '@nirmaan/rules';
import { dayIn } from '../evaluate/day-in';
import { evaluateForm } from '../evaluate/evaluate-form';
import { typeOf } from '../field-types';
import { leastEntries } from '../field-types/entries';
import type { FormContext, FormEvaluation } from '../model/evaluation';
import type { Field, Form } from '../model/form';
import { isGroup, isList } from '../model/walk';
import { type Random, whole } from './random';
import type { SampleAround, SamplePerson } from './sample';
import { sampleOf } from './samples';

/** How often the form is judged before what is still wrong is left: answers open questions, and some are refused. */
const MOST_ROUNDS = 20;
/** After so many rounds it may be another answer that is at fault, and not the one that is refused. */
const BLAMING_ROUNDS = 3;

/**
 * Believable answers to everything the form asks, the same for the same random numbers. They are right wherever the rules
 * allow it: `evaluateForm` judges them, and what it refuses is answered anew. What needs masters or boundaries that
 * `context` lacks stays empty.
 */
export function sampleAnswers(
  form: Form,
  context: FormContext,
  random: Random,
  { from = {}, given = from, person, isTyped = false }: SampleOptions = {},
): JsonObject {
  const fields = form.pages.flatMap((page) => page.fields);
  const unasked = new UnaskedPerson(person);
  let data: JsonObject = from;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const evaluation = evaluateForm(form, data, context);
    const others = round > BLAMING_ROUNDS ? askedOfRefused(form, evaluation, context) : [];
    const anew = new Set(others.filter((code) => !Object.hasOwn(given, code) && whole(random, 0, 1) === 1));
    const answering = new Answering(evaluation, context, {
      ...{ random, isTyped, anew },
      isRefused: round > 1,
      person: unasked,
    });
    data = answering.answersTo(fields, data, '');
    if (answering.tries === 0) return data;
  }
  const { issues } = evaluateForm(form, data, context);
  return withoutRefused(fields, data, '', new Set(issues.map(({ path }) => path)));
}

export type SampleOptions = {
  /** Answers there are already: they stay where nothing is wrong with them. */
  from?: JsonObject;
  /** Those of them that somebody gave: only these stay where a rule over several answers is not met. */
  given?: JsonObject;
  person?: SamplePerson;
  /** Identity numbers as they are typed, instead of as they are kept. */
  isTyped?: boolean;
};

/** Gives the person to the first question of each kind; further names and numbers are others'. */
class UnaskedPerson {
  readonly #asked = new Set<string>();
  constructor(private readonly person: SamplePerson | undefined) {}

  for(type: string): SamplePerson | undefined {
    if (this.#asked.has(type)) return undefined;
    this.#asked.add(type);
    return this.person;
  }
}

class Answering {
  /** Questions that were open or wrongly answered, and could be answered. */
  tries = 0;

  constructor(
    private readonly evaluation: FormEvaluation,
    private readonly context: FormContext,
    private readonly how: Pick<SampleAround, 'random' | 'isTyped' | 'isRefused'> & {
      person: UnaskedPerson;
      /** Answers of the form that are given again although nothing is said against them. */
      anew: ReadonlySet<FieldCode>;
    },
  ) {}

  /** `data` with what was open or refused answered; `data` itself where that is nothing. */
  answersTo(fields: readonly Field[], data: JsonObject, base: string): JsonObject {
    const changed: JsonObject = {};
    for (const field of fields) {
      const pointer = appendPointer(base, field.code);
      const old = Object.hasOwn(data, field.code) ? data[field.code] : undefined;
      const answer = this.#answerTo(field, old, pointer);
      if (answer !== undefined && answer !== old) changed[field.code] = answer;
    }
    return Object.keys(changed).length > 0 ? { ...data, ...changed } : data;
  }

  #answerTo(field: Field, old: JsonValue | undefined, pointer: string): JsonValue | undefined {
    const state = this.evaluation.fields[pointer];
    if (!state?.visible || state.computed || typeOf(field).kind !== undefined) return undefined;
    if (isGroup(field)) return this.answersTo(field.fields, asObject(old), pointer);
    if (isList(field)) {
      const entries = Array.isArray(old)
        ? old
        : this.#emptyEntries(leastEntries(field, state.required), field.maxItems);
      const answered = entries.map((entry, at) =>
        this.answersTo(field.fields, asObject(entry), appendPointer(pointer, at)),
      );
      return Array.isArray(old) && answered.every((entry, at) => entry === old[at]) ? undefined : answered;
    }
    const isRefused = this.evaluation.issues.some(({ path }) => path === pointer || path.startsWith(`${pointer}/`));
    const isAnew = this.how.anew.has(field.code) && pointer === appendPointer('', field.code);
    if (old !== undefined && !isRefused && !isAnew) return undefined;
    const made = this.#sample(field, state);
    if (made !== undefined) this.tries++;
    return made;
  }

  #emptyEntries(least: number, most: number): JsonValue[] {
    const count = Math.min(most, whole(this.how.random, Math.max(1, least), Math.max(2, least)));
    return Array.from({ length: count }, () => ({}));
  }

  #sample(field: Field, state: SampleAround['state']): JsonValue | undefined {
    const { language, now, timeZone, rules, masters } = this.context;
    return sampleOf(field)?.(field, {
      random: this.how.random,
      isTyped: this.how.isTyped,
      isRefused: this.how.isRefused,
      person: this.how.person.for(field.type),
      language,
      today: dayIn(now, timeZone),
      state,
      resultOf: (rule) =>
        rules.evaluate(rule.ast, { scope: this.evaluation.values, clock: { now, timeZone }, masters }).value,
    });
  }
}

/**
 * The answers that the checks of refused ones ask about, themselves or through a table: a rule over two answers refuses one
 * of them, and no other value of that one may go with the other.
 */
function askedOfRefused({ pages }: Form, { issues }: FormEvaluation, { tables = {} }: FormContext): FieldCode[] {
  const fields = pages.flatMap((page) => page.fields);
  const refused = fields.filter(({ code }) => issues.some(({ path }) => path === appendPointer('', code)));
  const asked = refused.flatMap(({ checks }) => checks.map(({ rule }) => rule.ast));
  const byTables = Object.entries(tables).flatMap(([name, { inputs }]) =>
    asked.some((ast) => JSON.stringify(ast).includes(JSON.stringify(['lit', name]))) ? Object.values(inputs) : [],
  );
  const named = [...asked, ...byTables].flatMap((ast) => dependenciesOf(ast).map(([first]) => first));
  return [...new Set(fields.map(({ code }) => code).filter((code) => named.includes(code)))];
}

/** Better no answer than a wrong one, where the question may stay open. */
function withoutRefused(
  fields: readonly Field[],
  data: JsonObject,
  base: string,
  refused: ReadonlySet<string>,
): JsonObject {
  const isRefused = (pointer: string) =>
    [...refused].some((path) => path === pointer || path.startsWith(`${pointer}/`));
  return Object.fromEntries(
    Object.entries(data).flatMap(([code, value]): [string, JsonValue][] => {
      const field = fields.find((each) => each.code === code);
      const pointer = appendPointer(base, code);
      if (!field || !isRefused(pointer)) return [[code, value]];
      if (isGroup(field)) return [[code, withoutRefused(field.fields, asObject(value), pointer, refused)]];
      if (isList(field) && Array.isArray(value))
        return [
          [
            code,
            value.map((entry, at) =>
              withoutRefused(field.fields, asObject(entry), appendPointer(pointer, at), refused),
            ),
          ],
        ];
      return field.required === false ? [] : [[code, value]];
    }),
  );
}

function asObject(value: JsonValue | undefined): JsonObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};
}
