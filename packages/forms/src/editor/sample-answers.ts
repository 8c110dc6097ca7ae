import { appendPointer, type JsonObject, type JsonValue } from '@nirmaan/lexicon';
import { dayIn } from '../evaluate/day-in';
import { evaluateForm } from '../evaluate/evaluate-form';
import { typeOf } from '../field-types';
import { leastEntries } from '../field-types/entries';
import type { FormContext, FormEvaluation } from '../model/evaluation';
import type { Field, Form } from '../model/form';
import { isGroup, isList } from '../model/walk';
import { type Random, whole } from './random';
import type { SampleAround } from './sample';
import { sampleOf } from './samples';

/** How often the form is judged before what is still wrong is left: answers open questions, and some are refused. */
const MOST_ROUNDS = 12;

/**
 * Believable answers to everything the form asks, the same for the same random numbers. They are right wherever the rules
 * allow it: `evaluateForm` judges them, and what it refuses is answered anew. What needs masters or boundaries that
 * `context` lacks stays empty.
 */
export function sampleAnswers(form: Form, context: FormContext, random: Random): JsonObject {
  const fields = form.pages.flatMap((page) => page.fields);
  let data: JsonObject = {};
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const evaluation = evaluateForm(form, data, context);
    const answering = new Answering(evaluation, context, random);
    data = answering.answersTo(fields, data, '');
    if (answering.tries === 0) return data;
  }
  const { issues } = evaluateForm(form, data, context);
  return withoutRefused(fields, data, '', new Set(issues.map(({ path }) => path)));
}

class Answering {
  /** Questions that were open or wrongly answered, and could be answered. */
  tries = 0;

  constructor(
    private readonly evaluation: FormEvaluation,
    private readonly context: FormContext,
    private readonly random: Random,
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
    if (old !== undefined && !isRefused) return undefined;
    const made = this.#sample(field, state);
    if (made !== undefined) this.tries++;
    return made;
  }

  #emptyEntries(least: number, most: number): JsonValue[] {
    const count = Math.min(most, whole(this.random, Math.max(1, least), Math.max(2, least)));
    return Array.from({ length: count }, () => ({}));
  }

  #sample(field: Field, state: SampleAround['state']): JsonValue | undefined {
    const { language, now, timeZone, rules, masters } = this.context;
    return sampleOf(field)?.(field, {
      random: this.random,
      language,
      today: dayIn(now, timeZone),
      state,
      resultOf: (rule) =>
        rules.evaluate(rule.ast, { scope: this.evaluation.values, clock: { now, timeZone }, masters }).value,
    });
  }
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
