import { pick, whole } from '../../samples/random';
import type { FieldSample } from '../../samples/sample';
import { names } from '../../samples/sample-words';

/** At a domain that is kept for examples (RFC 2606): nobody gets such mail. */
export const emailSample: FieldSample<'email'> = (_, { random }) =>
  `${pick(random, names).toLowerCase().replace(/\s+/g, '.')}${whole(random, 1, 99)}@example.org`;
