import { pick, type Random, whole } from '../samples/random';
import { partsOfPattern } from './pattern-parts';

/** A text that a simple pattern lets through, no longer than it must be; undefined where the pattern is not simple. */
export function sampleOfPattern(pattern: string, random: Random): string | undefined {
  const parts = partsOfPattern(pattern);
  if (!parts || parts.some(({ characters, min }) => characters === '' && min > 0)) return undefined;
  return parts
    .map(({ characters, min, max }) => {
      const count = whole(random, min, Math.min(max, Math.max(min, 4)));
      return Array.from({ length: count }, () => pick(random, [...characters])).join('');
    })
    .join('');
}
