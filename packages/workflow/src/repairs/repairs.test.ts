import { languagePacks } from '@nirmaan/lexicon/language-packs';
import { createMessages } from '@nirmaan/lexicon/messages';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checks, checkWorkflow } from '../checks';
import type { Workflow } from '../model/workflow';
import { arbitraryWorkflow } from '../testing/arbitrary-workflow';
import { but, forTests, wf } from '../testing/notation';
import { repairs, repairsFor } from '.';

const messages = createMessages(languagePacks, 'en');
const codes = Object.keys(repairs);
const problems = (workflow: Workflow, code: string) =>
  checkWorkflow(workflow, forTests).filter((issue) => issue.code === code);

describe('repairs', () => {
  it.each(codes)('%s: mend a problem that a check finds, and say what they will do', (code) => {
    expect(checks.map((check) => check.code)).toContain(code);
    for (const { describe: key } of repairs[code] ?? []) expect(messages.has(key)).toBe(true);
  });

  it('leave the workflow they are given as it is, and fail on none', () => {
    fc.assert(
      fc.property(arbitraryWorkflow, (workflow) => {
        const before = structuredClone(workflow);
        for (const issue of checkWorkflow(workflow, forTests))
          for (const repair of repairsFor(issue, workflow, forTests)) {
            repair.apply(workflow);
            expect(messages.has(repair.describe)).toBe(true);
          }
        expect(workflow).toEqual(before);
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  const due = wf`DRAFT -SUBMIT-> DUE -PAY(CITIZEN,CLERK,SYSTEM_PAYMENT)-> (DONE)`;
  it.each([
    [['CITIZEN', 'CLERK', 'SYSTEM_PAYMENT'], ['CLERK'], 'the counter takes the money'],
    [['CITIZEN', 'SYSTEM_PAYMENT'], ['SYSTEM_PAYMENT'], 'only the payment service says so'],
    [['CITIZEN'], ['CITIZEN'], 'nobody else could: an author has to name somebody'],
  ])('a payment of %j is then of %j: %s', (roles, expected) => {
    const before = but(due, (workflow) => Object.assign(workflow.actions[1] ?? {}, { roles }));
    const after = mendFirst(before, 'workflow.callable-around-us');
    expect(after?.actions[1]).toMatchObject({ via: 'system', roles: expected });
    expect(after?.actions[1]?.comment).toBe(before.actions[1]?.comment);
  });

  it('mend the draft of an editor, which is a proxy', () => {
    const draft = new Proxy(wf`DRAFT -SUBMIT-> (DONE); LOST`, {});
    expect(mendFirst(draft, 'workflow.unreachable-state', 1)?.states).toHaveLength(2);
  });

  it('mend the place they are asked for, and no other', () => {
    const lost = wf`DRAFT -SUBMIT-> (DONE); LOST; GONE`;
    expect(mendFirst(lost, 'workflow.unreachable-state', 1)?.states.map((state) => state.code)).toEqual([
      'DRAFT',
      'DONE',
      'GONE',
    ]);
  });
});

function mendFirst(workflow: Workflow, code: string, which = 0): Workflow | undefined {
  const [issue] = problems(workflow, code);
  return issue && repairsFor(issue, workflow, forTests)[which]?.apply(workflow);
}
