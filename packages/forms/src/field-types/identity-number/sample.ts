import { pick } from '../../editor/random';
import type { FieldSample } from '../../editor/sample';
import { identityKinds, maskIdentity, normalizeIdentity } from './kinds';

/** As of a number that was exchanged for its reference: no number of anybody is made up. */
export const identityNumberSample: FieldSample<'identity-number'> = ({ code, kinds }, { random }) => {
  const kind = pick(random, kinds);
  return { kind, ref: `sample-${code}`, masked: maskIdentity(kind, normalizeIdentity(identityKinds[kind].example)) };
};
