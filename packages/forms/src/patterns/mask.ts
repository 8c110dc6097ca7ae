import { type PatternPart, partsOfPattern } from './pattern-parts';

/**
 * A mask says what a text looks like, one sign for a character: `#` a digit, `@` a capital letter, `*` one of both, and
 * anything else itself: `FS-####-######`.
 */
const signs: Record<string, { pattern: string; characters: string }> = {
  '#': { pattern: '[0-9]', characters: '0123456789' },
  '@': { pattern: '[A-Z]', characters: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ' },
  '*': { pattern: '[A-Z0-9]', characters: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789' },
};

/** The simple pattern of a mask; runs of one sign become one repeat. */
export function patternOfMask(mask: string): string {
  const runs = mask.match(/(.)\1*/gsu) ?? [];
  const inside = runs.map((run) => {
    const sign = [...run][0] ?? '';
    const count = [...run].length;
    const atom = signs[sign]?.pattern ?? (/[.\\+?()[\]{}^$|]/.test(sign) ? `\\${sign}` : sign);
    return count === 1 ? atom : `${atom}{${count}}`;
  });
  return `^${inside.join('')}$`;
}

/** The mask a pattern amounts to; undefined where it lets through texts of several lengths or other sets of characters. */
export function maskOfPattern(pattern: string): string | undefined {
  const parts = partsOfPattern(pattern);
  const found = parts?.map(maskOfPart);
  return found?.every((each) => each !== undefined) ? found.join('') : undefined;
}

function maskOfPart({ characters, min, max }: PatternPart): string | undefined {
  if (min !== max) return undefined;
  if ([...characters].length === 1) return characters in signs ? undefined : characters.repeat(min);
  const wanted = sorted(characters);
  const sign = Object.keys(signs).find((each) => sorted(signs[each]?.characters ?? '') === wanted);
  return sign?.repeat(min);
}

function sorted(characters: string): string {
  return [...characters].sort().join('');
}
