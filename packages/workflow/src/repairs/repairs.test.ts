import { languagePacks } from '@nirmaan/lexicon/language-packs';
import { createMessages } from '@nirmaan/lexicon/messages';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checks, checkWorkflow } from '../checks';
import { arbitraryWorkflow } from '../testing/arbitrary-workflow';
import { but, forTests, wf } from '../testing/notation';
import { repairs } from '.';

const messages = createMessages(languagePacks, 'en');
const codes = Object.keys(repairs);

describe('repairs', () => {
  it.each(codes)('%s: mends a problem that a check finds, and says what it will do', (code) => {
    expect(checks.map((check) => check.code)).toContain(code);
    expect(messages.has(repairs[code]?.describe ?? '')).toBe(true);
  });

  it('leave the workflow they are given as it is, and fail on none', () => {
    fc.assert(
      fc.property(arbitraryWorkflow, fc.constantFrom(...codes), (workflow, code) => {
        const before = structuredClone(workflow);
        repairs[code]?.apply(workflow);
        expect(workflow).toEqual(before);
      }),
    );
  });

  it('leave no payment that can be claimed around us, no lost state, no action that leads nowhere, no doubled action', () => {
    const certain = [
      'workflow.payable-around-us',
      'workflow.unreachable-state',
      'workflow.missing-target',
      'workflow.missing-source',
      'workflow.duplicate-action',
    ];
    fc.assert(
      fc.property(arbitraryWorkflow, fc.constantFrom(...certain), (workflow, code) => {
        fc.pre(workflow.states.some((state) => state.kind === 'start'));
        const mended = repairs[code]?.apply(workflow) ?? workflow;
        expect(checkWorkflow(mended, forTests).filter((issue) => issue.code === code)).toEqual([]);
      }),
    );
  });

  const due = wf`DRAFT -SUBMIT-> DUE -PAY[CITIZEN,CLERK,SYSTEM_PAYMENT]-> (DONE)`;
  it.each([
    [['CITIZEN', 'CLERK', 'SYSTEM_PAYMENT'], ['CLERK'], 'the counter takes the money'],
    [['CITIZEN', 'SYSTEM_PAYMENT'], ['SYSTEM_PAYMENT'], 'only the payment service says so'],
    [['CITIZEN'], ['CITIZEN'], 'nobody else could: an author has to name somebody'],
  ])('a payment of %j is then of %j: %s', (roles, expected) => {
    const before = but(due, (workflow) => Object.assign(workflow.actions[1] ?? {}, { roles }));
    const after = repairs['workflow.payable-around-us']?.apply(before);
    expect(after?.actions[1]).toMatchObject({ via: 'system', roles: expected });
    expect(after?.actions[1]?.comment).toBe(before.actions[1]?.comment);
  });

  it('mend the draft of an editor, which is a proxy', () => {
    const draft = new Proxy(wf`DRAFT -SUBMIT-> (DONE); LOST`, {});
    expect(repairs['workflow.unreachable-state']?.apply(draft).states).toHaveLength(2);
  });

  it('mend one place when told which', () => {
    const lost = wf`DRAFT -SUBMIT-> (DONE); LOST; GONE`;
    const after = repairs['workflow.unreachable-state']?.apply(lost, '/states/2');
    expect(after?.states.map((state) => state.code)).toEqual(['DRAFT', 'DONE', 'GONE']);
  });
});
