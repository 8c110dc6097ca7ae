import type { JsonValue } from '@nirmaan/lexicon';
import { pick } from '../../samples/random';
import type { FieldSample } from '../../samples/sample';
import { identityKinds, maskIdentity, normalizeIdentity } from './kinds';

/** Where it is not typed: as of a number that was exchanged for its reference. It is the kind's example, of nobody. */
export const identityNumberSample: FieldSample<'identity-number'> = (
  { code, kinds },
  { random, isTyped },
): JsonValue => {
  const kind = pick(random, kinds);
  const number = normalizeIdentity(identityKinds[kind].example);
  return isTyped ? { kind, number } : { kind, ref: `sample-${code}`, masked: maskIdentity(kind, number) };
};
