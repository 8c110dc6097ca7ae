import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Workflow } from '../model/workflow';
import { arbitraryWorkflow } from '../testing/arbitrary-workflow';
import { formatDuration, parseDuration } from './durations';
import { formatWorkflow } from './format-workflow';
import { namesFromCode, parseWorkflowText } from './parse-workflow-text';

function read(text: string): Workflow {
  const { workflow, issues } = parseWorkflowText(text);
  if (!workflow) throw new Error(JSON.stringify(issues));
  return workflow;
}
const problemsOf = (text: string) =>
  parseWorkflowText(text).issues?.map(({ code, line, column }) => `${code} ${line}:${column}`) ?? [];

const licence = `# Trade licence
DRAFT -SUBMIT(CITIZEN)-> APPLIED [3d REMIND 5d]
APPLIED -REMIND(AUTO_ESCALATE)-> APPLIED
APPLIED -SEND(CLERK)-> {OPINIONS} [10d] -AGREED(WF_ORCHESTRATOR) ok-> <LARGE>
LARGE -ASK(SYSTEM) via system when "area > 50"-> BOARD -GRANT(CHAIR) comment required documents optional-> GRANTED!ok
<LARGE> -PASS(SYSTEM) via system-> PENDING_PAYMENT -PAY(COUNTER) via system fee '"a" = "b"'-> GRANTED
{OPINIONS} -REFUSED(WF_ORCHESTRATOR) fail-> (REJECTED!)
GRANTED -LAPSE(TL-APPROVER)-> (LAPSED?)
{OPINIONS f1 when quorum 2:
  fire keep timeout ok when "area > 10":
    OPENED -OPEN(WF_ORCHESTRATOR)-> PENDING -CLEAR(FIRE)-> (CLEARED); PENDING -STOP(FIRE)-> (STOPPED!)
  health advisory: OPENED -OPEN(WF_ORCHESTRATOR)-> PENDING -CLEAR(DOCTOR, NURSE)-> (CLEARED)
}
limit 30d`;

