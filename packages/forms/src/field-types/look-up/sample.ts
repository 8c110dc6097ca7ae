import { whole } from '../../samples/random';
import type { FieldSample } from '../../samples/sample';

/** As if it had been found on this day. */
export const lookUpSample: FieldSample<'look-up'> = ({ service }, { random, today }) =>
  service === ''
    ? undefined
    : {
        number: `R-${whole(random, 1000, 9999)}-${whole(random, 1000, 9999)}`,
        service,
        found: true,
        filed: today,
        filled: 0,
      };
