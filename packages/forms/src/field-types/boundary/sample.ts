import { pick } from '../../samples/random';
import type { FieldSample } from '../../samples/sample';

/** One level further than was chosen so far: it is refused, and asked again, until it is a place that may be chosen. */
export const boundarySample: FieldSample<'boundary'> = ({ hierarchy }, { random, state: { levels = [] } }) => {
  const open = levels.find(({ chosen, places }) => chosen === undefined && places.length > 0);
  if (!open) return undefined;
  const { code } = pick(random, open.places);
  const above = levels.flatMap(({ level, chosen }): [string, string][] =>
    chosen === undefined ? [] : [[level, chosen]],
  );
  return { hierarchy, code, level: open.level, path: Object.fromEntries([...above, [open.level, code]]) };
};
