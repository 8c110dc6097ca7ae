import { languagePacks } from '@nirmaan/lexicon/language-packs';
import { createMessages } from '@nirmaan/lexicon/messages';
import { describe, expect, it } from 'vitest';
import { checkService, newService, ServiceDraft } from '../..';

const CODE = 'service.scenario-fails';
const apply = { kind: 'act', action: 'APPLY', as: ['CITIZEN'] };
const grant = { kind: 'act', action: 'APPROVE', as: ['STREET_FOOD_OFFICER'] };

function withScenario(scenario: object): ServiceDraft {
  const draft = newService({ code: 'street-food', name: { en: 'Street food' }, languages: ['en'] });
  const [, approve] = draft.workflow.actions;
  if (approve) approve.guard = { text: 'size < 20', ast: ['<', ['name', 'size'], ['lit', 20]] };
  return ServiceDraft.parse({ ...draft, scenarios: [{ name: 'A small stall', ends: 'APPROVED', ...scenario }] });
}

const failuresOf = (draft: ServiceDraft) => checkService(draft).issues.filter((issue) => issue.code === CODE);

describe(CODE, () => {
  it('is silent where the case goes as it should', () => {
    expect(failuresOf(withScenario({ answers: { size: 4 }, steps: [apply, grant] }))).toEqual([]);
  });

  it.each<[string, object, object, string]>([
    [
      'a step that is refused',
      { answers: { size: 40 }, steps: [apply, grant] },
      { step: 2, reason: 'guard', rule: 'size < 20' },
      'The test “A small stall” fails at step 2: only when size < 20',
    ],
    [
      'an answer that is missing',
      { steps: [apply, grant] },
      { step: 2, reason: 'guard_lacks', lacks: ['size'] },
      'The test “A small stall” fails at step 2: only when size < 20, and size is not known',
    ],
    [
      'a role that may not',
      { answers: { size: 4 }, steps: [apply, { ...grant, as: ['CITIZEN'] }] },
      { step: 2, reason: 'role', action: 'Approve', roles: ['Officer'] },
      'The test “A small stall” fails at step 2: “Approve” needs one of the roles Officer',
    ],
    [
      'an end that is another',
      { steps: [apply] },
      { step: 0, reason: 'ended_elsewhere', state: 'Applied', expected: 'Approved' },
      'The test “A small stall” fails: the case ends in “Applied” instead of “Approved”',
    ],
    [
      'an action that is gone',
      { steps: [apply, { ...grant, action: 'BLESS' }] },
      { step: 2, reason: 'no_such_action', action: 'BLESS' },
      'The test “A small stall” fails at step 2: there is no action BLESS',
    ],
  ])('refuses %s', (_, scenario, params, words) => {
    const draft = withScenario(scenario);
    const [failure, ...more] = failuresOf(draft);
    expect(more).toEqual([]);
    expect(failure).toMatchObject({
      severity: 'error',
      path: '/scenarios/0',
      params: { name: 'A small stall', ...params },
    });
    if (failure) expect(createMessages(languagePacks, 'en').issue(failure)).toBe(words);
    expect(checkService(draft).definition).toBeUndefined();
  });

  it.each(Object.keys(languagePacks))('says every reason in the language %s', (language) => {
    const messages = createMessages(languagePacks, language);
    const params = {
      name: 'N',
      step: 2,
      action: 'A',
      roles: ['R'],
      rule: 'x',
      lacks: ['l'],
      state: 'S',
      expected: 'E',
    };
    const said = REASONS.map((reason) =>
      messages.issue({ code: CODE, severity: 'error', path: '', params: { ...params, ...more, reason } }),
    );
    expect(said.filter((words) => words.includes(CODE))).toEqual([]);
    expect(new Set(said).size).toBe(REASONS.length);
  });
});

const more = { branch: 'B', branches: ['B'], block: 'f1', states: ['S'], moves: 9 };
const REASONS = [
  'state',
  'role',
  'guard',
  'guard_lacks',
  'no_such_action',
  'missing_target',
  'taken_by_itself',
  'waits_for_branches',
  'branch_not_running',
  'nothing_starts',
  'circle_by_itself',
  'clock_stopped',
  'ended_elsewhere',
  'no_start',
];
