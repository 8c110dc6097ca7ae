import type { Random } from './random';
import { whole } from './random';

/** A number within the limits and with no more decimals than allowed; a small one where nothing is said. */
export function sampleNumber(
  { minimum, maximum, decimals }: { minimum?: number | undefined; maximum?: number | undefined; decimals: number },
  random: Random,
): number {
  const scale = 10 ** decimals;
  const least = Math.ceil((minimum ?? Math.min(1, maximum ?? 1)) * scale);
  const most = Math.floor((maximum ?? Math.max(least / scale, 0) + 500) * scale);
  const step = most - least > 50 * scale ? scale : 1;
  return (least + step * whole(random, 0, Math.max(0, Math.floor((most - least) / step)))) / scale;
}
