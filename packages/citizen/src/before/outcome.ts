import type { FieldCode, JsonObject, JsonValue, Text } from '@nirmaan/lexicon';
import type { DecisionRow, TableShape } from '@nirmaan/rules/tables';
import type { Case, Cases } from './cases';
import { type BeforeForm, questionsOf, type TellingPurpose } from './questions';

/** A row that decided or may decide, in the words of which people are told why. */
export type TellingRow = Pick<DecisionRow, 'id' | 'note' | 'when'>;

/** Least and greatest amount there may be, both included. */
export type Range = { least: number; greatest: number };

/** On which open answers it depends: questions of this page, and such that the application alone asks. */
export type DependsOn = { questions: FieldCode[]; later: FieldCode[] };

export type Listed = {
  value: string;
  /** In every case, or only in some. */
  isAlways: boolean;
  rows: TellingRow[];
  dependsOn: DependsOn;
};

export type Outcome =
  | { is: 'eligible' | 'not-eligible'; reasons: string[]; rows: TellingRow[] }
  | { is: 'cost'; range: Range; rows: (TellingRow & { range: Range })[]; dependsOn: DependsOn }
  | { is: 'documents'; items: Listed[] }
  /** Answers are missing. */
  | { is: 'open'; dependsOn: DependsOn }
  /** The table says nothing of such a case, or contradicts itself: the office has to say. */
  | { is: 'unsaid' };

export type OutcomePart = {
  use: string;
  purpose: TellingPurpose;
  /** Absent: the table cannot be read now. */
  told?: {
    name: Text;
    shape: TableShape;
    /** The day whose rows count, an ISO date. */
    on: string;
    /** What the table was asked with, by input, where that is known. */
    known: Record<string, JsonValue>;
    outcome: Outcome;
    /** The next day, within what is published, from which it says something else. */
    later?: { from: string; outcome: Outcome };
  };
};

export function outcomeOf(
  purpose: TellingPurpose,
  cases: Cases,
  rows: readonly DecisionRow[],
  before: BeforeForm,
): Outcome {
  const about: About = { cases, rows, later: before.later, order: questionsOf(before).map((field) => field.code) };
  if (purpose === 'eligibility') return eligibilityOf(about);
  return purpose === 'fee' ? costOf(about) : documentsOf(about);
}

type About = {
  cases: Cases;
  rows: readonly DecisionRow[];
  later: ReadonlySet<FieldCode>;
  /** Codes of the questions as they are asked. */
  order: readonly FieldCode[];
};

function eligibilityOf(about: About): Outcome {
  const { all } = about.cases;
  const answers = all.map((each) => outputOf(each, 'eligible'));
  if (answers.every((answer) => typeof answer !== 'boolean')) return { is: 'unsaid' };
  const [first] = answers;
  if (answers.some((answer) => answer !== first))
    return { is: 'open', dependsOn: dependsOn(about, (each) => outputOf(each, 'eligible')) };
  const reasons = all.map((each) => outputOf(each, 'reason')).filter((reason) => typeof reason === 'string');
  return {
    is: first === true ? 'eligible' : 'not-eligible',
    reasons: [...new Set(reasons)].filter((reason) => reason !== ''),
    rows: rowsOf(about, all),
  };
}

function costOf(about: About): Outcome {
  const { cases } = about;
  // A formula over a number that nobody knows yet gives no amount, though the sample gave one.
  if (cases.all.some((each) => each.unknown.has('amount')))
    return { is: 'open', dependsOn: splitRoots(about, Object.keys(cases.roots)) };
  const range = rangeOf(cases.all);
  if (!range) return { is: 'unsaid' };
  const rows = rowsOf(about, cases.all).flatMap((row) => {
    const ofRow = rangeOf(cases.all.filter((each) => each.decision.rows.includes(row.id)));
    return ofRow ? [{ ...row, range: ofRow }] : [];
  });
  return { is: 'cost', range, rows, dependsOn: dependsOn(about, (each) => outputOf(each, 'amount')) };
}

