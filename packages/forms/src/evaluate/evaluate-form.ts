import { appendPointer, type Issue, issue, type JsonObject, type JsonValue, localize } from '@nirmaan/lexicon';
import type { Rule } from '@nirmaan/rules';
import type { TableDecision } from '@nirmaan/rules/tables';
import { typeOf } from '../field-types';
import type { Problem, ValueContext } from '../field-types/contract';
import { leastEntries } from '../field-types/entries';
import type { FieldState, FormContext, FormEvaluation, FormNeed } from '../model/evaluation';
import type { Field, Form, GroupField, ListField } from '../model/form';
import { isGroup, isList } from '../model/walk';
import { dayIn } from './day-in';
import { EffectiveValues, type Level } from './effective-values';

/**
 * Everything there is to know about a form with these answers: what is shown, required, computed, wrong. The only judge;
 * browser, server and tests ask it. Pure: the same answers and context give the same result.
 */
export function evaluateForm(form: Form, data: JsonObject, context: FormContext): FormEvaluation {
  const needs = new Once<FormNeed>();
  const decisions = new Once<TableDecision>();
  const values = new EffectiveValues(form, data, context, (outcome) => {
    // Rows of a master are loaded together: by which key they were wanted is no further need.
    for (const need of outcome.needs) needs.add('master' in need ? { master: need.master } : need);
    const { error } = outcome;
    if (error?.code === 'rules.library-missing') needs.add({ library: String(error.params.library) });
    for (const decision of outcome.decisions) decisions.add(decision);
  });
  const judge = new Judge(values, context, needs);
  const all: JsonObject = {};
  const submitted: JsonObject = {};
  for (const page of form.pages) for (const field of page.fields) judge.field(field, values.top, '', all, submitted);
  // Answers of fields the form no longer has are neither judged nor lost.
  for (const [code, value] of Object.entries(data)) if (!Object.hasOwn(all, code)) all[code] = value;
  return {
    values: all,
    submitted,
    pages: form.pages.filter((page) => values.isPageVisible(page)).map((page) => page.code),
    fields: judge.fields,
    issues: judge.issues,
    needs: needs.all,
    decisions: decisions.all,
  };
}

/** Things that are the same as JSON count once, in the order they came. */
class Once<Thing> {
  readonly #seen = new Set<string>();
  readonly all: Thing[] = [];

  add(thing: Thing): void {
    const text = JSON.stringify(thing);
    if (this.#seen.has(text)) return;
    this.#seen.add(text);
    this.all.push(thing);
  }
}

class Judge {
  readonly fields: Record<string, FieldState> = {};
  readonly issues: Issue[] = [];

  constructor(
    private readonly values: EffectiveValues,
    private readonly context: FormContext,
    private readonly needs: Once<FormNeed>,
  ) {}

  /** Judges one field of a level; puts its value into `all`, and into `submitted` unless it is hidden. */
  field(field: Field, level: Level, base: string, all: JsonObject, submitted: JsonObject): void {
    const pointer = appendPointer(base, field.code);
    const isVisible = level.isVisible(field.code);
    if (typeOf(field).kind === 'words') {
      this.fields[pointer] = { visible: isVisible, required: false, computed: false };
      return;
    }
    const isRequired =
      isVisible && (typeof field.required === 'boolean' ? field.required : this.#holds(field.required, level));
    const value = isList(field)
      ? this.#entries(field, level, pointer, { isVisible, least: leastEntries(field, isRequired) })
      : isGroup(field)
        ? this.#inside(field, level, pointer, isVisible)
        : { all: level.valueOf(field.code), submitted: level.valueOf(field.code) };
    const isEmpty = typeOf(field).isEmpty(value.submitted);
    const valueContext = this.#valueContext(field, level, value.submitted);
    const { choices, levels, note } = valueContext;
    this.fields[pointer] = {
      visible: isVisible,
      required: isRequired,
      computed: field.value !== undefined || typeOf(field).kind === 'unseen',
      ...(choices && { choices }),
      ...(levels && { levels }),
      ...(note && { note }),
    };
    if (!isEmpty || value.all !== null) all[field.code] = value.all;
    if (!isVisible) return;
    if (!isEmpty) submitted[field.code] = value.submitted;
    this.#judge(field, value.submitted, { isEmpty, isRequired, pointer, level, valueContext });
  }

  #inside(
    field: GroupField,
    level: Level,
    pointer: string,
    isVisible: boolean,
  ): { all: JsonValue; submitted: JsonObject } {
    const known = this.issues.length;
    const all: JsonObject = {};
    const submitted: JsonObject = {};
    const inside = level.inside(field.code);
    for (const inner of field.fields) this.field(inner, inside, pointer, all, submitted);
    // Answers in a hidden group are kept, and nothing is said about them.
    if (!isVisible) this.issues.length = known;
    return { all: Object.keys(all).length > 0 ? all : null, submitted };
  }

