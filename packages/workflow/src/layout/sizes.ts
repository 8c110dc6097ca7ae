import { type Language, localize } from '@nirmaan/lexicon';
import type { State } from '../model/workflow';

export type StateSize = { width: number; height: number };

export const CARD: StateSize = { width: 152, height: 84 };
const START: StateSize = { width: 32, height: 32 };
const PILL = { height: 40, narrowest: 96, widest: 200, around: 56 };

/** Width of a letter at 12 pixels in the heavier weight, by script; marks above and below another letter take no room. */
const LETTER: readonly [RegExp, number][] = [
  [/\p{Mn}/u, 0],
  [/\p{Mc}/u, 4.4],
  [/[iljtf.,:;'’|!() ]/u, 3.6],
  [/\p{Script=Arabic}/u, 7.4],
  [/\p{Script=Devanagari}/u, 8.6],
  [/\p{Lu}/u, 8.2],
];

/** Letters measured before: large workflows repeat few. */
const measured = new Map<string, number>();
const MOST_MEASURED = 4000;

function letterWidth(letter: string): number {
  const known = measured.get(letter);
  if (known !== undefined) return known;
  const width = LETTER.find(([letters]) => letters.test(letter))?.[1] ?? 6.6;
  if (measured.size < MOST_MEASURED) measured.set(letter, width);
  return width;
}

/** About how wide a text is. Layout cannot ask a browser: it has to be the same in a worker and in a test. */
export function textWidth(text: string, size = 12): number {
  let width = 0;
  for (const letter of text) width += letterWidth(letter);
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
/**
 * How a label is set: one action with its roles below, in one row where a line runs back beside it; one action a row; or,
 * of too many, how many there are.
 */
export type LabelStyle = 'tall' | 'flat' | 'list' | 'bundle';
/** `above`: the part that stands above a level line. */
export type LabelSize = { width: number; height: number; above: number };

export const NO_LABEL: LabelSize = { width: 0, height: 0, above: 0 };
const WIDEST_NAME = 136;
const NAME_ROW = 17;
const CHIP_ROW = 22;
const ACTION_ROW = 22;
/** Actions of one line that are shown each by its name. */
const MOST_ROWS = 3;
/** "12 actions" in any language, and an arrow; half of it above the line. */
const BUNDLE: LabelSize = { width: 128, height: 28, above: 31 };
const CHIP_AROUND = 16;
const MORE = 30;
const MOST_CHIPS = 3;
const AROUND = 10;

export function labelStyle(actions: number, isPaired: boolean): LabelStyle {
  return actions > MOST_ROWS ? 'bundle' : actions > 1 ? 'list' : isPaired ? 'flat' : 'tall';
}

/** The roles of an action that have a chip, and how many more there are. */
export function chipsOf(roles: readonly string[], style: LabelStyle): { shown: readonly string[]; more: number } {
  const most = style === 'tall' ? MOST_CHIPS : 1;
  const shown = roles.length > most ? roles.slice(0, Math.max(1, most - 1)) : roles;
  return { shown, more: roles.length - shown.length };
}

/** Room of a line's label. `isPaired`: another line runs back between the same states. */
export function labelSize(actions: readonly LabelAction[], isPaired: boolean): LabelSize {
  const style = labelStyle(actions.length, isPaired);
  const [only] = actions;
  if (!only) return NO_LABEL;
  if (style === 'bundle') return BUNDLE;
  if (style === 'list') {
    const height = actions.length * ACTION_ROW;
    const widths = actions.map((action) => nameWidth(action) + 4 + Math.max(0, ...chipWidths(action, style)));
    return { width: Math.max(...widths) + AROUND, height, above: height + 3 };
  }
  const chips = chipWidths(only, style);
  return {
    width: Math.max(nameWidth(only), ...chips) + AROUND,
    height: NAME_ROW + Math.max(1, chips.length) * CHIP_ROW,
    above: NAME_ROW,
  };
}

function nameWidth({ name }: LabelAction): number {
  return Math.min(WIDEST_NAME, textWidth(name));
}

/** Width of each row of chips; how many more there are stands beside the last. */
function chipWidths({ roles }: LabelAction, style: LabelStyle): number[] {
  const { shown, more } = chipsOf(roles, style);
  return shown.map(
    (role, at) =>
      Math.min(WIDEST_NAME, textWidth(role) + CHIP_AROUND) + (more > 0 && at === shown.length - 1 ? MORE : 0),
  );
}