/** Undefined where no case has an amount. */
function rangeOf(cases: readonly Case[]): Range | undefined {
  const amounts = cases.map((each) => outputOf(each, 'amount')).filter((amount) => typeof amount === 'number');
  return amounts.length > 0 ? { least: Math.min(...amounts), greatest: Math.max(...amounts) } : undefined;
}

function documentsOf(about: About): Outcome {
  const { all } = about.cases;
  const listOf = ({ decision }: Case) =>
    (Array.isArray(decision.value) ? decision.value : [decision.value]).flatMap((each) => {
      const name = isObject(each) ? each.document : undefined;
      return typeof name === 'string' && name !== '' ? [name] : [];
    });
  if (all.every(({ decision }) => decision.problem !== undefined)) return { is: 'unsaid' };
  const lists = all.map((each) => ({ each, list: listOf(each) }));
  const values = [...new Set(lists.flatMap(({ list }) => list))];
  const items = values.map((value): Listed => {
    const naming = lists.filter(({ list }) => list.includes(value)).map(({ each }) => each);
    return {
      value,
      isAlways: naming.length === all.length,
      rows: rowsOf(about, naming).filter((row) => givesText(row, value)),
      dependsOn: dependsOn(about, (each) => listOf(each).includes(value)),
    };
  });
  return { is: 'documents', items: items.toSorted((a, b) => Number(b.isAlways) - Number(a.isAlways)) };
}

/** An expression may give it, too; a plain text says whether it does. */
function givesText({ gives }: DecisionRow, value: string): boolean {
  const tree = gives.document;
  return tree?.[0] !== 'lit' || tree[1] === value;
}

/** What the one row says, or the sum of several; null where nothing was decided, or several things are listed. */
function outputOf({ decision }: Case, code: string): JsonValue {
  return isObject(decision.value) ? (decision.value[code] ?? null) : null;
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function rowsOf({ rows }: About, cases: readonly Case[]): DecisionRow[] {
  const matched = new Set(cases.flatMap((each) => each.decision.rows));
  return rows.filter((row) => matched.has(row.id));
}

/**
 * The assumptions that make a difference: with another value of one of them something else comes out, be it that all others
 * stay as they are, or that it brings questions of its own.
 */
function dependsOn(about: About, said: (each: Case) => JsonValue | undefined): DependsOn {
  const { all, roots } = about.cases;
  const told = all.map(({ assumed, ...each }) => ({ assumed, said: JSON.stringify(said({ assumed, ...each })) ?? '' }));
  const differing = Object.keys(roots).filter(
    (key) =>
      // Cases alike but for this one value must say the same; so must, taken together, the cases of each value.
      [...setsBy(told, ({ assumed }) => JSON.stringify({ ...assumed, [key]: '' })).values()].some(
        (saidThen) => saidThen.size > 1,
      ) ||
      new Set(
        [
          ...setsBy(
            told.filter(({ assumed }) => key in assumed),
            ({ assumed }) => assumed[key] ?? '',
          ).values(),
        ].map((saidThen) => [...saidThen].sort().join()),
      ).size > 1,
  );
  return splitRoots(about, differing);
}

/** What is said, as sets, of the cases that have the same key. */
function setsBy<T extends { said: string }>(all: readonly T[], keyOf: (each: T) => string): Map<string, Set<string>> {
  const sets = new Map<string, Set<string>>();
  for (const each of all) {
    const key = keyOf(each);
    const set = sets.get(key) ?? new Set();
    sets.set(key, set.add(each.said));
  }
  return sets;
}

function splitRoots({ cases, later, order }: About, keys: readonly string[]): DependsOn {
  const codes = new Set(keys.flatMap((key) => cases.roots[key] ?? []));
  return { questions: order.filter((code) => codes.has(code)), later: [...later].filter((code) => codes.has(code)) };
}
