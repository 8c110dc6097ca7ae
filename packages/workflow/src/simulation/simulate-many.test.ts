import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { but, wf } from '../testing/notation';
import { validWorkflow } from '../testing/valid-workflow';
import { seededRandom } from './seeded-random';
import { simulateAll, simulateMany } from './simulate-many';

const licence = wf`DRAFT -APPLY(CITIZEN)-> CHECK -APPROVE-> (DONE); CHECK -REJECT-> (LOST!); CHECK -ASK-> CITIZEN -ANSWER(CITIZEN)-> CHECK`;
const unused = but(licence, ({ states, actions }) => {
  states.push({ code: 'ISLAND', kind: 'task', name: {}, editable: false });
  const [apply] = actions;
  if (apply) actions.push({ ...apply, code: 'SWIM', from: 'ISLAND', to: 'CHECK' });
});

describe('many simulated cases', () => {
  it('are counted by how they ended, with what was never used', () => {
    const result = simulateAll(unused, { runs: 300, random: seededRandom(1), now: 0 });
    expect(result.runs).toBe(300);
    expect(result.ok + result.failed).toBe(300);
    expect(Math.min(result.ok, result.failed)).toBeGreaterThan(100);
    expect(result.neverEntered.map(({ state }) => state.code)).toEqual(['ISLAND']);
    expect(result.neverTaken.map(({ action }) => action.code)).toEqual(['SWIM']);
    expect(result.taken['DRAFT/APPLY']).toBe(300);
    expect(result.longestWay.length).toBeGreaterThan(result.medianSteps ?? 0);
    expect(result.medianTime).toBeGreaterThan(0);
  });

  it('are the same from the same numbers', () => {
    const run = (seed: number) => simulateAll(licence, { runs: 20, random: seededRandom(seed), now: 0 });
    expect(run(7)).toEqual(run(7));
    expect(run(7)).not.toEqual(run(8));
  });

  it('come one after the other, so that they can be stopped', () => {
    const running = simulateMany(licence, { runs: 1000, random: seededRandom(1), now: 0 });
    expect([running.next().value, running.next().value]).toEqual([1, 2]);
  });

  it('that nobody can move on are stuck, those that go round for ever are still open', () => {
    const dead = simulateAll(wf`A -GO-> B; C -X-> (D)`, { runs: 3, random: seededRandom(1), now: 0 });
    expect(dead).toMatchObject({ stuck: 3, ok: 0, open: 0 });
    const round = simulateAll(wf`A -GO-> B -ON-> C -BACK-> B`, {
      runs: 2,
      random: seededRandom(1),
      now: 0,
      longest: 30,
    });
    expect(round).toMatchObject({ open: 2, stuck: 0, medianTime: undefined });
    expect(round.longestWay).toHaveLength(30);
  });

  it('all come to an end, or still go round: nobody is stuck where the workflow is right', () => {
    fc.assert(
      fc.property(validWorkflow({ blocks: 2 }), fc.nat(), (workflow, seed) => {
        const result = simulateAll(workflow, { runs: 5, random: seededRandom(seed), now: 0, longest: 300 });
        expect(result).toMatchObject({ runs: 5, stuck: 0 });
        expect(result.longestWay.length).toBeLessThan(1000);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('of a workflow without a start are none', () => {
    expect(
      simulateAll({ states: [], actions: [], blocks: [], filing: [] }, { runs: 5, random: seededRandom(1), now: 0 })
        .runs,
    ).toBe(0);
  });
});
