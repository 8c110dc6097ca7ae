import { sampleOfPattern } from '../../editor/patterns/sample-of-pattern';
import { pick, whole } from '../../editor/random';
import type { FieldSample } from '../../editor/sample';
import { localities, streets } from '../../editor/sample-words';

export const addressSample: FieldSample<'address'> = ({ pincodePattern }, { random }) => ({
  line1: `${whole(random, 1, 240)}, ${pick(random, streets)}`,
  locality: pick(random, localities),
  pincode: sampleOfPattern(pincodePattern, random) ?? '',
});
