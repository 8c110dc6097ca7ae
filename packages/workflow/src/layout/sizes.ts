import { type Language, localize } from '@nirmaan/lexicon';
import type { State } from '../model/workflow';

export type StateSize = { width: number; height: number };

export const CARD: StateSize = { width: 152, height: 84 };
const START: StateSize = { width: 32, height: 32 };
const PILL = { height: 40, narrowest: 96, widest: 200, around: 52 };

/** Width of a letter at 12 pixels, by script; marks that stand on another letter take no room. */
const LETTER: readonly [RegExp, number][] = [
  [/\p{Mark}/u, 0],
  [/[iljtf.,:;'’|!() ]/u, 3.6],
  [/\p{Script=Arabic}/u, 6.2],
  [/\p{Script=Devanagari}/u, 8],
  [/\p{Lu}/u, 8.2],
];

/** About how wide a text is. Layout cannot ask a browser: it has to be the same in a worker and in a test. */
export function textWidth(text: string, size = 12): number {
  let width = 0;
  for (const letter of text) width += LETTER.find(([letters]) => letters.test(letter))?.[1] ?? 6.6;
  return Math.ceil((width * size) / 12);
}

/** What a state takes on the canvas: the start is a circle, an end a pill, all others cards. */
export function sizeOfState(state: State, language: Language): StateSize {
  if (state.kind === 'start') return START;
  if (state.kind !== 'end') return CARD;
  // Even, as all widths are: then middles meet on whole pixels.
  const width = 2 * Math.ceil((PILL.around + textWidth(localize(state.name, language) || state.code, 14)) / 2);
  return { width: Math.min(PILL.widest, Math.max(PILL.narrowest, width)), height: PILL.height };
}

/** One action of a line as its label says it. */
export type LabelAction = { name: string; roles: readonly string[] };
export type LabelSize = { width: number; height: number; rows: number };

export const LABEL = { widest: 136, nameRow: 16, chipRow: 22, actionRow: 22, mostChips: 3 };
const CHIP_AROUND = 16;

/**
 * The chips of an action that are shown, and how many more there are. Beside the name of one of several actions there is
 * room for one.
 */
export function labelRows(roles: readonly string[], isAlone: boolean): { shown: readonly string[]; more: number } {
  const most = isAlone ? LABEL.mostChips : 1;
  const shown = roles.length > most ? roles.slice(0, Math.max(1, most - 1)) : roles;
  return { shown, more: roles.length - shown.length };
}

/** Room of a line's label: one action has its roles below its name, several stand one below the other with theirs beside. */
export function labelSize(actions: readonly LabelAction[]): LabelSize {
  const [only, ...others] = actions;
  if (!only) return { width: 0, height: 0, rows: 0 };
  if (others.length > 0) {
    const widths = actions.map(({ name, roles }) => {
      const { shown, more } = labelRows(roles, false);
      const chips = shown.map((role) => textWidth(role) + CHIP_AROUND + 4);
      return Math.min(LABEL.widest, textWidth(name)) + sum(chips) + (more > 0 ? 26 : 0);
    });
    return { width: Math.max(...widths) + 4, height: actions.length * LABEL.actionRow, rows: actions.length };
  }
  const { shown, more } = labelRows(only.roles, true);
  const chips = shown.map((role) => textWidth(role) + CHIP_AROUND);
  const rows = chips.length + (more > 0 ? 1 : 0);
  const width = Math.min(LABEL.widest, Math.max(textWidth(only.name), ...chips)) + 4;
  return { width, height: LABEL.nameRow + rows * LABEL.chipRow, rows };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
