import type { Random } from './random';
import { whole } from './random';

/** A number within the limits and with no more decimals than allowed; a small one where nothing is said. */
export function sampleNumber(
  { minimum, maximum, decimals }: { minimum?: number | undefined; maximum?: number | undefined; decimals: number },
  { random, isRefused }: { random: Random; isRefused: boolean },
): number {
  const scale = 10 ** decimals;
  const least = Math.ceil((minimum ?? Math.min(1, maximum ?? 1)) * scale);
  // Limits are often far wider than what anybody answers: nobody has nine thousand employees. Where that is refused every other try is from all of it.
  const usual = Math.max(least, 0) + 500 * scale;
  const limit = maximum === undefined ? usual : Math.floor(maximum * scale);
  const most = isRefused && whole(random, 0, 1) === 1 ? limit : Math.min(limit, usual);
  const step = most - least > 50 * scale ? scale : 1;
  return (least + step * whole(random, 0, Math.max(0, Math.floor((most - least) / step)))) / scale;
}
