import { reachableStates } from '../analysis/paths';
import { frameOf } from '../layout/block-frame';
import { completeLayout } from '../layout/complete-layout';
import { connectionsOf, pairsIn } from '../layout/connections';
import type { LaneLayout } from '../layout/lanes';
import { linesToRoute } from '../layout/lines-to-route';
import type { Box } from '../layout/routing/geometry';
import { type Route, routeConnections } from '../layout/routing/route-connections';
import { CARD, labelStyle } from '../layout/sizes';
import { stateSizes } from '../layout/state-sizes';
import type { Workflow, WorkflowLayout } from '../model/workflow';
import { actionsByState } from './actions-by-state';
import { drawFrame } from './draw-frame';
import { drawLanes } from './draw-lanes';
import { type DrawnLine, drawHead, drawLabel, drawLine } from './draw-line';
import { drawState } from './draw-state';
import { type Names, namesOf, type PictureWords } from './names';
import { penOf } from './pen';
import { element, escaped } from './svg';
import { FONTS, themes } from './theme';

export type PictureOptions = PictureWords & {
  /** Of the service: the title of the picture. */
  title: string;
  theme: keyof typeof themes;
  /** How lines run, where that is known; between the boxes of `pictureBoxes`. */
  routes?: ReadonlyMap<string, Route>;
  /** Bands of roles behind it; the places are then theirs. */
  lanes?: Omit<LaneLayout, 'layout'>;
};

const AROUND = 32;

/**
 * A workflow as an SVG file that needs nothing else; states without a place in `layout` get one. Right to left where the
 * language is. For readers who do not see it, its description says every action in words.
 */
export function drawWorkflow(workflow: Workflow, layout: WorkflowLayout, options: PictureOptions): string {
  const names = namesOf(options);
  const pen = penOf(themes[options.theme], options.messages.direction);
  const roleNames = new Map(options.roles.map(({ code }) => [code, names.role(code)]));
  const measures = { language: options.language, roleNames };
  const boxes = pictureBoxes(workflow, completeLayout(workflow, layout, measures), options);
  const routes = options.routes ?? routeConnections(boxes, linesToRoute(workflow, measures));
  const lines = drawnLines(workflow, routes);
  const { leaving, notes } = actionsByState(workflow);
  const reachable = reachableStates(workflow);
  const blocks = new Map(workflow.blocks.map((block) => [block.state, block]));
  const states = workflow.states.flatMap((state) => {
    const box = boxes.get(state.code);
    if (!box) return [];
    const block = blocks.get(state.code);
    if (block) return [drawFrame({ state, block, drawn: frameOf(block, options), box }, pen, names)];
    const isLost = reachable.size > 0 && !reachable.has(state.code);
    return [drawState({ state, box, leaving: leaving(state.code), notes: notes(state.code), isLost }, pen, names)];
  });
  const area = areaOf([...boxes.values(), ...bandsOf(options)], routes);
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `${area.x} ${area.y} ${area.width} ${area.height}`,
    width: area.width,
    height: area.height,
    role: 'img',
    lang: options.language,
    'aria-labelledby': 'title description',
    'font-family': FONTS,
  };
  const drawn = element('svg', attributes, [
    element('title', { id: 'title' }, [escaped(options.title)]),
    element('desc', { id: 'description' }, [escaped(inWords(workflow, names))]),
    element('rect', { ...area, fill: pen.theme.canvas }),
    ...(options.lanes ? [drawLanes(options.lanes, pen, names)] : []),
    ...lines.map((line) => drawLine(line, pen)),
    ...states,
    ...lines.map((line) => drawHead(line, pen)),
    ...lines.map((line) => drawLabel(line, pen, names)),
  ]);
  return `${drawn}\n`;
}

/** Where states stand in a picture: mirrored where the language reads from the right. */
export function pictureBoxes(
  workflow: Workflow,
  layout: WorkflowLayout,
  { language, messages }: Pick<PictureOptions, 'language' | 'messages'>,
): Map<string, Box> {
  const sizes = stateSizes(workflow, { language });
  return new Map(
    workflow.states.flatMap(({ code }): [string, Box][] => {
      const place = layout[code];
      const size = sizes.get(code) ?? CARD;
      if (!place) return [];
      return [[code, { ...size, x: messages.direction === 'rtl' ? -(place.x + size.width) : place.x, y: place.y }]];
    }),
  );
}

function drawnLines(workflow: Workflow, routes: ReadonlyMap<string, Route>): DrawnLine[] {
  const connections = connectionsOf(workflow);
  const isPaired = pairsIn(connections);
  const reachable = reachableStates(workflow);
  return connections.flatMap((connection): DrawnLine[] => {
    const route = routes.get(connection.id);
    if (!route) return [];
    const actions = connection.actions.flatMap((position) => workflow.actions[position] ?? []);
    const isLost = reachable.size > 0 && !reachable.has(connection.from);
    return [{ actions, style: labelStyle(actions.length, isPaired(connection)), isLost, route }];
  });
}

/** Every action as a sentence. */
function inWords(workflow: Workflow, names: Names): string {
  const states = new Map(workflow.states.map((state) => [state.code, names.of(state)]));
  return workflow.actions
    .map((action) =>
      names.say('picture.step', {
        action: names.of(action),
        from: states.get(action.from) ?? action.from,
        to: states.get(action.to) ?? action.to,
        roles: names.roles(action.roles),
      }),
    )
    .join('\n');
}

function bandsOf({ lanes, messages }: PictureOptions): Box[] {
  if (!lanes) return [];
  const { x, width } = lanes;
  const left = messages.direction === 'rtl' ? -(x + width) : x;
  return lanes.lanes.map(({ y, height }) => ({ x: left, y, width, height }));
}

/** Everything that is drawn, and some room around it: names of starts and badges stand a little outside their states. */
function areaOf(boxes: readonly Box[], routes: ReadonlyMap<string, Route>): Box {
  const parts = [...boxes];
  for (const { points, label } of routes.values()) {
    for (const point of points) parts.push({ ...point, width: 0, height: 0 });
    if (label) parts.push(label);
  }
  const [first, ...others] = parts;
  let { x: left, y: top } = first ?? { x: 0, y: 0 };
  let [right, bottom] = [left + (first?.width ?? 0), top + (first?.height ?? 0)];
  for (const { x, y, width, height } of others) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  const [x, y] = [Math.floor(left) - AROUND, Math.floor(top) - AROUND];
  return { x, y, width: Math.ceil(right) + AROUND - x, height: Math.ceil(bottom) + AROUND - y };
}
