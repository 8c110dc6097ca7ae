/**
 * What a table may still say: it is asked for every answer that is open, with the choices of a question, and one value for
 * each stretch of numbers or days that the cells of the table tell apart. So a range is the range of what there is.
 */
import { evaluateForm, type Field, type FormContext, type FormEvaluation } from '@nirmaan/forms';
import type { FieldCode, JsonObject, JsonValue } from '@nirmaan/lexicon';
import { dependenciesOf } from '@nirmaan/rules/browser';
import { decideTable, sampleInputs, type TableDecision, type TableInUse } from '@nirmaan/rules/tables';
import { type OpenAnswers, openAnswersOf } from './open-answers';
import { type BeforeForm, questionsOf } from './questions';

/** One way in which the open answers may turn out. */
export type Case = {
  /** Its rows are those that decide. */
  decision: TableDecision;
  /** What was assumed for it, by question or by input of the table (`=area`), each as JSON. */
  assumed: Record<string, string>;
  /** Outputs that are worked out from a number or a day nobody knows yet: they are not what the decision says. */
  unknown: ReadonlySet<string>;
};

export type Cases = {
  all: Case[];
  /** By key of what was assumed: the questions it stands for, and fields that the application alone asks. */
  roots: Record<string, FieldCode[]>;
};

/** Ways to answer, and cells to judge, beyond which nobody waits: then it cannot be said yet. */
const MOST_SCENARIOS = 300;
const MOST_CELLS = 60_000;

/** Undefined where there are too many, or where cells are expressions and something they read is open. */
export function casesOf(
  before: BeforeForm,
  inUse: TableInUse,
  data: JsonObject,
  context: FormContext,
): Cases | undefined {
  return (
    casesWith(before, inUse, context, scenariosOf(before, inUse, data, context)) ??
    casesWith(before, inUse, context, [scenarioOf(before, data, {}, context)])
  );
}

type Scenario = {
  data: JsonObject;
  evaluation: FormEvaluation;
  open: OpenAnswers;
  assumed: Record<string, string>;
};

function scenarioOf(
  before: BeforeForm,
  data: JsonObject,
  assumed: Record<string, string>,
  context: FormContext,
): Scenario {
  const evaluation = evaluateForm(before.form, data, context);
  return { data, evaluation, assumed, open: openAnswersOf(before, data, evaluation) };
}

/** The questions the table depends on, answered in every way that can be listed; undefined where those are too many. */
function scenariosOf(
  before: BeforeForm,
  inUse: TableInUse,
  data: JsonObject,
  context: FormContext,
): Scenario[] | undefined {
  const done: Scenario[] = [];
  const questions = questionsOf(before);
  const waiting = [scenarioOf(before, data, {}, context)];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { open, evaluation, assumed } = next;
    const roots = new Set(Object.values(inUse.inputs).flatMap((input) => open.rootsOf(input)));
    const question = questions.find((field) => roots.has(field.code) && answersTo(field, evaluation).length > 0);
    const answers = question ? answersTo(question, evaluation) : [];
    if (!question) done.push(next);
    if (done.length + waiting.length + answers.length > MOST_SCENARIOS) return undefined;
    for (const answer of answers.toReversed()) {
      const given = { ...next.data, [question?.code ?? '']: answer };
      const with_ = { ...assumed, [question?.code ?? '']: JSON.stringify(answer) };
      waiting.push(scenarioOf(before, given, with_, context));
    }
  }
  return done;
}

/** All answers a question can have, where they can be listed. */
function answersTo(field: Field, { fields }: FormEvaluation): JsonValue[] {
  if (field.type === 'yes-no') return [true, false];
  if (field.type !== 'select-one') return [];
  return fields[`/${field.code}`]?.choices?.map((choice) => choice.value) ?? [];
}

function casesWith(
  { form }: BeforeForm,
  inUse: TableInUse,
  context: FormContext,
  scenarios: Scenario[] | undefined,
): Cases | undefined {
  const { table, inputs, on } = inUse;
  const { clock, evaluate } = judgeOf(context);
  const samples = sampleInputs(table, on);
  const roots: Record<string, FieldCode[]> = {};
  const all: Case[] = [];
  const names = form.pages.flatMap((page) => page.fields.map((field) => [field.code, null] as const));
  let cells = 0;
  if (!scenarios) return undefined;
  for (const { evaluation, assumed, open } of scenarios) {
    const scope: JsonObject = { ...Object.fromEntries(names), ...evaluation.submitted };
    for (const key of Object.keys(assumed)) roots[key] ??= [key];
    let assignments: { values: Record<string, JsonValue>; assumed: Record<string, string> }[] = [
      { values: {}, assumed },
    ];
    const estimated = new Set<string>();
    for (const { code } of table.shape.inputs) {
      const rule = inputs[code];
      const openRoots = rule ? open.rootsOf(rule) : [];
      if (!rule || openRoots.length === 0) {
        const value = rule
          ? context.rules.evaluate(rule, { scope, clock, masters: context.masters, tables: context.tables ?? {} }).value
          : null;
        for (const each of assignments) each.values[code] = value;
        continue;
      }
      const sample = samples?.[code];
      if (!sample) return undefined;
      const key = `=${code}`;
      roots[key] = [...new Set([...(roots[key] ?? []), ...openRoots])];
      if (!sample.isEvery) estimated.add(code);
      assignments = assignments.flatMap((each) =>
        sample.values.map((value) => ({
          values: { ...each.values, [code]: value },
          assumed: { ...each.assumed, [key]: JSON.stringify(value) },
        })),
      );
      if (assignments.length > MOST_SCENARIOS) return undefined;
    }
    cells += assignments.length * table.rows.length * Math.max(1, table.shape.inputs.length);
    if (cells > MOST_CELLS) return undefined;
    for (const { values, assumed } of assignments) {
      const decision = withDecidingRows(inUse, decideTable(table, values, on, evaluate));
      all.push({ decision, assumed, unknown: outputsReading(inUse, decision, estimated) });
    }
  }
  return { all, roots };
}

/** Where the first row counts, those that match after it say nothing. */
function withDecidingRows({ table }: TableInUse, decision: TableDecision): TableDecision {
  return table.shape.hitPolicy === 'F' ? { ...decision, rows: decision.rows.slice(0, 1) } : decision;
}

function judgeOf({ now, timeZone, rules }: FormContext) {
  const clock = { now, timeZone };
  return {
    clock,
    evaluate: (tree: TableInUse['inputs'][string], scope: Record<string, JsonValue>) =>
      rules.evaluate(tree, { scope, clock }).value,
  };
}

function outputsReading({ table }: TableInUse, { rows }: TableDecision, estimated: ReadonlySet<string>): Set<string> {
  if (estimated.size === 0) return new Set();
  const matched = table.rows.filter((row) => rows.includes(row.id));
  return new Set(
    matched.flatMap((row) =>
      Object.entries(row.gives).flatMap(([output, tree]) =>
        dependenciesOf(tree).some(([name = '']) => estimated.has(name)) ? [output] : [],
      ),
    ),
  );
}