  #entries(
    field: ListField,
    outer: Level,
    pointer: string,
    { isVisible, least }: { isVisible: boolean; least: number },
  ): { all: JsonValue; submitted: JsonValue } {
    const entries = outer.entriesOf(field.code, least).map((level, at) => {
      const entry = { all: {} as JsonObject, submitted: {} as JsonObject, counts: level.isAnswered };
      const known = this.issues.length;
      for (const inner of field.fields)
        this.field(inner, level, appendPointer(pointer, at), entry.all, entry.submitted);
      // Entries of a hidden list are kept, and one that was opened and left empty may stay so: nothing is said about them.
      if (!isVisible || (!entry.counts && at >= least)) this.issues.length = known;
      return entry;
    });
    return {
      all: entries.map((entry) => entry.all),
      submitted: entries.flatMap((entry) => (entry.counts ? [entry.submitted] : [])),
    };
  }

  #judge(
    field: Field,
    value: JsonValue,
    at: { isEmpty: boolean; isRequired: boolean; pointer: string; level: Level; valueContext: ValueContext },
  ): void {
    const label = localize(field.label, this.context.language);
    const report = ({ code, params, below = '' }: Problem) =>
      this.issues.push(issue(`forms.${code}`, at.pointer + below, { label, ...params }));
    // Where the questions inside already say what is missing, what holds them does not say it again.
    const isSaid = 'fields' in field && this.issues.some((each) => each.path.startsWith(`${at.pointer}/`));
    if (isList(field)) {
      const wanted = { ...field, minItems: isSaid ? 0 : leastEntries(field, at.isRequired) };
      for (const problem of typeOf(field).validate(value, wanted, at.valueContext)) report(problem);
    } else if (at.isEmpty) {
      if (at.isRequired && !field.value && !isSaid) report({ code: typeOf(field).missing ?? 'required' });
    } else if (!field.value) {
      const problems = typeOf(field).validate(value, field, at.valueContext);
      for (const problem of problems) report(problem);
      if (problems.length > 0) return;
    }
    for (const check of field.checks) {
      const outcome = this.values.evaluate(check.rule, at.level.scope);
      if (outcome.value === false)
        report({ code: 'check', params: { message: localize(check.message, this.context.language) || label } });
    }
  }

  #valueContext(field: Field, level: Level, value: JsonValue): ValueContext {
    const { language, masters, boundaries = {}, now, timeZone } = this.context;
    const found = typeOf(field).surroundings?.(
      field,
      {
        language,
        masters,
        boundaries,
        today: () => dayIn(now, timeZone),
        answerOf: (code) => level.scope[code] ?? null,
        resultOf: (rule) => this.values.evaluate(rule, level.scope).value,
        need: (need) => this.needs.add(need),
      },
      value,
    );
    return { language, ...found };
  }

  #holds(rule: Rule, level: Level): boolean {
    return this.values.evaluate(rule, level.scope).value === true;
  }
}
