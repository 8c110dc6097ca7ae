import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scopeOfBranch, scopesOf } from '../model/scope';
import type { Workflow } from '../model/workflow';
import { recordScenario } from '../scenarios/record-scenario';
import { runScenario } from '../scenarios/run-scenario';
import { PEOPLE, validWorkflow } from '../testing/valid-workflow';
import { decideJoin } from './decide-join';
import type { Offer, Simulation } from './model';
import { advanceTime, nextDeadline, offersOf, startSimulation, stepSimulation } from './simulation';

/** Milliseconds: much is walked, and the machine may be busy. */
const PATIENCE = 60_000;

const everybody = [...PEOPLE, 'SYSTEM', 'WF_ORCHESTRATOR'];

/** What is done next: which of the possible actions, whom is picked, how long is waited before. */
const choice = fc.record({ which: fc.nat(30), picks: fc.nat(7), hours: fc.constantFrom(0, 0, 1, 30, 300) });
type Choice = typeof choice extends fc.Arbitrary<infer Each> ? Each : never;
const game = {
  workflow: validWorkflow({ blocks: 2 }),
  choices: fc.array(choice, { maxLength: 25 }),
  large: fc.boolean(),
};

/** All the situations of a run, the last one last. */
function* play(workflow: Workflow, choices: readonly Choice[], large: boolean): Generator<Simulation> {
  let simulation = startSimulation(workflow, { now: 0, answers: { large } });
  if (!simulation) throw new Error('no start');
  yield simulation;
  for (const { which, picks, hours } of choices) {
    simulation = advanceTime(simulation, hours * 3_600_000);
    yield simulation;
    const possible = offersOf(simulation, everybody).filter((offer) => !offer.refusal);
    const chosen = possible[which % possible.length];
    if (!chosen) return;
    simulation = stepSimulation(simulation, actOf(workflow, chosen, picks)).simulation;
    yield simulation;
  }
}

function actOf(workflow: Workflow, { scope, action }: Offer, picks: number) {
  const block = scopesOf(workflow)
    .find((each) => each.scope === scope)
    ?.workflow.blocks.find((each) => each.state === action.to);
  const codes = block?.branches.map((branch) => branch.code) ?? [];
  const picked = codes.filter((_, at) => picks & (1 << at));
  return { action: action.code, roles: action.roles, scope, picks: picked.length > 0 ? picked : codes };
}

describe('every simulated run', () => {
  it(
    'has a branch that runs only while its block is open, and a block open only while the case waits in it',
    () => {
      fc.assert(
        fc.property(fc.record(game), ({ workflow, choices, large }) => {
          for (const simulation of play(workflow, choices, large)) expectSound(simulation);
        }),
        { numRuns: 200 },
      );
    },
    PATIENCE,
  );

  it(
    'goes forward in time, each step from where the one before in its scope ended',
    () => {
      fc.assert(
        fc.property(fc.record(game), ({ workflow, choices, large }) => {
          const last = [...play(workflow, choices, large)].at(-1);
          let before = 0;
          for (const { at } of last?.steps ?? []) {
            expect(at).toBeGreaterThanOrEqual(before);
            before = at;
          }
          expect(before).toBeLessThanOrEqual(last?.now ?? 0);
          const whole = last?.steps.filter((step) => step.scope === '') ?? [];
          for (const [at, step] of whole.entries()) expect(step.from).toBe(whole[at - 1]?.to ?? 'DRAFT');
        }),
        { numRuns: 100 },
      );
    },
    PATIENCE,
  );

  it(
    'takes what it offers and only that',
    () => {
      fc.assert(
        fc.property(fc.record(game), fc.subarray(everybody), ({ workflow, choices, large }, roles) => {
          const simulation = [...play(workflow, choices, large)].at(-1);
          if (!simulation) return;
          for (const offer of offersOf(simulation, roles)) {
            if (!offer.isHere) continue;
            const { refusal } = stepSimulation(simulation, { ...actOf(workflow, offer, 7), roles });
            if (refusal?.code !== 'workflow.circle-by-itself') expect(refusal).toEqual(offer.refusal);
          }
        }),
        { numRuns: 100 },
      );
    },
    PATIENCE,
  );

  it(
    'knows when something happens next: nothing happens before',
    () => {
      fc.assert(
        fc.property(fc.record(game), ({ workflow, choices, large }) => {
          const simulation = [...play(workflow, choices, large)].at(-1);
          const deadline = simulation && nextDeadline(simulation);
          if (!simulation) return;
          const quiet = advanceTime(simulation, (deadline ?? simulation.now + 1e12) - simulation.now - 1);
          expect(quiet.steps).toEqual(simulation.steps);
        }),
        { numRuns: 100 },
      );
    },
    PATIENCE,
  );

  it(
    'is the same when it is kept as a scenario and run again',
    () => {
      fc.assert(
        fc.property(fc.record(game), ({ workflow, choices, large }) => {
          const last = [...play(workflow, choices, large)].at(-1);
          if (!last || last.stopped) return;
          const { simulation, failure } = runScenario(workflow, recordScenario(last, 'As it went'), 5);
          expect(failure).toBeUndefined();
          expect(simulation?.steps).toEqual(last.steps);
          expect(simulation?.tokens['']?.state).toBe(last.tokens['']?.state);
        }),
        { numRuns: 100 },
      );
    },
    PATIENCE,
  );
});

function expectSound(simulation: Simulation): void {
  const { workflow, tokens, visits } = simulation;
  for (const { scope, workflow: each } of scopesOf(workflow)) {
    const token = tokens[scope];
    if (token) expect(each.states.map((state) => state.code)).toContain(token.state);
    for (const block of each.blocks) {
      const visit = visits[scope === '' ? block.code : `${scope}/${block.code}`];
      const waits = token !== undefined && !token.outcome && token.state === block.state;
      expect(visit?.status === 'open').toBe(waits);
      for (const { code } of block.branches) {
        const branch = tokens[scopeOfBranch(scope, block.code, code)];
        const runs = branch !== undefined && !branch.outcome;
        if (runs) expect(waits && visit?.active.includes(code)).toBe(true);
      }
      if (!waits || !visit) continue;
      expect(visit.active.length).toBeGreaterThan(0);
      // What is decided is acted on at once.
      const outcomes = visit.active.map((code) => [code, tokens[scopeOfBranch(scope, block.code, code)]?.outcome]);
      expect(decideJoin(block, Object.fromEntries(outcomes))).toBe('pending');
    }
  }
}
