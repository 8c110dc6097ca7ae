import type { FieldSample } from '../../samples/sample';
import { sampleNumber } from '../../samples/sample-number';

export const numberSample: FieldSample<'number'> = (field, around) => sampleNumber(field, around);
