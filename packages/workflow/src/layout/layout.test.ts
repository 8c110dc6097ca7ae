import { readdirSync, readFileSync } from 'node:fs';
import { importFile } from '@nirmaan/compiler';
import { examples } from '@nirmaan/examples';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { mainPath } from '../analysis/paths';
import { Workflow, type WorkflowLayout } from '../model/workflow';
import { arbitraryWorkflow } from '../testing/arbitrary-workflow';
import { but, wf } from '../testing/notation';
import { arrangeWorkflow } from './arrange-workflow';
import { completeLayout } from './complete-layout';
import { boxesOverlap } from './routing/geometry';
import { sizeOfState } from './sizes';

const folder = new URL('../../../examples/imports/', import.meta.url);
const imported = readdirSync(folder).flatMap((name) => {
  const { draft } = importFile(readFileSync(new URL(name, folder), 'utf8'));
  return draft ? [{ name, workflow: Workflow.parse(draft.workflow) }] : [];
});
const { workflow: licence, roles } = z
  .object({ workflow: Workflow, roles: z.array(z.object({ code: z.string(), name: z.object({ en: z.string() }) })) })
  .parse(examples['trade-licence']?.service);
const options = { language: 'en', roleNames: new Map(roles.map((role) => [role.code, role.name.en])) };

function boxesOf(workflow: Workflow, layout: WorkflowLayout) {
  return workflow.states.map((state) => ({
    ...(layout[state.code] ?? { x: Number.NaN, y: Number.NaN }),
    ...sizeOfState(state, options.language),
  }));
}

function overlaps(workflow: Workflow, layout: WorkflowLayout): string[] {
  const boxes = boxesOf(workflow, layout);
  return workflow.states.flatMap((state, at) =>
    workflow.states.slice(at + 1).flatMap((other, after) => {
      const [one, two] = [boxes[at], boxes[at + 1 + after]];
      return one && two && boxesOverlap(one, two, 20) ? [`${state.code} ${other.code}`] : [];
    }),
  );
}

describe('a layout', () => {
  it('is tried on every workflow that can be imported', () => expect(imported.length).toBeGreaterThan(9));

  it.each(imported)('of $name: no two states overlap, each has a place', ({ workflow }) => {
    const layout = arrangeWorkflow(workflow, options);
    expect(Object.keys(layout).sort()).toEqual(workflow.states.map((state) => state.code).sort());
    expect(overlaps(workflow, layout)).toEqual([]);
  });

  it('of the trade licence reads left to right, its main path in one straight line', () => {
    const layout = arrangeWorkflow(licence, options);
    const boxes = new Map(boxesOf(licence, layout).map((box, at) => [licence.states[at]?.code, box]));
    const path = mainPath(licence).map((step) => boxes.get(step.state));
    const middles = path.map((box) => box && box.y + box.height / 2);
    expect(new Set(middles).size).toBe(1);
    for (const [at, box] of path.entries()) {
      const next = path[at + 1];
      if (box && next) expect(next.x - box.x - box.width).toBeGreaterThanOrEqual(72);
    }
    const right = Math.max(...[...boxes.values()].map((box) => box.x + box.width));
    expect(right, 'readable on a screen of 1440 pixels').toBeLessThan(1700);
    expect(boxes.get('CITIZENACTIONREQUIRED')?.y, 'a way back is above').toBeLessThan(layout.FIELDINSPECTION?.y ?? 0);
    expect(boxes.get('REJECTED')?.y, 'an end beside the main path is below').toBeGreaterThan(layout.APPLIED?.y ?? 0);
  });

  it('is the same for the same workflow, overlaps never, and fails on none', () => {
    fc.assert(
      fc.property(arbitraryWorkflow, (drawn) => {
        const seen = new Set<string>();
        const workflow = {
          ...drawn,
          states: drawn.states.filter((state) => !seen.has(state.code) && seen.add(state.code)),
        };
        const layout = arrangeWorkflow(workflow, options);
        expect(arrangeWorkflow(structuredClone(workflow), options)).toEqual(layout);
        expect(overlaps(workflow, layout)).toEqual([]);
      }),
    );
  });

  const small = wf`DRAFT -SUBMIT-> CHECK -APPROVE-> (DONE); CHECK -REJECT-> (LOST!)`;
  it('leaves places alone that an author chose, and puts a new state beside its neighbour, in nobody’s way', () => {
    const moved = { ...arrangeWorkflow(small, options), CHECK: { x: 900, y: 700 } };
    const grown = but(small, ({ states, actions }) => {
      const [, check] = states;
      if (check) states.push({ ...check, code: 'HEARING', name: { en: 'Hearing' } });
      const [, approve] = actions;
      if (approve) actions.push({ ...approve, code: 'HEAR', to: 'HEARING' });
    });
    const completed = completeLayout(grown, moved, options);
    expect(completed).toMatchObject(moved);
    expect(completed.HEARING?.x).toBeGreaterThan(900);
    expect(overlaps(grown, completed)).toEqual([]);
    expect(completeLayout(small, moved, options)).toBe(moved);
  });

  it('puts a state no case comes to below all others', () => {
    const layout = arrangeWorkflow(
      wf`DRAFT -SUBMIT-> CHECK -OK-> (DONE); CHECK -NO-> (LOST!); ISLE -GO-> CHECK`,
      options,
    );
    const others = Object.entries(layout).filter(([code]) => code !== 'ISLE');
    for (const [, { y }] of others) expect(layout.ISLE?.y).toBeGreaterThan(y);
  });
});
