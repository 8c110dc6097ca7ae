import { evaluateForm, type FormContext, type FormEvaluation } from '@nirmaan/forms';
import { type JsonObject, type JsonValue, parsePointer } from '@nirmaan/lexicon';
import { type DecisionTable, nextChangeAfter, type TableInUse } from '@nirmaan/rules/tables';
import { tablesAskedBy } from '@nirmaan/service';
import { casesOf } from './cases';
import { openAnswersOf } from './open-answers';
import { type Outcome, type OutcomePart, outcomeOf } from './outcome';
import type { BeforeForm, TellingUse } from './questions';

export type JudgedBefore = {
  /** Of the answers as they were given: what is shown, which choices there are, what cannot be read. */
  evaluation: FormEvaluation;
  parts: OutcomePart[];
  isAnswered: boolean;
};

/** Days ahead on which a table may change, of which the first that matters is told. */
const MOST_CHANGES = 4;

/**
 * What the tables say to answers that may be few. `context.tables` has the tables that could be read, each asked as of the
 * day the service asks it today. Answers that cannot be right count as not given.
 */
export function judgeBefore(before: BeforeForm, typed: JsonObject, context: FormContext): JudgedBefore {
  const evaluation = evaluateForm(before.form, typed, context);
  const wrong = new Set(evaluation.issues.map(({ path }) => parsePointer(path)[0]));
  const data = Object.fromEntries(Object.entries(typed).filter(([code]) => !wrong.has(code)));
  const { tables = {} } = context;
  const parts = before.uses.map((use): OutcomePart => {
    // Another table that its inputs ask must be there, too: half of the rules say nothing.
    const asked = Object.values(use.inputs).flatMap((input) => tablesAskedBy(input.ast));
    const inUse = asked.every((name) => Object.hasOwn(tables, name)) ? tables[use.name] : undefined;
    return {
      use: use.name,
      purpose: use.purpose,
      ...(inUse && { told: tell(before, use, inUse, data, context) }),
    };
  });
  return { evaluation, parts, isAnswered: Object.keys(data).length > 0 };
}

function tell(
  before: BeforeForm,
  use: TellingUse,
  inUse: TableInUse,
  data: JsonObject,
  context: FormContext,
): NonNullable<OutcomePart['told']> {
  const { table, on } = inUse;
  const outcome = outcomeOn(before, use, inUse, data, context);
  let day = nextChangeAfter(table, on);
  for (let change = 0; day !== undefined && change < MOST_CHANGES; change++) {
    const next = outcomeOn(before, use, { ...inUse, on: day }, data, context);
    if (JSON.stringify(saidBy(next)) !== JSON.stringify(saidBy(outcome)))
      return {
        ...about(table, on),
        known: knownOf(before, inUse, data, context),
        outcome,
        later: { from: day, outcome: next },
      };
    day = nextChangeAfter(table, day);
  }
  return { ...about(table, on), known: knownOf(before, inUse, data, context), outcome };
}

const about = ({ name, shape }: DecisionTable, on: string) => ({ name, shape, on });

function outcomeOn(
  before: BeforeForm,
  { purpose }: TellingUse,
  inUse: TableInUse,
  data: JsonObject,
  context: FormContext,
): Outcome {
  const cases = casesOf(before, inUse, data, context);
  if (cases) return outcomeOf(purpose, cases, inUse.table.rows, before);
  const { open } = openOf(before, data, context);
  const roots = [...new Set(Object.values(inUse.inputs).flatMap((input) => open.rootsOf(input)))];
  return {
    is: 'open',
    dependsOn: {
      questions: roots.filter((code) => !before.later.has(code)),
      later: roots.filter((code) => before.later.has(code)),
    },
  };
}

/** What is said, without the rows it comes from: a new row that says the same changes nothing. */
function saidBy(outcome: Outcome): JsonValue {
  switch (outcome.is) {
    case 'cost':
      return { ...outcome.range };
    case 'documents':
      return outcome.items.map(({ value, isAlways }) => [value, isAlways]);
    case 'eligible':
    case 'not-eligible':
      return [outcome.is, ...outcome.reasons];
    default:
      return outcome.is;
  }
}

function openOf(before: BeforeForm, data: JsonObject, context: FormContext) {
  const evaluation = evaluateForm(before.form, data, context);
  return { evaluation, open: openAnswersOf(before, data, evaluation) };
}

/** The inputs of the table that no open answer can change. */
function knownOf(before: BeforeForm, { inputs }: TableInUse, data: JsonObject, context: FormContext): JsonObject {
  const { evaluation, open } = openOf(before, data, context);
  const names = before.form.pages.flatMap((page) => page.fields.map((field) => [field.code, null] as const));
  const scope: JsonObject = { ...Object.fromEntries(names), ...evaluation.submitted };
  const { now, timeZone, masters, tables = {} } = context;
  return Object.fromEntries(
    Object.entries(inputs)
      .filter(([, rule]) => !open.isOpen(rule))
      .map(([code, rule]) => [
        code,
        context.rules.evaluate(rule, { scope, clock: { now, timeZone }, masters, tables }).value,
      ]),
  );
}
