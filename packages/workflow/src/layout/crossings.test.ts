import { readdirSync, readFileSync } from 'node:fs';
import { importFile } from '@nirmaan/compiler';
import { examples } from '@nirmaan/examples';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Workflow, type WorkflowLayout } from '../model/workflow';
import { arrangeWorkflow } from './arrange-workflow';
import { columnsOf } from './columns';
import { connectionsOf } from './connections';
import { linesToRoute } from './lines-to-route';
import { type Box, crossAt, segmentsOf } from './routing/geometry';
import { routeConnections } from './routing/route-connections';
import { CARD } from './sizes';
import { stateSizes } from './state-sizes';

const options = { language: 'en' };
const folder = new URL('../../../examples/imports/', import.meta.url);
const workflows = [
  {
    name: 'trade licence',
    workflow: z.object({ workflow: Workflow }).parse(examples['trade-licence']?.service).workflow,
  },
  ...readdirSync(folder).flatMap((name) => {
    const { draft } = importFile(readFileSync(new URL(name, folder), 'utf8'));
    return draft ? [{ name, workflow: Workflow.parse(draft.workflow) }] : [];
  }),
];

/** Crossings of lines as they are drawn; what is counted is what a person would see. */
function crossingsOf(workflow: Workflow, layout: WorkflowLayout): number {
  const sizes = stateSizes(workflow, options);
  const boxes = new Map<string, Box>(
    workflow.states.map(({ code }) => [code, { ...(layout[code] ?? { x: 0, y: 0 }), ...(sizes.get(code) ?? CARD) }]),
  );
  const lines = [...routeConnections(boxes, linesToRoute(workflow, options)).values()].map(({ points }) =>
    segmentsOf(points),
  );
  return lines.reduce(
    (sum, line, at) =>
      sum +
      lines.slice(at + 1).flatMap((other) => other.filter((piece) => line.some((own) => crossAt(own.box, piece.box))))
        .length,
    0,
  );
}

/** The same layout with two states that stand next to one another in a column changed for one another, each way there is. */
function swapsOf(workflow: Workflow, layout: WorkflowLayout): { swap: string; layout: WorkflowLayout }[] {
  const { byState, main } = columnsOf(workflow, connectionsOf(workflow));
  const sizes = stateSizes(workflow, options);
  const middleOf = (code: string) => (layout[code]?.y ?? 0) + (sizes.get(code) ?? CARD).height / 2;
  return [...new Set(byState.values())].flatMap((column) => {
    const here = [...byState.keys()]
      .filter((code) => byState.get(code) === column && !main.has(code))
      .toSorted((one, other) => middleOf(one) - middleOf(other));
    return here.slice(1).flatMap((lower, at) => {
      const upper = here[at];
      const [one, other] = [upper === undefined ? undefined : layout[upper], layout[lower]];
      if (upper === undefined || !one || !other) return [];
      const topAt = (code: string, middle: number) => middle - (sizes.get(code) ?? CARD).height / 2;
      const swapped = {
        ...layout,
        [upper]: { x: one.x, y: topAt(upper, middleOf(lower)) },
        [lower]: { x: other.x, y: topAt(lower, middleOf(upper)) },
      };
      return [{ swap: `${upper} and ${lower}`, layout: swapped }];
    });
  });
}

describe('crossings of lines', () => {
  it.each(workflows)('of $name become no fewer when neighbours in a column change places', ({ workflow }) => {
    const layout = arrangeWorkflow(workflow, options);
    const crossings = crossingsOf(workflow, layout);
    const better = swapsOf(workflow, layout).filter((each) => crossingsOf(workflow, each.layout) < crossings);
    expect(better.map(({ swap }) => swap)).toEqual([]);
  });

  it('are eight in all published workflows together', () => {
    const all = workflows.map(({ workflow }) => crossingsOf(workflow, arrangeWorkflow(workflow, options)));
    expect(all.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(8);
    expect(all.filter((count) => count === 0).length).toBeGreaterThanOrEqual(workflows.length - 3);
  });
});