describe('compact text', () => {
  it('says a whole workflow', () => {
    const workflow = read(licence);
    expect(workflow.states.map(({ code, kind, outcome }) => `${code} ${kind} ${outcome ?? '-'}`)).toEqual([
      'DRAFT start -',
      'APPLIED task -',
      'OPINIONS parallel -',
      'LARGE decision -',
      'BOARD task -',
      'GRANTED task ok',
      'PENDING_PAYMENT task -',
      'REJECTED end fail',
      'LAPSED end -',
    ]);
    expect(workflow.states[1]).toMatchObject({
      sla: 259_200_000,
      escalation: { action: 'REMIND', after: 432_000_000 },
    });
    expect(workflow.actions.find((action) => action.code === 'REMIND')?.kind).toBe('note');
    expect(workflow.actions.find((action) => action.code === 'ASK')).toMatchObject({
      via: 'system',
      guard: { text: 'area > 50' },
    });
    expect(workflow.actions.find((action) => action.code === 'PAY')?.fee?.text).toBe('"a" = "b"');
    expect(workflow.actions.find((action) => action.code === 'REFUSED')?.join).toBe('fail');
    expect(workflow.filing).toEqual(['SUBMIT']);
    expect(workflow.sla).toBe(30 * 86_400_000);
    const [block] = workflow.blocks;
    expect(block).toMatchObject({
      code: 'f1',
      state: 'OPINIONS',
      starts: 'when',
      join: { policy: 'quorum', atLeast: 2 },
    });
    expect(block?.branches.map(({ code, advisory, rework, onTimeout }) => [code, advisory, rework, onTimeout])).toEqual(
      [
        ['fire', false, 'keep', 'ok'],
        ['health', true, 'redo', undefined],
      ],
    );
    expect(block?.branches[0]?.workflow.states.map((state) => state.code)).toEqual([
      'OPENED',
      'PENDING',
      'CLEARED',
      'STOPPED',
    ]);
  });

  it('is the same after it was written and read', () => {
    const workflow = read(licence);
    const { text, unsaid } = formatWorkflow(workflow);
    expect(unsaid).toEqual([]);
    expect(read(text)).toEqual(workflow);
    expect(formatWorkflow(read(text)).text).toBe(text);
  });

  it.each([
    ['DRAFT -SUBMIT(CITIZEN)-> PENDING -APPROVE(CLERK)-> (DONE)', 'a chain'],
    ['A -GO-> B; C -GO-> B'.replace('; ', '\n'), 'two lines'],
    ['A -GO-> B -STAY-> B -GO-> (C!)', 'a note'],
    ['A -GO-> (B?)\nstart', 'no start'],
    ['A; B\nstart A, B', 'two starts'],
    ['A -GO-> B -ON-> C\nfiling GO, ON', 'filing in two steps'],
    ['A -GO-> B\nfiling', 'no filing'],
    ['A [1500ms] -GO-> B [GO]', 'odd times, and an escalation without a time'],
    ['A; B -GO-> A', 'a state before it is reached'].map((text, at) => (at === 0 ? text.replace('; ', '\n') : text)),
  ])('%j stays as it is: %s', (text) => expect(formatWorkflow(read(text ?? '')).text).toBe(text));

  it('lists what it cannot say', () => {
    const workflow = read('A -GO-> (B)');
    workflow.states[0] = { code: 'A', kind: 'start', name: { en: 'Begin' }, form: 'inspection', editable: true };
    workflow.actions.push({ ...workflow.actions[0], to: 'LOST' } as Workflow['actions'][number]);
    expect(formatWorkflow(workflow).unsaid).toEqual([
      { path: '/states/0/name', what: 'name' },
      { path: '/states/0/form', what: 'form' },
      { path: '/states/0/editable', what: 'editable' },
      { path: '/actions/1', what: 'lost-state' },
    ]);
  });

  it('of any workflow can be read; where nothing was left out it is the same workflow', () => {
    fc.assert(
      fc.property(arbitraryWorkflow, (workflow) => {
        const { text, unsaid } = formatWorkflow(workflow);
        const again = read(text);
        if (unsaid.length === 0) expect(again).toEqual(workflow);
      }),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(arbitraryWorkflow.map(sayable), (workflow) => {
        const { text, unsaid } = formatWorkflow(workflow);
        expect(unsaid).toEqual([]);
        expect(read(text)).toEqual(workflow);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['A -GO-> ', ['no-state 1:9'], 'an arrow to nothing'],
    ['A -GO(CLERK-> B', ['bad-role 1:12'], 'a bracket that is left open'],
    ['A -GO\nB -ON-> C', ['no-arrow 1:6'], 'an arrow without its head'],
    ['A -GO-> (B', ['unclosed 1:9'], 'an end that is left open'],
    ['A [3x]', ['bad-time 1:4'], 'a time that is none'],
    ['A -GO when "a >"-> B', ['bad-rule 1:12'], 'a condition that cannot be read'],
    ['A -GO when area-> B', ['bad-quote 1:12'], 'a condition without quotes'],
    ['A -GO-> B\nA -GO-> C', ['twice 2:3'], 'an action offered twice'],
    ['A -GO-> (B)\nA -ON-> (B!)', ['two-kinds 2:9'], 'an end of two kinds'],
    ['a -> b\nA -go-> B\nA -ON-> b', ['no-state 1:1', 'no-action 2:4', 'no-state 3:9'], 'small letters'],
    ['A -GO-> {B}\n{B f1 all: fire: X -GO-> (Y)', ['unclosed 2:1'], 'a block that is left open'],
    ['{B f1 sometimes: fire: X -GO-> (Y)}', ['bad-block 1:7'], 'an unknown way to join'],
    ['start X\nA', ['unknown-state 1:6'], 'a start that is no state'],
    ['# A -GO-> B\nA -GO-> B # ; }', [], 'remarks'],
    ['A -GO when "x = \\"#;\\"" -> B', [], 'signs in quotes'],
  ])('%j has problems at their places: %j (%s)', (text, expected) => expect(problemsOf(text)).toEqual(expected));

  it('of nothing is nothing, and no text breaks it', () => {
    expect(read('').states).toEqual([]);
    const piece = fc.constantFrom(
      'A',
      'B',
      ' -GO',
      '(',
      ')',
      '->',
      '{',
      '}',
      ' f1',
      ':',
      ';',
      '\n',
      '"',
      "'",
      '[3d',
      ']',
    );
    const pieces = fc.array(piece, { maxLength: 30 }).map((each) => each.join(''));
    fc.assert(
      fc.property(fc.oneof(fc.string(), pieces), (text) => void parseWorkflowText(text)),
      { numRuns: 2000 },
    );
  });

  it('of a large workflow is written and read soon enough for an editor', () => {
    const text = Array.from({ length: 10_000 }, (_, n) => `S${n} -GO(CLERK)-> S${n + 1}`).join('\n');
    const start = performance.now();
    const workflow = read(text);
    expect(read(formatWorkflow(workflow).text).states).toHaveLength(10_001);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

describe('a time in compact text', () => {
  it('is the same after it was written and read', () =>
    fc.assert(fc.property(fc.integer({ min: 1, max: 1e12 }), (time) => parseDuration(formatDuration(time)) === time)));
  it.each(['', '3', 'd', '0d', '3x', '99999999999999d', '-1d'])('is not %j', (text) =>
    expect(parseDuration(text)).toBeUndefined(),
  );
});

/** The nearest workflow that a text can say whole. */
function sayable(workflow: Workflow): Workflow {
  const states = workflow.states
    .filter((state, at) => workflow.states.findIndex((each) => each.code === state.code) === at)
    .map(({ form: _, ...state }) => {
      if (state.kind === 'start') delete state.outcome;
      return { ...state, name: namesFromCode(state.code), editable: false };
    });
  const has = (code: string) => states.some((state) => state.code === code);
  const actions = workflow.actions
    .filter(
      ({ from, to, code }, at) =>
        has(from) && has(to) && workflow.actions.findIndex((each) => each.from === from && each.code === code) === at,
    )
    .map((action): Workflow['actions'][number] => ({
      ...action,
      name: namesFromCode(action.code),
      kind: action.from === action.to ? 'note' : 'move',
    }));
  return { ...workflow, states, actions };
}
