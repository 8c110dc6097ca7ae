import { examples } from '@nirmaan/examples';
import { randomFrom } from '@nirmaan/forms/samples';
import { Master } from '@nirmaan/masters';
import { runScenario, simulateAll } from '@nirmaan/workflow';
import { describe, expect, it } from 'vitest';
import { checkService } from './check-service';
import { ServiceDraft } from './model/service';
import { placedTexts, textCoverage } from './translations';

describe.each(Object.entries(examples))('the template %s', (code, example) => {
  const draft = ServiceDraft.parse(example.service);
  const masters = example.masters.map((each) => Master.parse(each));
  const { definition, issues } = checkService(draft, { masters });

  it('goes by the name of its folder, and can be published as it is', () => {
    expect(draft.code).toBe(code);
    // A workflow of DIGIT is offered as DIGIT has it, with what it is warned of.
    const ofSource = (each: { code: string }) => draft.origin !== undefined && each.code.startsWith('workflow.');
    expect(issues.filter((each) => each.severity !== 'info' && !ofSource(each))).toEqual([]);
    expect(definition).toBeDefined();
  });

  it('is complete in each of its languages, and has two at least', () => {
    expect(draft.languages.length).toBeGreaterThanOrEqual(2);
    const missing = placedTexts(draft).flatMap(({ id, text }) =>
      draft.languages.filter((language) => !text[language]?.trim()).map((language) => `${id} ${language}`),
    );
    expect(missing).toEqual([]);
    expect(Object.values(textCoverage(draft)).map(({ percent }) => percent)).toEqual(draft.languages.map(() => 100));
  });

  it('tells an applicant what it is, what becomes of it and how long it takes', () => {
    const { whoCanApply, whatYouNeed, cost, duration } = draft.info;
    expect([whoCanApply, cost, duration].every((text) => text?.en)).toBe(true);
    expect(whatYouNeed.length).toBeGreaterThan(0);
    expect(draft.messages?.length).toBeGreaterThan(1);
    for (const { code: state, kind, outcome } of draft.workflow.states)
      if (
        kind === 'end' &&
        outcome === 'fail' &&
        draft.workflow.actions.some(({ to, roles }) => to === state && !roles.includes('SYSTEM'))
      )
        expect([state, draft.messages?.some(({ on }) => on === state)]).toEqual([state, true]);
  });

  it('has tests, and they pass', () => {
    expect(draft.scenarios?.length).toBeGreaterThan(1);
    for (const scenario of draft.scenarios ?? [])
      expect([scenario.name, runScenario(draft.workflow, scenario, 0, draft.timeZone).failure]).toEqual([
        scenario.name,
        undefined,
      ]);
  });

  it('gives every state a place on the canvas, and every personal question its reason', () => {
    // None at all: the canvas finds them.
    const placed = Object.keys(draft.layout.workflow);
    if (placed.length > 0) expect(placed.sort()).toEqual(draft.workflow.states.map(({ code: state }) => state).sort());
    const { forms } = draft;
    const personal =
      forms[0]?.pages.flatMap((page) => page.fields).filter((field) => field.personal === 'sensitive') ?? [];
    if (code !== 'trade-licence')
      for (const field of personal) expect([field.code, field.because?.en]).toEqual([field.code, expect.any(String)]);
  });

  it('lets every case end: of a thousand by chance none is stuck, and no state or action is unused', () => {
    const random = randomFrom(7);
    const { ok, failed, stuck, neverEntered, neverTaken } = simulateAll(draft.workflow, { runs: 1000, random, now: 0 });
    expect(stuck).toBe(0);
    expect(ok).toBeGreaterThan(0);
    expect(failed).toBeGreaterThan(0);
    expect(neverEntered.map((each) => each.state.code)).toEqual([]);
    expect(neverTaken.map((each) => each.action.code)).toEqual([]);
  });
});
