import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WorkflowDraft, WorkflowRole } from '../../editing/edit-workflow';
import { but, wf } from '../../testing/notation';
import { completionsOf } from './complete';
import { applyQuickAdd, planQuickAdd } from './plan-quick-add';
import { type QuickContext, type SmallWords, smallWordsOf } from './vocabulary';

const hindi: SmallWords = { from: ['से'], to: ['तक'], by: ['द्वारा'], place: 'after' };
const roles: WorkflowRole[] = [
  { code: 'CITIZEN', name: { en: 'Citizen', hi: 'नागरिक' }, audience: 'citizen' },
  { code: 'TL_VERIFIER', name: { en: 'Verifier', hi: 'सत्यापक' }, audience: 'officer' },
];
const workflow = but(wf`DRAFT -SUBMIT-> SUBMITTED -SEND_BACK-> WITH_CITIZEN; SUBMITTED -CLOSE-> (DONE)`, (drawn) => {
  const names = [{ en: 'Draft' }, { en: 'Submitted', hi: 'जमा किया' }, { en: 'Back to citizen' }, { en: 'Done' }];
  for (const [at, name] of names.entries()) Object.assign(drawn.states[at] ?? {}, { name });
  Object.assign(drawn.actions[1] ?? {}, { name: { en: 'Send back to citizen' } });
});
const context: QuickContext = { workflow, roles, language: 'en', words: [] };

/** A plan in one line: `+State` and `+role` are new, actions as arrows, problems with a `?`. */
function drawn(line: string, more: Partial<QuickContext> = {}): string {
  const plan = planQuickAdd(line, { ...context, ...more });
  return [
    ...plan.states.map(({ name, kind, outcome }) => `+${name}${kind === 'task' ? '' : `:${kind}`}${outcome ?? ''}`),
    ...plan.roles.map((role) => `+role ${role.name}`),
    ...plan.actions.map(
      ({ name, from, to, roles: by, existing }) =>
        `${from.code ?? from.name} -${name}(${by.map((role) => role.code ?? role.name)})${existing === undefined ? '' : '='}-> ${to.code ?? to.name}`,
    ),
    ...plan.problems.map(({ code, found }) => `?${code} ${found}`),
  ].join(' | ');
}

