import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action, Workflow, WorkflowLayout } from '../model/workflow';
import { generateWorkflow } from '../testing/generate-workflow';
import { but } from '../testing/notation';
import { arrangeWorkflow } from './arrange-workflow';
import { completeLayout } from './complete-layout';
import { boxesOverlap } from './routing/geometry';
import { CARD } from './sizes';
import { stateSizes } from './state-sizes';

const options = { language: 'en' };
const drawn = fc
  .record({ states: fc.integer({ min: 6, max: 40 }), seed: fc.integer({ min: 1, max: 1e6 }) })
  .map(({ states, seed }) => generateWorkflow(states, seed));

/** The share of states in both layouts that moved by more than a pixel. */
function shareMoved(before: WorkflowLayout, after: WorkflowLayout): number {
  const codes = Object.keys(before).filter((code) => after[code]);
  const moved = codes.filter((code) => {
    const [one, other] = [before[code], after[code]];
    return one && other && Math.hypot(one.x - other.x, one.y - other.y) > 1;
  });
  return codes.length === 0 ? 0 : moved.length / codes.length;
}

function medianOf(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

function plainAction(workflow: Workflow, change: Partial<Action>): Action[] {
  const [, some] = workflow.actions;
  return some ? [{ ...some, code: 'NEW', name: { en: 'Ask' }, ...change }] : [];
}

const leaf = (workflow: Workflow) =>
  but(workflow, ({ states, actions }) => {
    const at = Math.floor(states.length / 4) + 1;
    states.push({ code: 'LEAF', kind: 'task', name: { en: 'Hearing' }, editable: false });
    actions.push(...plainAction(workflow, { from: `STATE_${at}`, to: 'LEAF' }));
  });
const end = (workflow: Workflow) =>
  but(workflow, ({ states, actions }) => {
    states.push({ code: 'OUT', kind: 'end', outcome: 'fail', name: { en: 'Out' }, editable: false });
    actions.push(...plainAction(workflow, { from: 'STATE_2', to: 'OUT' }));
  });
const action = (workflow: Workflow) =>
  but(workflow, ({ actions }) => {
    actions.push(...plainAction(workflow, { from: 'STATE_3', to: 'STATE_1' }));
  });
const without = (workflow: Workflow) =>
  but(workflow, (changed) => {
    const last = changed.states.at(-1)?.code;
    changed.states = changed.states.filter((state) => state.code !== last);
    changed.actions = changed.actions.filter(({ from, to }) => from !== last && to !== last);
  });
const edits = [
  ['a state that leads nowhere is added', leaf],
  ['an end is added', end],
  ['an action is added', action],
  ['the last state is removed', without],
] as const;

describe('a small edit', () => {
  it.each(edits)('moves no state that is seen: %s', (_, edit) => {
    fc.assert(
      fc.property(drawn, (workflow) => {
        const before = arrangeWorkflow(workflow, options);
        const edited = edit(workflow);
        const after = completeLayout(edited, {}, options, before);
        expect(shareMoved(before, after)).toBe(0);
        expect(overlapping(edited, after)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  it.each(edits)('moves few where everything is laid out anew: %s', (_, edit) => {
    const shares = fc.sample(drawn, { numRuns: 40, seed: 7 }).map((workflow) => {
      const before = arrangeWorkflow(workflow, options);
      return shareMoved(before, arrangeWorkflow(edit(workflow), options));
    });
    expect(medianOf(shares)).toBe(0);
    expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeLessThan(0.25);
  });

  it('leaves places of an author where they are, whatever was shown', () => {
    fc.assert(
      fc.property(drawn, fc.integer({ min: -2000, max: 2000 }), (workflow, x) => {
        const chosen = { STATE_1: { x, y: 700 }, STATE_4: { x: x + 400, y: 900 } };
        const shown = arrangeWorkflow(workflow, options);
        expect(completeLayout(leaf(workflow), chosen, options, shown)).toMatchObject(chosen);
      }),
    );
  });

  it('is not one where another workflow comes in: that is laid out from its beginning', () => {
    const [one, other] = [generateWorkflow(12, 3), generateWorkflow(40, 9)];
    const shown = arrangeWorkflow(one, options);
    expect(completeLayout(other, {}, options, shown)).toEqual(arrangeWorkflow(other, options));
  });

  it('ends even where places are no places', () => {
    const far = { STATE_1: { x: 1e300, y: 1e300 }, STATE_2: { x: -1e300, y: Number.MAX_VALUE } };
    const workflow = generateWorkflow(30);
    expect(Object.keys(completeLayout(workflow, far, options))).toHaveLength(30);
  });
});

function overlapping(workflow: Workflow, layout: WorkflowLayout): string[] {
  const sizes = stateSizes(workflow, options);
  const boxes = workflow.states.map(({ code }) => ({
    ...(layout[code] ?? { x: Number.NaN, y: Number.NaN }),
    ...(sizes.get(code) ?? CARD),
  }));
  return workflow.states.flatMap(({ code }, at) =>
    boxes.slice(at + 1).flatMap((box, after) => {
      const one = boxes[at];
      return one && boxesOverlap(one, box, 4) ? [`${code} ${workflow.states[at + 1 + after]?.code}`] : [];
    }),
  );
}
