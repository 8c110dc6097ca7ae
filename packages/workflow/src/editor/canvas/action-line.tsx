'use client';
import { memo } from 'react';
import type { Route } from '../../layout';
import { headPath, roundedPath, shortened } from '../../layout/line-path';
import type { Glow, LineEdge } from '../graph/build-graph';
import { pointerTo } from '../selection';
import { useLook } from './look';

const strokes: Record<Exclude<Glow, undefined>, { stroke: string; fill: string }> = {
  selected: { stroke: 'stroke-arrow-sel stroke-[2.5]', fill: 'fill-arrow-sel' },
  path: { stroke: 'stroke-arrow-path stroke-2', fill: 'fill-arrow-path' },
  trail: { stroke: 'stroke-brand stroke-2', fill: 'fill-brand' },
  way: { stroke: 'stroke-brand stroke-2', fill: 'fill-brand' },
  here: { stroke: 'stroke-brand stroke-2', fill: 'fill-brand' },
  possible: { stroke: 'stroke-arrow-sel stroke-2', fill: 'fill-arrow-sel' },
  faded: { stroke: 'stroke-line-2 stroke-[1.5]', fill: 'fill-line-2' },
  added: { stroke: 'stroke-ok-mark stroke-2', fill: 'fill-ok-mark' },
  removed: { stroke: 'stroke-error-mark stroke-2 [stroke-dasharray:4_3]', fill: 'fill-error-mark' },
  changed: { stroke: 'stroke-warn-mark stroke-2', fill: 'fill-warn-mark' },
};
const plain = { stroke: 'stroke-arrow stroke-[1.5]', fill: 'fill-arrow' };

type Props = { line: LineEdge; route: Route };

/** The line of all actions from one state to another. Its label beside it is the button; the line is easier to hit. */
export const ActionLine = memo(function ActionLine({ line, route }: Props) {
  const { pick } = useLook();
  const { stroke, fill } = line.glow ? strokes[line.glow] : plain;
  const shown = line.drawn.find((each) => each.glow === 'selected') ?? line.drawn[0];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the label beside it is the button; this makes the line easier to hit
    <g
      data-pointer={shown && pointerTo.action(shown.position)}
      className="pointer-events-auto"
      onClick={(event) => {
        event.stopPropagation();
        if (shown) pick(pointerTo.action(shown.position), event.shiftKey);
      }}
    >
      <path d={roundedPath(route.points)} className="cursor-pointer fill-none stroke-transparent stroke-[14]" />
      <path
        d={roundedPath(shortened(route.points))}
        className={`fill-none ${stroke} ${line.isLost ? '[stroke-dasharray:4_3]' : ''}`}
      />
      <path d={headPath(route.points)} className={fill} />
    </g>
  );
});