describe('quick-add', () => {
  it.each([
    [
      'VERIFY from SUBMITTED to VERIFIED by TL_VERIFIER',
      '+Verified | SUBMITTED -Verify(TL_VERIFIER)-> Verified',
      'codes',
    ],
    ['Verify from submitted to draft by verifier, citizen', 'SUBMITTED -Verify(TL_VERIFIER,CITIZEN)-> DRAFT', 'names'],
    ['Verify by Verifier to Draft from Submitted', 'SUBMITTED -Verify(TL_VERIFIER)-> DRAFT', 'any order'],
    [
      'Send back to citizen from Submitted to Back to citizen by Verifier',
      'SUBMITTED -Send back to citizen(TL_VERIFIER)=-> WITH_CITIZEN',
      'names with small words in them; one that is there only gets the role',
    ],
    [
      'Hear from Submitted to Hearing by Judge',
      '+Hearing | +role Judge | SUBMITTED -Hear(Judge)-> Hearing',
      'a role that is new',
    ],
    [
      'Submitted -Verify(Verifier)-> Verified -Approve(Chief)-> (Granted)',
      '+Verified | +Granted:endok | +role Chief | SUBMITTED -Verify(TL_VERIFIER)-> Verified | Verified -Approve(Chief)-> Granted',
      'arrows',
    ],
    [
      'Submitted -Reject-> (Refused!); Submitted -Ask-> <Large area>',
      '+Refused:endfail | +Large area:decision | SUBMITTED -Reject()-> Refused | SUBMITTED -Ask()-> Large area',
      'several, with signs',
    ],
    [
      'A from Submitted to New one; B from new one to Draft',
      '+New one | SUBMITTED -A()-> New one | New one -B()-> DRAFT',
      'a new state is the same in all of them',
    ],
    ['Hearing', '+Hearing', 'a state alone'],
    ['Submitted', '', 'a state that is there'],
    ['Verify to Done', '?no-from Verify to Done', 'no origin'],
    ['Verify from Submitted', '?no-to Verify from Submitted', 'no target'],
    ['from Submitted to Done', '?no-action from Submitted to Done', 'no action'],
    ['Submitted -> Done', '?unreadable Submitted', 'an arrow without a name'],
    ['Reopen from Done to Draft', '?end-left Done', 'an end is not left'],
  ])('%j: %s (%s)', (line, expected) => expect(drawn(line)).toBe(expected));

  it('starts at what is selected where nothing is said', () =>
    expect(drawn('Verify to Done by Verifier', { selected: 'SUBMITTED' })).toBe(
      'SUBMITTED -Verify(TL_VERIFIER)-> DONE',
    ));

  it('understands the language of the editor, and English beside it', () => {
    const inHindi = { language: 'hi', words: [hindi] };
    const expected = '+सत्यापित | SUBMITTED -जाँचें(TL_VERIFIER)-> सत्यापित';
    expect(drawn('जमा किया से सत्यापित तक सत्यापक द्वारा जाँचें', inHindi)).toBe(expected);
    expect(drawn('VERIFY from SUBMITTED to VERIFIED by TL_VERIFIER', inHindi)).toBe(
      '+Verified | SUBMITTED -Verify(TL_VERIFIER)-> Verified',
    );
  });

  it('begins an empty workflow with a start that files', () => {
    const draft: WorkflowDraft = { workflow: wf``, layout: {}, roles: [...roles] };
    const line = 'SUBMIT from DRAFT to APPLIED by CITIZEN; APPROVE from APPLIED to (APPROVED) by CHIEF';
    const plan = planQuickAdd(line, { ...context, workflow: draft.workflow });
    expect(applyQuickAdd(draft, plan, 'en')).toEqual({ states: ['DRAFT', 'APPLIED', 'APPROVED'], actions: [0, 1] });
    expect(draft.workflow.states.map((state) => state.kind)).toEqual(['start', 'task', 'end']);
    expect(draft.workflow.filing).toEqual(['SUBMIT']);
    expect(draft.workflow.actions[1]).toMatchObject({ code: 'APPROVE', name: { en: 'Approve' }, roles: ['CHIEF'] });
    expect(draft.roles?.at(-1)).toEqual({ code: 'CHIEF', name: { en: 'CHIEF' }, audience: 'officer' });
  });

  it('adds roles to an action that is there', () => {
    const draft: WorkflowDraft = { workflow: structuredClone(workflow), layout: {}, roles: [...roles] };
    applyQuickAdd(draft, planQuickAdd('Close from Submitted to Done by Verifier', context), 'en');
    expect(draft.workflow.actions).toHaveLength(3);
    expect(draft.workflow.actions[2]?.roles).toEqual(['OFFICER', 'TL_VERIFIER']);
  });

  it('fails on no line', () => {
    const word = fc.constantFrom('from', 'to', 'by', 'Submitted', 'X', '->', ' -', '(', ')', ';', ',', '<', '!');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const line = words.join(' ');
        const plan = planQuickAdd(line, context);
        applyQuickAdd({ workflow: structuredClone(workflow), layout: {}, roles: [] }, plan, 'en');
        completionsOf(line, context);
      }),
    );
  });
});

describe('small words', () => {
  const said = (sentence: string) =>
    smallWordsOf((parts) => sentence.replace(/\{(\w+)\}/g, (_, part: keyof typeof parts) => parts[part]));
  it('are those of the sentence of a language', () => {
    expect(said('{action} from {from} to {to} by {by}')).toEqual({
      from: ['from'],
      to: ['to'],
      by: ['by'],
      place: 'before',
    });
    expect(said('{from} से {to} तक {by} द्वारा {action}')).toEqual(hindi);
  });
});

describe('completion', () => {
  const labels = (line: string, more: Partial<QuickContext> = {}) =>
    completionsOf(line, { ...context, ...more }).map((each) => each.label);
  it.each([
    ['Verify from sub', ['Submitted'], 'states after “from”'],
    ['Verify from Submitted ', ['to', 'by'], 'what was not said yet, after a whole name'],
    ['Verify from Submitted to Done by ', ['Citizen', 'Verifier'], 'roles after “by”'],
    ['Verify to Done by Citizen, ver', ['Verifier'], 'after a comma'],
    ['clo', ['CLOSE'], 'actions that are known'],
    ['Submitted -clo', ['CLOSE'], 'actions in an arrow'],
    ['Submitted -Verify(ver', ['Verifier'], 'roles in an arrow'],
    ['Submitted -Verify-> dra', ['Draft'], 'states after an arrow'],
    ['Verify from Submitted to Done; Close from dr', ['Draft'], 'in the last of several'],
  ])('%j: %j (%s)', (line, expected) => expect(labels(line)).toEqual(expected));

  it('keeps what stands before', () =>
    expect(completionsOf('Verify from Submitted to Done by Citizen, ver', context)[0]?.line).toBe(
      'Verify from Submitted to Done by Citizen, Verifier',
    ));

  it('offers small words behind names where the language has them there', () =>
    expect(labels('जमा किया ', { language: 'hi', words: [hindi] })).toEqual(expect.arrayContaining(['से', 'तक'])));
});
