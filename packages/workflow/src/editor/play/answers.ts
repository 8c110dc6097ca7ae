import type { Instant, JsonObject, JsonValue } from '@nirmaan/lexicon';
import { dependenciesOf, evaluateRule, holds, type Rule, rulesIn } from '@nirmaan/rules';
import type { RuleName } from '@nirmaan/rules/editor';
import { type RuleType, typeName } from '@nirmaan/rules/parse';
import type { Workflow } from '../../model/workflow';

/** An answer of the application form that something in the workflow asks for. */
export type ReadAnswer = {
  path: string[];
  label: string;
  type: RuleType;
  options: readonly { value: string; label: string }[];
};

/** The answers that conditions, fees and branches read, in the order of the form; each once. */
export function answersRead(workflow: Workflow, names: readonly RuleName[]): ReadAnswer[] {
  const paths = new Map(
    rulesIn(workflow)
      .flatMap(({ rule }) => dependenciesOf(rule.ast))
      .map((path) => [path.join('.'), path]),
  );
  const order = names.map((name) => name.code);
  const rank = (path: readonly string[]) => {
    const at = order.indexOf(path[0] ?? '');
    return at < 0 ? order.length : at;
  };
  return [...paths.values()]
    .map((path) => describe(path, names))
    .toSorted((one, other) => rank(one.path) - rank(other.path));
}

function describe(path: string[], names: readonly RuleName[]): ReadAnswer {
  const labels: string[] = [];
  let among: readonly RuleName[] = names;
  let found: RuleName | undefined;
  for (const code of path) {
    found = among.find((name) => name.code === code);
    labels.push(found?.label || code);
    among = found?.members ?? [];
  }
  const type = found?.type ?? 'any';
  const oneOf = typeof type === 'object' && 'oneOf' in type ? type.oneOf : [];
  return {
    path,
    label: labels.join(': '),
    type,
    options: found?.options ?? oneOf.map((value) => ({ value, label: value })),
  };
}

export function answerAt(answers: JsonObject, path: readonly string[]): JsonValue {
  return path.reduce<JsonValue>((value, code) => (isObject(value) ? (value[code] ?? null) : null), answers);
}

/** The answers with one changed; null takes it away. */
export function withAnswer(answers: JsonObject, [code, ...rest]: readonly string[], value: JsonValue): JsonObject {
  if (code === undefined) return answers;
  const { [code]: before, ...others } = answers;
  if (rest.length === 0) return value === null ? others : { ...answers, [code]: value };
  return { ...answers, [code]: withAnswer(isObject(before) ? before : {}, rest, value) };
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Samples for every answer that is read; `turn` counts, and each turn gives others. */
export function sampleAnswers(
  workflow: Workflow,
  read: readonly ReadAnswer[],
  { answers, now, turn }: { answers: JsonObject; now: Instant; turn: number },
): JsonObject {
  const rules = rulesIn(workflow).map(({ rule }) => rule);
  return read.reduce((sampled, each, at) => {
    const candidates = candidatesFor(each, rules, now);
    // Answers do not move in step, so that turns bring different combinations.
    const candidate = candidates[(turn + Math.floor(turn / candidates.length) * at) % candidates.length];
    return candidate === undefined ? sampled : withAnswer(sampled, each.path, candidate);
  }, answers);
}

/** As many sets of answers are tried before the search for some that fit is given up. */
const MOST_TRIED = 4000;

/** The answers with as little changed as it takes for a condition to hold; undefined where none are found. */
export function answersThatAllow(
  rule: Rule,
  read: readonly ReadAnswer[],
  answers: JsonObject,
  clock: { now: Instant; timeZone: string },
): JsonObject | undefined {
  const asked = new Set(dependenciesOf(rule.ast).map((path) => path.join('.')));
  const own = read.filter((each) => asked.has(each.path.join('.')));
  let tried = [answers];
  for (const each of own) {
    const candidates = candidatesFor(each, [rule], clock.now);
    tried = tried.flatMap((before) => [before, ...candidates.map((value) => withAnswer(before, each.path, value))]);
    if (tried.length > MOST_TRIED) tried.length = MOST_TRIED;
    const found = tried.find((scope) => holds(evaluateRule(rule.ast, { scope, clock })));
    if (found) return found;
  }
  return undefined;
}

/** Values worth trying: those of its type, and what the rules compare with, a little more and a little less. */
function candidatesFor({ type, options }: ReadAnswer, rules: readonly Rule[], now: Instant): JsonValue[] {
  const literals = [...new Set(rules.flatMap((rule) => literalsIn(rule.ast)))];
  const texts = literals.filter((each) => typeof each === 'string');
  const numbers = literals.filter((each) => typeof each === 'number');
  const values = options.map((option) => option.value);
  switch (typeName(type)) {
    case 'boolean':
      return [true, false];
    case 'number':
      return unique([...numbers.flatMap((each) => [each, each + 1, each - 1]), 1]).filter((each) =>
        isWithin(type, each),
      );
    case 'list':
      return values.length > 0 ? [...values.map((value) => [value]), values] : texts.map((text) => [text]);
    case 'string':
      return values.length > 0 ? values : unique([...texts, 'A']);
    case 'any':
      return unique([...literals, true]);
    case 'date':
      return unique(
        [...texts.filter((text) => DAY.test(text)), dayOf(now)].flatMap((day) => [day, ...daysBeside(day)]),
      );
    case 'time':
    case 'date and time':
      return texts.filter((text) => /^\d/.test(text));
    default:
      return [];
  }
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_LENGTH = 86_400_000;

function dayOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

/** The day before and the day after; none of what is no day. */
function daysBeside(day: string): string[] {
  const at = Date.parse(day);
  return Number.isNaN(at) ? [] : [dayOf(at + DAY_LENGTH), dayOf(at - DAY_LENGTH)];
}

function isWithin(type: RuleType, value: number): boolean {
  if (typeof type !== 'object' || !('number' in type)) return true;
  const { min = -Infinity, max = Infinity } = type.number;
  return value >= min && value <= max;
}

function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}

function literalsIn(node: JsonValue): (string | number | boolean)[] {
  if (!Array.isArray(node)) return [];
  const [operator, value] = node;
  if (operator === 'lit')
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [value] : [];
  return node.flatMap(literalsIn);
}
