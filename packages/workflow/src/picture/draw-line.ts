import type { RoleCode } from '@nirmaan/lexicon';
import { headPath, roundedPath, shortened } from '../layout/line-path';
import type { PlacedLabel } from '../layout/routing/place-label';
import type { Route } from '../layout/routing/route-connections';
import { chipsOf, type LabelStyle, textWidth } from '../layout/sizes';
import type { Action } from '../model/workflow';
import { frame } from './draw-state';
import type { Names } from './names';
import type { Pen } from './pen';
import { element } from './svg';

export type DrawnLine = { actions: readonly Action[]; style: LabelStyle; isLost: boolean; route: Route };

export function drawLine({ route, isLost }: DrawnLine, { theme }: Pen): string {
  return element('path', {
    d: roundedPath(shortened(route.points)),
    fill: 'none',
    stroke: theme.arrow,
    'stroke-width': 1.5,
    'stroke-dasharray': isLost ? '4 3' : undefined,
  });
}

/** Drawn after states: where a badge stands at their edge, the head is seen before it. */
export function drawHead({ route }: DrawnLine, { theme }: Pen): string {
  return element('path', { d: headPath(route.points), fill: theme.arrow });
}

const CHIP = { height: 20, row: 22, around: 16, widest: 136 };

/** The names of a line's actions with who can take them. Drawn after all lines: nothing runs through a name. */
export function drawLabel({ actions, style, route: { label } }: DrawnLine, pen: Pen, names: Names): string {
  const [only] = actions;
  if (!label || !only) return '';
  if (style === 'bundle') return drawBundle(actions.length, label, pen, names);
  if (style === 'list')
    return element(
      'g',
      {},
      actions.flatMap((action, at) => drawRow(action, label, at * CHIP.row, pen, names)),
    );
  const { shown, more } = chipsOf(only.roles, style);
  const parts = [drawName(names.of(only), label, label.y, pen)];
  for (const [at, role] of shown.entries()) {
    const rest = more > 0 && at === shown.length - 1 ? ` +${more}` : '';
    parts.push(
      ...drawChip(
        role,
        { ...beside(label, chipWidth(role, names, rest)), y: label.y + 21 + at * CHIP.row },
        pen,
        names,
        rest,
      ),
    );
  }
  if (shown.length === 0) parts.push(...drawNobody(label, label.y + 21, pen, names));
  return element('g', {}, parts);
}

/** Left edge of something of this width in a label. */
function beside({ x, width, align }: PlacedLabel, own: number) {
  return { x: align === 'center' ? x + (width - own) / 2 : align === 'end' ? x + width - own : x, width: own };
}

function drawName(name: string, label: PlacedLabel, y: number, pen: Pen): string {
  const width = Math.min(label.width, textWidth(name) + 6);
  const { x } = beside(label, width);
  return element('g', {}, [
    frame({ x, y, width, height: 16 }, 3, { fill: pen.theme.canvas }),
    pen.text(name, x + width / 2, y + 12, {
      strong: true,
      colour: pen.theme.text,
      align: 'middle',
      widest: label.width,
    }),
  ]);
}

/** One of several actions: its name, and its first role beside it. */
function drawRow(action: Action, label: PlacedLabel, offset: number, pen: Pen, names: Names): string[] {
  const { shown, more } = chipsOf(action.roles, 'list');
  const [role] = shown;
  const rest = more > 0 ? ` +${more}` : '';
  const chip = role === undefined ? 0 : chipWidth(role, names, rest) + 4;
  const name = Math.max(24, Math.min(label.width - chip, textWidth(names.of(action)) + 6));
  const row = beside(label, name + chip);
  const y = label.y + offset;
  const parts = [
    frame({ x: pen.inset(row, 0, name), y: y + 2, width: name, height: 16 }, 3, { fill: pen.theme.canvas }),
    pen.text(names.of(action), pen.inset(row, 3), y + 14, { strong: true, colour: pen.theme.text, widest: name }),
  ];
  if (role !== undefined)
    parts.push(...drawChip(role, { x: pen.inset(row, name + 4, chip - 4), y, width: chip - 4 }, pen, names, rest));
  return parts;
}

function chipWidth(role: RoleCode, names: Names, rest: string): number {
  return Math.min(CHIP.widest, textWidth(names.role(role) + rest) + CHIP.around);
}

function drawChip(
  role: RoleCode,
  { x, y, width }: { x: number; y: number; width: number },
  { theme, text }: Pen,
  names: Names,
  rest: string,
): string[] {
  const colour = names.colour(role);
  const look = colour ? { fill: theme.roles[colour].ground } : { fill: theme.surface, stroke: theme.line3 };
  return [
    frame({ x, y, width, height: CHIP.height }, CHIP.height / 2, look),
    text(names.role(role) + rest, x + width / 2, y + 14, {
      colour: colour ? theme.roles[colour].text : theme.text2,
      align: 'middle',
      widest: width - 10,
    }),
  ];
}

function drawNobody(label: PlacedLabel, y: number, { theme, text }: Pen, names: Names): string[] {
  const words = names.say('editor.card.nobody');
  const { x, width } = beside(label, Math.min(CHIP.widest, textWidth(words) + CHIP.around));
  return [
    frame({ x, y, width, height: CHIP.height }, CHIP.height / 2, {
      fill: theme.canvas,
      stroke: theme.error,
      'stroke-dasharray': '3 2',
    }),
    text(words, x + width / 2, y + 14, { colour: theme.error, align: 'middle', widest: width - 10 }),
  ];
}

/** Of too many, how many there are. */
function drawBundle(count: number, label: PlacedLabel, { theme, text }: Pen, names: Names): string {
  return element('g', {}, [
    frame({ ...label, height: 24 }, 12, { fill: theme.surface, stroke: theme.line2 }),
    text(names.say('editor.bundle.count', { count }), label.x + label.width / 2, label.y + 16, {
      strong: true,
      colour: theme.text,
      align: 'middle',
      widest: label.width - 16,
    }),
  ]);
}
