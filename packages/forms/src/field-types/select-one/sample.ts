import { pick } from '../../samples/random';
import type { FieldSample } from '../../samples/sample';

/** One of what is offered now. */
export const selectOneSample: FieldSample<'select-one'> = (_, { random, state: { choices = [] } }) =>
  choices.length > 0 ? pick(random, choices).value : undefined;
