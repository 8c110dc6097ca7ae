import type { RoleCode } from '@nirmaan/lexicon';
import type { Box } from '../layout/routing/geometry';
import { textWidth } from '../layout/sizes';
import type { Action, State } from '../model/workflow';
import { drawIcon, iconOfState } from './icons';
import type { Names } from './names';
import type { Pen } from './pen';
import { element } from './svg';

export type DrawnState = {
  state: State;
  box: Box;
  /** Actions that move a case from here, and those that leave it here. */
  leaving: readonly Action[];
  notes: readonly Action[];
  /** No case comes here. */
  isLost: boolean;
};

/** A state: the start is a circle, an end a pill, all others cards. */
export function drawState(drawn: DrawnState, pen: Pen, names: Names): string {
  const { kind } = drawn.state;
  const shape = kind === 'start' ? drawStart : kind === 'end' ? drawEnd : drawCard;
  return element('g', {}, [...shape(drawn, pen, names), ...drawNotes(drawn, pen, names)]);
}

function drawStart({ state, box }: DrawnState, pen: Pen, names: Names): string[] {
  const { theme } = pen;
  const [x, y, radius] = [box.x + box.width / 2, box.y + box.height / 2, box.width / 2];
  const icon = drawIcon('start', { x: x - 7, y: y - 7, size: 14, colour: theme.onBrand });
  return [
    element('circle', { cx: x, cy: y, r: radius, fill: theme.brand }),
    pen.isMirrored ? element('g', { transform: `translate(${2 * x} 0) scale(-1 1)` }, [icon]) : icon,
    pen.text(names.of(state), x, box.y + box.height + 17, { colour: theme.text2, align: 'middle' }),
  ];
}

function drawEnd({ state, box, leaving, isLost }: DrawnState, pen: Pen, names: Names): string[] {
  const { theme } = pen;
  const colour = state.outcome === 'ok' ? theme.ok : state.outcome === 'fail' ? theme.error : theme.arrow;
  return [
    frame(box, box.height / 2, isLost ? lost(pen) : { fill: theme.surface, stroke: colour, 'stroke-width': 2 }),
    drawIcon(iconOfState(state, leaving), { x: pen.inset(box, 14, 16), y: box.y + 12, size: 16, colour }),
    pen.text(names.of(state), pen.inset(box, 38), box.y + box.height / 2 + 5, {
      size: 14,
      strong: true,
      colour: theme.text,
      widest: box.width - 50,
    }),
  ];
}

function drawCard({ state, box, leaving, isLost }: DrawnState, pen: Pen, names: Names): string[] {
  const { theme } = pen;
  const roles = [...new Set(leaving.flatMap((action) => action.roles))];
  const mark = state.outcome === 'ok' ? theme.ok : state.outcome === 'fail' ? theme.error : undefined;
  const second = state.form
    ? names.form(state.form)
    : state.kind === 'decision'
      ? names.say('editor.card.decided')
      : names.roles(roles);
  return [
    frame(box, 6, isLost ? lost(pen) : { fill: theme.surface, stroke: theme.line2 }),
    ...(mark ? [element('rect', { ...band(box, pen), fill: mark })] : []),
    drawIcon(iconOfState(state, leaving), {
      x: pen.inset(box, 10, 16),
      y: box.y + 11,
      size: 16,
      colour: mark ?? theme.text2,
    }),
    pen.text(names.of(state), pen.inset(box, 32), box.y + 24, {
      size: 14,
      strong: true,
      colour: theme.text,
      widest: box.width - 36,
    }),
    pen.text(second, pen.inset(box, 10), box.y + 47, { colour: theme.text2, widest: box.width - 20 }),
    drawIcon('clock', { x: pen.inset(box, 10, 12), y: box.y + 61, size: 12, colour: theme.text3 }),
    pen.text(names.limit(state), pen.inset(box, 28), box.y + 71, {
      colour: theme.text2,
      widest: box.width - 40 - 10 * Math.min(4, roles.length),
    }),
    ...dots(roles, box, pen, names),
  ];
}

/** A dot for each of the first roles, at the end of the last row. */
function dots(roles: readonly RoleCode[], box: Box, pen: Pen, names: Names): string[] {
  return roles.slice(0, 4).map((role, at, shown) => {
    const colour = names.colour(role);
    return element('circle', {
      cx: pen.inset(box, box.width - 14 - 10 * (shown.length - 1 - at)),
      cy: box.y + 67,
      r: 4,
      ...(colour ? { fill: pen.theme.roles[colour].text } : { fill: 'none', stroke: pen.theme.line3 }),
    });
  });
}

/** Actions that leave the case here: a badge on the edge, no arrow. */
function drawNotes({ box, notes }: DrawnState, pen: Pen, names: Names): string[] {
  const [first, ...more] = notes;
  if (!first) return [];
  const { theme } = pen;
  const words = names.of(first) + (more.length > 0 ? ` +${more.length}` : '');
  const width = Math.min(144, box.width - 16, textWidth(words) + 32);
  const badge = { x: pen.inset(box, box.width - width - 8, width), y: box.y - 12, width, height: 20 };
  return [
    frame(badge, 10, { fill: theme.surface, stroke: theme.line2 }),
    drawIcon('note', { x: pen.inset(badge, 7, 12), y: badge.y + 4, size: 12, colour: theme.text2 }),
    pen.text(words, pen.inset(badge, 23), badge.y + 14, { colour: theme.text2, widest: width - 32 }),
  ];
}

export function frame(
  { x, y, width, height }: Box,
  radius: number,
  look: Readonly<Record<string, string | number | undefined>>,
): string {
  return element('rect', { x, y, width, height, rx: radius, ...look });
}

function lost({ theme }: Pen) {
  return { fill: theme.errorSoft, stroke: theme.error, 'stroke-dasharray': '4 3' };
}

/** The coloured edge of a state in which the applicant has an answer. */
function band(box: Box, pen: Pen) {
  return { x: pen.inset(box, 0, 4), y: box.y, width: 4, height: box.height, rx: 2 };
}
