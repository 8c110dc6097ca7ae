import { sampleOfPattern } from '../../patterns/sample-of-pattern';
import { pick, whole } from '../../samples/random';
import type { FieldSample } from '../../samples/sample';
import { localities, streets } from '../../samples/sample-words';

export const addressSample: FieldSample<'address'> = ({ pincodePattern }, { random }) => ({
  line1: `${whole(random, 1, 240)}, ${pick(random, streets)}`,
  locality: pick(random, localities),
  pincode: sampleOfPattern(pincodePattern, random) ?? '',
});
