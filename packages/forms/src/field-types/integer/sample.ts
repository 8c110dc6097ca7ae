import type { FieldSample } from '../../editor/sample';
import { sampleNumber } from '../../editor/sample-number';

export const integerSample: FieldSample<'integer'> = (field, { random }) =>
  sampleNumber({ ...field, decimals: 0 }, random);
