import { sampleOfPattern } from '../../editor/patterns/sample-of-pattern';
import type { FieldSample } from '../../editor/sample';

export const mobileNumberSample: FieldSample<'mobile-number'> = ({ pattern }, { random }) =>
  sampleOfPattern(pattern, random);
