import type { LaneKey, LaneLayout } from '../layout/lanes';
import { textWidth } from '../layout/sizes';
import { frame } from './draw-state';
import type { Names } from './names';
import type { Pen } from './pen';
import { element } from './svg';

/** A band for each role behind everything, with its name where the band begins. */
export function drawLanes({ lanes, x, width }: Omit<LaneLayout, 'layout'>, pen: Pen, names: Names): string {
  const { theme } = pen;
  const left = pen.isMirrored ? -(x + width) : x;
  const bands = lanes.flatMap(({ key, y, height }, at) => {
    const name = nameOf(key, names);
    const colour = typeof key === 'object' ? names.colour(key.role) : key === 'system' ? 'system' : undefined;
    const chip = textWidth(name) + 20;
    const band = { x: left, y, width, height };
    return [
      frame(band, 0, { fill: at % 2 === 0 ? theme.surface : theme.sunken, stroke: theme.line }),
      frame({ x: pen.inset(band, 8, chip), y: y + 8, width: chip, height: 20 }, 10, {
        fill: colour ? theme.roles[colour].ground : theme.surface,
        stroke: colour ? undefined : theme.line3,
      }),
      pen.text(name, pen.inset(band, 18), y + 22, {
        strong: true,
        colour: colour ? theme.roles[colour].text : theme.text2,
      }),
    ];
  });
  return element('g', {}, bands);
}

function nameOf(key: LaneKey, names: Names): string {
  return typeof key === 'object' ? names.role(key.role) : names.say(`editor.lanes.${key}`);
}
