import { sampleOfPattern } from '../../editor/patterns/sample-of-pattern';
import { pick } from '../../editor/random';
import type { FieldSample } from '../../editor/sample';
import { fitted, phrases } from '../../editor/sample-words';

/** What the pattern wants; else a few words. */
export const textSample: FieldSample<'text'> = ({ pattern, minLength, maxLength }, { random }) =>
  pattern ? sampleOfPattern(pattern, random) : fitted(pick(random, phrases), { minLength, maxLength });
