import { textWidth } from '../layout/sizes';
import { element, escaped } from './svg';
import type { Theme } from './theme';

export type TextStyle = {
  size?: 12 | 14;
  strong?: boolean;
  colour: string;
  /** The side of the box at which the text begins is the one where its language does. */
  align?: 'begin' | 'middle' | 'end';
  /** What is longer ends in an ellipsis. */
  widest?: number;
};

/** Draws in a theme and a direction. */
export type Pen = {
  theme: Theme;
  isMirrored: boolean;
  /** A line of text on a baseline: `x` is where it begins, has its middle, or ends. */
  text(words: string, x: number, y: number, style: TextStyle): string;
  /** The x of something so far from the side where reading begins. */
  inset(box: { x: number; width: number }, distance: number, width?: number): number;
};

export function penOf(theme: Theme, direction: 'ltr' | 'rtl'): Pen {
  const isMirrored = direction === 'rtl';
  return {
    theme,
    isMirrored,
    text(words, x, y, { size = 12, strong = false, colour, align = 'begin', widest }) {
      const shown = widest === undefined ? words : cut(words, widest, size);
      const side = align === 'middle' ? 'middle' : (align === 'begin') !== isMirrored ? 'start' : 'end';
      const attributes = {
        x,
        y,
        fill: colour,
        'font-size': size,
        'font-weight': strong ? 500 : undefined,
        'text-anchor': side === 'start' ? undefined : side,
      };
      // Set apart from what is around: then numbers and codes of other scripts stay where they belong.
      return element('text', attributes, [escaped(isMirrored ? `\u2067${shown}\u2069` : shown)]);
    },
    inset: ({ x, width }, distance, own = 0) => (isMirrored ? x + width - distance - own : x + distance),
  };
}

/** As much of a text as there is room for. */
export function cut(words: string, widest: number, size = 12): string {
  if (textWidth(words, size) <= widest) return words;
  const letters = [...words];
  let [few, many] = [0, letters.length];
  while (few < many) {
    const middle = Math.ceil((few + many) / 2);
    if (textWidth(`${letters.slice(0, middle).join('')}…`, size) <= widest) few = middle;
    else many = middle - 1;
  }
  return `${letters.slice(0, few).join('').trimEnd()}…`;
}
