import { sampleOfPattern } from '../../patterns/sample-of-pattern';
import type { FieldSample } from '../../samples/sample';

export const mobileNumberSample: FieldSample<'mobile-number'> = ({ pattern }, { random, person }) =>
  person?.mobileNumber ?? sampleOfPattern(pattern, random);
