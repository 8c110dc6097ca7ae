import { whole } from '../../samples/random';
import type { FieldSample } from '../../samples/sample';

/** As many of what is offered now as must be, and one or two more, in the order of the choices. */
export const selectManySample: FieldSample<'select-many'> = (
  { minItems = 1, maxItems = 3 },
  { random, state: { choices = [] } },
) => {
  const most = Math.min(choices.length, maxItems);
  const count = Math.min(most, whole(random, Math.max(1, minItems), Math.max(1, minItems) + 1));
  const chosen = new Set(
    choices
      .map(({ value }) => ({ value, rank: random() }))
      .sort((a, b) => a.rank - b.rank)
      .slice(0, count)
      .map(({ value }) => value),
  );
  return chosen.size > 0 ? choices.flatMap(({ value }) => (chosen.has(value) ? [value] : [])) : undefined;
};
