import type { BlockFrame } from '../layout/block-frame';
import { headPath, roundedPath, shortened } from '../layout/line-path';
import type { Box, Point } from '../layout/routing/geometry';
import type { ParallelBlock, State } from '../model/workflow';
import { frame } from './draw-state';
import { drawIcon } from './icons';
import type { Names } from './names';
import type { Pen } from './pen';
import { element } from './svg';

/** A parallel block: the state that waits, and below its name a lane for each branch with the branch in small. */
export function drawFrame(
  { state, block, drawn, box }: { state: State; block: ParallelBlock; drawn: BlockFrame; box: Box },
  pen: Pen,
  names: Names,
): string {
  const { theme } = pen;
  const parts = [
    frame(box, 6, { fill: theme.surface, stroke: theme.line3 }),
    drawIcon('parallel', { x: pen.inset(box, 12, 16), y: box.y + 10, size: 16, colour: theme.text2 }),
    pen.text(names.of(state), pen.inset(box, 34), box.y + 23, {
      size: 14,
      strong: true,
      colour: theme.text,
      widest: box.width - 46,
    }),
    drawIcon('clock', { x: pen.inset(box, 14, 12), y: box.y + 34, size: 12, colour: theme.text3 }),
    pen.text(names.limit(state), pen.inset(box, 34), box.y + 44, { colour: theme.text2, widest: box.width - 46 }),
  ];
  for (const lane of drawn.lanes) {
    const branch = block.branches.find((each) => each.code === lane.branch);
    if (!branch) continue;
    const y = box.y + lane.y;
    parts.push(
      element('line', { x1: box.x, y1: y, x2: box.x + box.width, y2: y, stroke: theme.line }),
      pen.text(names.of(branch), pen.inset(box, 12), y + 15, {
        strong: true,
        colour: theme.text2,
        widest: box.width - 24,
      }),
      ...drawLane({ lane, box, states: new Map(branch.workflow.states.map((each) => [each.code, each])) }, pen, names),
    );
  }
  return element('g', {}, parts);
}

function drawLane(
  { lane, box, states }: { lane: BlockFrame['lanes'][number]; box: Box; states: ReadonlyMap<string, State> },
  pen: Pen,
  names: Names,
): string[] {
  const { theme } = pen;
  const placed = ({ x, y }: Point, width = 0): Point => ({ x: pen.inset(box, x, width), y: box.y + y });
  const lines = lane.lines.flatMap(({ points: inside }) => {
    const points = inside.map((point) => placed(point));
    return [
      element('path', { d: roundedPath(shortened(points)), fill: 'none', stroke: theme.arrow, 'stroke-width': 1.25 }),
      element('path', { d: headPath(points), fill: theme.arrow }),
    ];
  });
  const cards = lane.states.flatMap((each) => {
    const state = states.get(each.code);
    if (!state) return [];
    const { width, height } = each;
    const { x, y } = placed(each, width);
    if (state.kind === 'start')
      return [element('circle', { cx: x + width / 2, cy: y + height / 2, r: width / 2, fill: theme.brand })];
    const colour = state.outcome === 'ok' ? theme.ok : state.outcome === 'fail' ? theme.error : theme.line2;
    const radius = state.kind === 'end' ? height / 2 : 5;
    return [
      frame({ x, y, width, height }, radius, { fill: theme.surface, stroke: colour }),
      pen.text(names.of(state), x + width / 2, y + height / 2 + 4, {
        colour: theme.text,
        align: 'middle',
        widest: width - 12,
      }),
    ];
  });
  return [...lines, ...cards];
}
