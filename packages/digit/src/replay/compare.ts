import { appendPointer, type JsonObject, type JsonValue } from '@nirmaan/lexicon';
import { isObject } from '../sandbox/exchange';
import { type Bindings, sortKey, takeApart } from './bindings';

/** The first place where an answer is not the recorded one; `undefined` on a side: nothing is there. */
export type Difference = { pointer: string; recorded: JsonValue | undefined; answered: JsonValue | undefined };

export type Tolerance = {
  /** Members whose lists have no order, besides those of every service. */
  unordered?: readonly string[];
  /** Parts of texts that differ from run to run: numbers drawn at random, dates inside ids. */
  varying?: readonly RegExp[];
};

/** Lists DIGIT gives in no order of its own (Java's hash order, SQL without ORDER BY). */
const UNORDERED = new Set(['Errors', 'actions', 'BusinessServices', 'fileStoreIds', 'assignes']);
/** Only their kind counts. */
const VARYING = new Set(['timestamp', 'requestId']);
/** Numbers that run with the clock, and how far they may be apart, in ms or seconds as they come. */
const RUNNING = new Map([
  ['stateSla', 600_000],
  ['businesssServiceSla', 600_000],
  ['expires_in', 600],
]);
/** The JVM writes these; only the exception's name is a promise. */
const JVM =
  /^(NullPointer|ClassCast|(String|Array)?IndexOutOfBounds|NumberFormat|Illegal(Argument|State)|UnsupportedOperation|NoSuchElement|Servlet|JsonParse)Exception$/;

export function compareValues(
  recorded: JsonValue | undefined,
  answered: JsonValue | undefined,
  context: { bindings: Bindings; tolerance: Tolerance },
  pointer = '',
  member = '',
): Difference | undefined {
  const difference = { pointer, recorded, answered };
  if (recorded === undefined || answered === undefined) return recorded === answered ? undefined : difference;
  if (Array.isArray(recorded)) {
    if (!Array.isArray(answered)) return difference;
    if (answered.length !== recorded.length)
      return { pointer: `${pointer}/length`, recorded: recorded.length, answered: answered.length };
    return compareLists(recorded, answered, context, pointer, member);
  }
  if (isObject(recorded)) return isObject(answered) ? compareObjects(recorded, answered, context, pointer) : difference;
  if (typeof recorded !== typeof answered || answered === null || recorded === null)
    return recorded === answered ? undefined : difference;
  if (VARYING.has(member)) return undefined;
  if (typeof recorded === 'number' && typeof answered === 'number') {
    const apart = RUNNING.get(member);
    if (apart !== undefined) return Math.abs(recorded - answered) <= apart ? undefined : difference;
    const isSame = context.bindings.agree(recorded, answered, member) ?? recorded === answered;
    return isSame ? undefined : difference;
  }
  if (typeof recorded === 'string' && typeof answered === 'string')
    return textsAgree(recorded, answered, context, member) ? undefined : difference;
  return recorded === answered ? undefined : difference;
}

function textsAgree(
  recorded: string,
  answered: string,
  { bindings, tolerance }: { bindings: Bindings; tolerance: Tolerance },
  member: string,
): boolean {
  const whole = bindings.agree(recorded, answered, member);
  if (whole !== undefined) return whole;
  const left = takeApart(recorded, tolerance.varying ?? []);
  const right = takeApart(answered, tolerance.varying ?? []);
  return (
    left.fixed === right.fixed &&
    left.names.every((name, index) => {
      const other = right.names[index] ?? '';
      return bindings.agree(name, other, '') ?? name === other;
    })
  );
}

function compareObjects(
  recorded: JsonObject,
  answered: JsonObject,
  context: { bindings: Bindings; tolerance: Tolerance },
  pointer: string,
): Difference | undefined {
  const skipped = jvmTextOf(recorded);
  const names = Object.keys(recorded).map((name): [string, string] => [name, context.bindings.textToOurs(name)]);
  for (const [name, ours] of names) {
    const at = appendPointer(pointer, ours);
    const isOwn = Object.hasOwn(answered, ours);
    if (name === skipped && isOwn) continue;
    const found = compareValues(recorded[name], isOwn ? answered[ours] : undefined, context, at, name);
    if (found) return found;
  }
  const known = new Set(names.map(([, ours]) => ours));
  const extra = Object.keys(answered).find((name) => !known.has(name));
  if (extra === undefined) return undefined;
  return { pointer: appendPointer(pointer, extra), recorded: undefined, answered: answered[extra] };
}

/** The member of an error that holds a text of the JVM: `message` beside an `id`, else `description`. */
function jvmTextOf(error: JsonObject): string | undefined {
  if (!('code' in error) || !('message' in error)) return undefined;
  if (typeof error.id === 'string' && JVM.test(error.id)) return 'message';
  if (typeof error.code !== 'string' || !JVM.test(error.code)) return undefined;
  return error.code === 'JsonParseException' ? 'message' : 'description';
}

function compareLists(
  recorded: JsonValue[],
  answered: JsonValue[],
  context: { bindings: Bindings; tolerance: Tolerance },
  pointer: string,
  member: string,
): Difference | undefined {
  const isUnordered = UNORDERED.has(member) || context.tolerance.unordered?.includes(member);
  const right = isUnordered ? inOrderOf(recorded, answered, context) : answered;
  for (const [index, each] of recorded.entries()) {
    const found = compareValues(each, right[index], context, appendPointer(pointer, String(index)), member);
    if (found) return found;
  }
  return undefined;
}

/** Puts beside each recorded value the answered one that is like it but for what varies, and has the names known so far. */
function inOrderOf(
  recorded: JsonValue[],
  answered: JsonValue[],
  { bindings, tolerance }: { bindings: Bindings; tolerance: Tolerance },
): JsonValue[] {
  const keyOf = (value: JsonValue) => sortKey(value, tolerance.varying);
  const left = answered.map((value) => ({ value, key: keyOf(value), text: JSON.stringify(value) }));
  const paired = recorded.map((each) => {
    const key = keyOf(each);
    const names = bindings.namesBoundIn(each);
    const fits = (candidate: (typeof left)[number]) =>
      candidate.key === key && names.every((name) => candidate.text.includes(name));
    const index = left.findIndex(fits);
    return index < 0 ? undefined : left.splice(index, 1)[0]?.value;
  });
  return paired.map((value) => value ?? left.shift()?.value ?? null);
}
