import { readdirSync, readFileSync } from 'node:fs';
import { importFile } from '@nirmaan/compiler';
import { examples } from '@nirmaan/examples';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { mainPath } from '../../analysis/paths';
import { Workflow } from '../../model/workflow';
import { arrangeWorkflow } from '../arrange-workflow';
import { connectionsOf } from '../connections';
import { labelSizes } from '../label-sizes';
import { NO_LABEL, sizeOfState } from '../sizes';
import { type Box, crossesBox, segmentsOf, sharedArea } from './geometry';
import { routeConnections } from './route-connections';

const folder = new URL('../../../../examples/imports/', import.meta.url);
const { workflow: licence, roles } = z
  .object({ workflow: Workflow, roles: z.array(z.object({ code: z.string(), name: z.object({ en: z.string() }) })) })
  .parse(examples['trade-licence']?.service);
const options = { language: 'en', roleNames: new Map(roles.map((role) => [role.code, role.name.en])) };
const workflows = [
  { name: 'trade licence', workflow: licence },
  ...readdirSync(folder).flatMap((name) => {
    const { draft } = importFile(readFileSync(new URL(name, folder), 'utf8'));
    return draft ? [{ name, workflow: Workflow.parse(draft.workflow) }] : [];
  }),
];

function draw(workflow: Workflow) {
  const layout = arrangeWorkflow(workflow, options);
  const boxes = new Map<string, Box>(
    workflow.states.map((state) => [
      state.code,
      { ...(layout[state.code] ?? { x: 0, y: 0 }), ...sizeOfState(state, options.language) },
    ]),
  );
  const sizes = labelSizes(workflow, options);
  const way = mainPath(workflow).map((step) => step.state);
  const lines = connectionsOf(workflow).map(({ id, from, to }) => ({
    id,
    from,
    to,
    label: sizes.get(id) ?? NO_LABEL,
    isMain: way.indexOf(to) === way.indexOf(from) + 1 && way.includes(from),
  }));
  return { boxes, lines, routes: routeConnections(boxes, lines) };
}

describe('lines of a workflow', () => {
  it.each(workflows)('of $name go level and upright, around states, from one to the other', ({ workflow }) => {
    const { boxes, lines, routes } = draw(workflow);
    expect(routes.size).toBe(lines.length);
    for (const { id, from, to } of lines) {
      const points = routes.get(id)?.points ?? [];
      for (const piece of segmentsOf(points)) expect(Math.min(piece.box.width, piece.box.height), id).toBe(0);
      for (const [code, box] of boxes) expect(crossesBox(points, box), `${id} through ${code}`).toBe(false);
      expect(touches(points[0], boxes.get(from)), `${id} leaves`).toBe(true);
      expect(touches(points.at(-1), boxes.get(to)), `${id} arrives`).toBe(true);
    }
  });

  it.each(workflows)('of $name have labels that cover no state', ({ workflow }) => {
    const { boxes, routes } = draw(workflow);
    for (const [id, { label }] of routes)
      for (const [code, box] of boxes) expect(label && sharedArea(label, box), `${id} on ${code}`).toBe(0);
  });

  it('of the trade licence: the main path is straight, labels apart from one another', () => {
    const { lines, routes } = draw(licence);
    for (const { id, isMain } of lines) if (isMain) expect(routes.get(id)?.points, id).toHaveLength(2);
    const labels = [...routes].flatMap(([id, { label }]) => (label ? [{ id, label }] : []));
    for (const [at, { id, label }] of labels.entries())
      for (const other of labels.slice(at + 1)) expect(sharedArea(label, other.label), `${id} on ${other.id}`).toBe(0);
  });

  it('stay as they are when they are kept', () => {
    const { boxes, lines, routes } = draw(licence);
    const kept = new Map([...routes].filter(([id]) => !id.includes('APPROVED')));
    const again = routeConnections(boxes, lines, kept);
    for (const [id, route] of kept) expect(again.get(id)).toBe(route);
    expect(again.size).toBe(lines.length);
  });
});

function touches(point: { x: number; y: number } | undefined, box: Box | undefined): boolean {
  if (!point || !box) return false;
  const inside =
    point.x >= box.x - 1 &&
    point.x <= box.x + box.width + 1 &&
    point.y >= box.y - 1 &&
    point.y <= box.y + box.height + 1;
  return inside && !crossesBox([point, point], box);
}
