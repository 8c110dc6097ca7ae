import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import { evaluateRule, holds, type RuleAst } from '@nirmaan/rules';
import { type AnswerLimits, samplesOf } from './samples';
import { type Asked, valuesAsked } from './values-asked';

/** Answers for which none of some conditions holds; that there are none; or that nobody can tell. */
export type Hole = { is: 'open'; example: Record<string, JsonValue> } | { is: 'closed' } | { is: 'unknown' };

/** Cases tried at most: conditions over more answers than that are not judged. */
const MOST_CASES = 1000;
/** No condition that is judged asks for the time. */
const CLOCK = { now: 0, timeZone: 'UTC' };

/**
 * Looks for answers for which none of these conditions is exactly true, by trying values that stand for all others with
 * the engine of rules itself: a case that is found is one. That there is none is only said where the values do stand for
 * all, and all were tried.
 */
export function findHole(conditions: readonly RuleAst[], limits: Readonly<Record<string, AnswerLimits>>): Hole {
  const [first] = conditions;
  if (!first) return { is: 'open', example: {} };
  const before = known.get(first);
  const asked = before && isSame(before.conditions, conditions) ? before.asked : valuesAsked(conditions);
  const about = JSON.stringify([...asked.answers.keys()].map((path) => limits[path] ?? null));
  if (before?.asked === asked && before.about === about) return before.hole;
  const hole = search(conditions, asked, limits);
  known.set(first, { conditions, asked, about, hole });
  return hole;
}

/** Trees never change, and most edits leave them as they are; what is known of their answers may. */
const known = new WeakMap<RuleAst, { conditions: readonly RuleAst[]; asked: Asked; about: string; hole: Hole }>();

function isSame(one: readonly RuleAst[], other: readonly RuleAst[]): boolean {
  return one.length === other.length && one.every((each, at) => each === other[at]);
}

function search(
  conditions: readonly RuleAst[],
  { answers, isExact }: Asked,
  limits: Readonly<Record<string, AnswerLimits>>,
): Hole {
  const axes = [...answers].map(([path, values]) => ({ path, samples: samplesOf(values, limits[path]) }));
  const cases = axes.reduce((product, { samples }) => product * samples.length, 1);
  // Of an answer nobody knows the kind of, nothing is the only sample: an example of that would say too much.
  if (!isExact) return { is: 'unknown' };
  let isSure = cases <= MOST_CASES;
  for (let number = 0; number < Math.min(cases, MOST_CASES); number++) {
    const example = caseOf(axes, number);
    const scope = scopeOf(example);
    const outcomes = conditions.map((ast) => evaluateRule(ast, { scope, clock: CLOCK }));
    if (outcomes.some((outcome) => outcome.error || outcome.needs.length > 0)) isSure = false;
    else if (!outcomes.some((outcome) => holds(outcome))) return { is: 'open', example };
  }
  return { is: isSure ? 'closed' : 'unknown' };
}

/** One combination of samples: the number's digits, in a system whose bases are the lengths of the axes. */
function caseOf(
  axes: readonly { path: string; samples: readonly JsonValue[] }[],
  number: number,
): Record<string, JsonValue> {
  const example: Record<string, JsonValue> = {};
  let rest = number;
  for (const { path, samples } of axes) {
    example[path] = samples[rest % samples.length] ?? null;
    rest = Math.floor(rest / samples.length);
  }
  return example;
}

/** `owner.age` is the member `age` of the answer `owner`. */
function scopeOf(example: Record<string, JsonValue>): JsonObject {
  const root: Nested = new Map();
  for (const [path, value] of Object.entries(example)) {
    const parts = path.split('.');
    const last = parts.pop() ?? '';
    let place = root;
    for (const part of parts) {
      const inner = place.get(part);
      const next: Nested = inner instanceof Map ? inner : new Map();
      place.set(part, next);
      place = next;
    }
    if (!(place.get(last) instanceof Map)) place.set(last, value);
  }
  return toObject(root);
}

type Nested = Map<string, JsonValue | Nested>;

/** Own members whatever they are called. */
function toObject(nested: Nested): JsonObject {
  return Object.fromEntries([...nested].map(([key, value]) => [key, value instanceof Map ? toObject(value) : value]));
}
