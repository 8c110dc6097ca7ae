import { answersIn, type Field, typeOf } from '@nirmaan/forms';
import { type JsonObject, type JsonValue, parsePointer } from '@nirmaan/lexicon';
import type { IdentityVault } from './vault';

export type KeptAnswers = {
  /** What may be stored: references for what was typed rightly, nothing of what was not. */
  stored: JsonObject;
  /** What the person sees next: the same, with what was not right as it was typed. */
  shown: JsonObject;
};

/**
 * Exchanges identity numbers for references. Everything that stores answers comes through here first. `known` are the
 * references that were there before; one that came with the answers themselves is dropped: it could be somebody else's.
 */
export async function keepTyped(
  vault: IdentityVault,
  answers: { realm: string; fields: readonly Field[]; data: JsonObject; known: ReadonlySet<string> },
): Promise<KeptAnswers> {
  let stored: JsonValue = answers.data;
  let shown: JsonValue = answers.data;
  for (const { field, pointer, value } of answersIn(answers.fields, answers.data)) {
    const { sealed } = typeOf(field);
    const ref = sealed?.refOf(value);
    if (!sealed || (ref !== undefined && answers.known.has(ref))) continue;
    const at = parsePointer(pointer);
    const typed = ref === undefined ? sealed.typed(value, field) : undefined;
    const next = typed ? sealed.kept(value, await vault.keep(answers.realm, typed)) : sealed.bare(value, field);
    stored = withAnswer(stored, at, next);
    if (typed || ref !== undefined) shown = withAnswer(shown, at, next);
  }
  return { stored: objectOf(stored), shown: objectOf(shown) };
}

/** The references that answers hold, wherever they stand. */
export function identityRefsIn(fields: readonly Field[], data: JsonObject): Set<string> {
  return new Set(answersIn(fields, data).flatMap(({ field, value }) => typeOf(field).sealed?.refOf(value) ?? []));
}

/** The same with another answer at this place; null takes it away. */
function withAnswer(data: JsonValue, [part = '', ...rest]: string[], answer: JsonValue): JsonValue {
  if (Array.isArray(data))
    return data.map((entry, at) => (String(at) === part ? withAnswer(entry, rest, answer) : entry));
  const { [part]: before = null, ...others } = objectOf(data);
  const next = rest.length > 0 ? withAnswer(before, rest, answer) : answer;
  return next === null ? others : { ...objectOf(data), [part]: next };
}

function objectOf(value: JsonValue): JsonObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};
}
