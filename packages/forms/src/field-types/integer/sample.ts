import type { FieldSample } from '../../samples/sample';
import { sampleNumber } from '../../samples/sample-number';

export const integerSample: FieldSample<'integer'> = (field, around) => sampleNumber({ ...field, decimals: 0 }, around);
