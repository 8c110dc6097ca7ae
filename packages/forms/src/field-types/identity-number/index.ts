import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import type { FieldType } from '../contract';
import { objectOf } from '../entries';
import { identityKinds, isIdentityKind, maskIdentity, normalizeIdentity } from './kinds';
import type { IdentityKind } from './schema';

/** A number as it was typed: in the browser, and on the server until it is exchanged. It is stored nowhere. */
type TypedIdentity = { kind?: IdentityKind; number: string };
/** The answer: whoever has the reference has nothing; whoever keeps the numbers knows it. */
type IdentityAnswer = { kind: IdentityKind; ref: string; masked: string };

export function keptIdentity(value: JsonValue | undefined): IdentityAnswer | undefined {
  const { kind, ref, masked } = objectOf(value);
  return isIdentityKind(kind) && typeof ref === 'string' && typeof masked === 'string'
    ? { kind, ref, masked }
    : undefined;
}

/** What is in the inputs of a number that is not kept yet. */
export function typedIdentity(value: JsonValue | undefined): TypedIdentity {
  const { kind, number } = objectOf(value);
  return { ...(isIdentityKind(kind) && { kind }), number: typeof number === 'string' ? number : '' };
}

/** The number somebody typed, where it is one of its kind and that kind is asked for. */
function acceptedIn(
  value: JsonValue,
  kinds: readonly IdentityKind[],
): { kind: IdentityKind; number: string } | undefined {
  const { kind, number } = typedIdentity(value);
  return kind && kinds.includes(kind) && number !== '' && !identityKinds[kind].fault(number)
    ? { kind, number }
    : undefined;
}

export const identityNumber: FieldType<'identity-number'> = {
  ruleType: () => ({ context: { kind: 'string', masked: 'string' } }),
  isEmpty: (value) => !keptIdentity(value) && typedIdentity(value).number === '',
  /** Rules see which document it is and the last characters, typed or kept alike. */
  toRuleValue(value) {
    const kept = keptIdentity(value);
    if (kept) return { kind: kept.kind, masked: kept.masked };
    const { kind, number } = typedIdentity(value);
    return kind && !identityKinds[kind].fault(number) ? { kind, masked: maskIdentity(kind, number) } : null;
  },
  /** A kept number stays until another is typed in its place, or its removal is ticked. No reference is read from a browser. */
  readPosted(posted, { kinds }, previous) {
    const typed = posted.values('number')?.[0];
    if (typed === undefined) return undefined;
    const number = normalizeIdentity(typed).slice(0, 60);
    const isKept = keptIdentity(previous) !== undefined;
    if (number === '' && isKept) return posted.values('remove')?.at(-1) === 'yes' ? null : undefined;
    const chosen = kinds.length === 1 ? kinds[0] : posted.values('kind')?.[0];
    const kind = isIdentityKind(chosen) && kinds.includes(chosen) ? chosen : undefined;
    const known: JsonObject = { ...(kind && kinds.length > 1 && { kind }), ...(number !== '' && { number }) };
    if (kind && number !== '') return { kind, number };
    return Object.keys(known).length > 0 ? known : null;
  },
  validate(value, { kinds }) {
    const kept = keptIdentity(value);
    if (kept) return kinds.includes(kept.kind) ? [] : [{ code: 'identity.kind' }];
    const { kind, number } = typedIdentity(value);
    if (!kind || !kinds.includes(kind)) return [{ code: 'identity.kind', ...below(kinds, 'kind') }];
    const fault = identityKinds[kind].fault(number);
    const { name, example } = identityKinds[kind];
    return fault ? [{ code: `identity.${fault}`, params: { name, example }, ...below(kinds, 'number') }] : [];
  },
  sealed: {
    typed(value, { kinds }) {
      const found = acceptedIn(value, kinds);
      return found && { ...found, isNeverKept: identityKinds[found.kind].isNeverKept ?? false };
    },
    refOf: (value) => keptIdentity(value)?.ref,
    kept(value, ref) {
      const { kind, number } = typedIdentity(value);
      return kind ? { kind, ref, masked: maskIdentity(kind, number) } : null;
    },
    bare(value, { kinds }) {
      const { kind } = typedIdentity(value);
      return kind && kinds.length > 1 ? { kind } : null;
    },
  },
  toJsonSchema: ({ kinds }) => ({
    type: 'object',
    properties: { kind: { enum: [...kinds] }, ref: { type: 'string' }, masked: { type: 'string' } },
    required: ['kind'],
  }),
  format(value) {
    const kept = keptIdentity(value);
    const { kind, number } = typedIdentity(value);
    if (kept) return `${identityKinds[kept.kind].name} ${kept.masked}`;
    return kind && number !== '' ? `${identityKinds[kind].name} ${maskIdentity(kind, number)}` : '';
  },
};

/** Where there are two controls each says itself what is wrong with it. */
function below(kinds: readonly IdentityKind[], part: 'kind' | 'number') {
  return kinds.length > 1 ? { below: `/${part}` } : {};
}
