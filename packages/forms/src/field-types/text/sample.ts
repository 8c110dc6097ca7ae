import { sampleOfPattern } from '../../patterns/sample-of-pattern';
import { pick } from '../../samples/random';
import type { FieldSample } from '../../samples/sample';
import { fitted, phrases } from '../../samples/sample-words';

/** What the pattern wants; else a few words. */
export const textSample: FieldSample<'text'> = ({ pattern, minLength, maxLength }, { random }) =>
  pattern ? sampleOfPattern(pattern, random) : fitted(pick(random, phrases), { minLength, maxLength });
