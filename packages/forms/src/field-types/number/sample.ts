import type { FieldSample } from '../../editor/sample';
import { sampleNumber } from '../../editor/sample-number';

export const numberSample: FieldSample<'number'> = (field, { random }) => sampleNumber(field, random);
