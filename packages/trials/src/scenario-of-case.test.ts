import { runScenario, type Workflow } from '@nirmaan/workflow';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PEOPLE, validWorkflow } from '../../workflow/src/testing/valid-workflow';
import { scenarioOfCase } from './scenario-of-case';
import type { TrialStep } from './trial-state';

const FILED = Date.UTC(2026, 10, 24, 6);
const DAY = 86_400_000;

/** What people do to a case one after the other, whatever conditions say: tables judge them where it really runs. */
function caseOf(workflow: Workflow, choices: readonly { pick: number; days: number }[]) {
  let state = workflow.states.find(({ kind }) => kind === 'start')?.code ?? '';
  let at = FILED;
  const steps: TrialStep[] = [];
  for (const { pick, days } of choices) {
    const offered = workflow.actions.filter(
      ({ from, roles }) => from === state && PEOPLE.some((role) => roles.includes(role)),
    );
    const action = offered[pick % Math.max(1, offered.length)];
    if (!action) break;
    if (steps.length > 0) at += Math.round(days * DAY);
    const role = action.roles.find((each) => PEOPLE.includes(each)) ?? '';
    steps.push({ at, action: action.code, from: state, to: action.to, by: 'Imran Sheikh', roles: [role] });
    state = action.to;
  }
  return { steps: steps.reverse(), answers: { large: true }, state, filedAt: FILED };
}

const fields = { kind: 'move', via: 'person', comment: 'none', documents: 'none' } as const;
const state = { name: {}, editable: false };
const permit: Workflow = {
  states: [
    { code: 'DRAFT', kind: 'start', ...state },
    { code: 'CHECK', kind: 'task', sla: 2 * DAY, escalation: { action: 'RAISE' }, ...state },
    { code: 'CHIEF', kind: 'task', ...state },
    { code: 'DONE', kind: 'end', outcome: 'ok', ...state },
  ],
  actions: [
    { code: 'APPLY', name: {}, from: 'DRAFT', to: 'CHECK', roles: ['CITIZEN'], ...fields },
    { code: 'RAISE', name: {}, from: 'CHECK', to: 'CHIEF', roles: ['SYSTEM'], ...fields },
    {
      ...{ code: 'GRANT', name: {}, from: 'CHECK', to: 'DONE', roles: ['CLERK'], ...fields },
      guard: { text: 'decide("fee") > 0', ast: ['>', ['call', 'decide', ['lit', 'fee']], ['lit', 0]] },
    },
  ],
  blocks: [],
  filing: ['APPLY'],
};
const applied: TrialStep = { at: FILED, action: 'APPLY', from: 'DRAFT', to: 'CHECK', by: 'A', roles: ['CITIZEN'] };

describe('a case of a trial that is kept', () => {
  it.each([
    ['as long as it waited', 1.5 * DAY, 1.5 * DAY],
    ['until a moment before it would have been raised', 5 * DAY, 2 * DAY - 1],
  ])('waits %s, and a table is supposed to say what it said', (_title, waited, kept) => {
    const granted: TrialStep = {
      at: FILED + waited,
      action: 'GRANT',
      from: 'CHECK',
      to: 'DONE',
      by: 'B',
      roles: ['CLERK'],
    };
    const found = { steps: [granted, applied], answers: {}, state: 'DONE', filedAt: FILED };
    expect(scenarioOfCase(permit, found, { name: 'As tried', now: FILED }).steps).toEqual([
      { kind: 'act', action: 'APPLY', as: ['CITIZEN'] },
      { kind: 'wait', milliseconds: kept },
      { kind: 'act', action: 'GRANT', as: ['CLERK'], assumed: { 'CHECK/GRANT': true } },
    ]);
  });

  it('leaves out what the system did, and what nobody did yet', () => {
    const { by: _nobody, ...raised }: TrialStep = {
      ...applied,
      at: FILED + DAY,
      action: 'RAISE',
      from: 'CHECK',
      to: 'CHIEF',
    };
    const found = { steps: [raised, applied], answers: {}, state: 'CHIEF', filedAt: FILED };
    const { steps } = scenarioOfCase(permit, found, { name: 'As tried', now: FILED });
    expect(steps.filter(({ kind }) => kind === 'act')).toHaveLength(1);
    const none = { steps: [], answers: {}, filedAt: FILED };
    expect(scenarioOfCase(permit, none, { name: 'As tried', now: FILED })).toMatchObject({ steps: [], ends: '' });
  });

  it('is a run that passes, however long it waited and whatever its conditions ask', () => {
    const choice = fc.record({ pick: fc.nat(20), days: fc.double({ min: 0, max: 15, noNaN: true }) });
    const workflows = validWorkflow({ blocks: 0 }).filter(({ states }) =>
      states.every(({ kind }) => kind !== 'decision'),
    );
    fc.assert(
      fc.property(workflows, fc.array(choice, { minLength: 1, maxLength: 12 }), (workflow, choices) => {
        const found = caseOf(workflow, choices);
        const scenario = scenarioOfCase(workflow, found, { name: 'As tried', now: FILED + 900 * DAY });
        expect(runScenario(workflow, scenario, FILED).failure).toBeUndefined();
        const acts = scenario.steps.flatMap((step) => (step.kind === 'act' ? [step.action] : []));
        expect(acts).toEqual(found.steps.toReversed().map(({ action }) => action));
        const waited = scenario.steps.reduce((sum, step) => sum + (step.kind === 'wait' ? step.milliseconds : 0), 0);
        const gone = (found.steps[0]?.at ?? FILED) - FILED;
        if (workflow.states.some(({ escalation }) => escalation)) expect(waited).toBeLessThanOrEqual(gone);
        else expect(waited).toBe(gone);
      }),
    );
  });
});
