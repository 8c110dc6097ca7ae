import { Field } from '@nirmaan/forms';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkService } from '../check-service';
import { ServiceDraft } from '../model/service';
import { type Answers, DraftedFrom, noAnswers } from './answers';
import { changeAnswers } from './change-answers';
import { draftService } from './draft-service';
import { anyAnswers } from './testing';

const as = { code: 'shop-licence', languages: ['en'] as [string] };
const answers: Answers = {
  ...noAnswers('en'),
  name: 'Shop licence',
  tells: ['Name of the shop', 'Mobile number'],
  checks: [{ who: 'Clerk', does: 'documents', sendsBack: true }],
  decides: ['Commissioner'],
  pays: { what: 'fixed', amount: 100, when: 'after' },
  days: 10,
};
const before = DraftedFrom.parse({ answers, ...as });

/** A draft its author has worked on since. */
function edited(change: (draft: ServiceDraft) => void): ServiceDraft {
  const draft = structuredClone(draftService(answers, as).draft);
  change(draft);
  return ServiceDraft.parse(draft);
}

const stateCodes = (draft: ServiceDraft) => draft.workflow.states.map((state) => state.code);

describe('other answers to a draft nobody has edited', () => {
  it('give what they would have given at first', () => {
    fc.assert(
      fc.property(anyAnswers, anyAnswers, (one, other) => {
        const draft = draftService(one, as).draft;
        const from = DraftedFrom.parse({ answers: one, ...as });
        expect(changeAnswers(draft, from, other)).toEqual(draftService(other, as).draft);
      }),
      { numRuns: 40 },
    );
  }, 30_000);
});

describe('other answers to a draft with work in it', () => {
  it('leave what the author added, and change the rest', () => {
    const draft = edited(({ forms, workflow }) => {
      forms[0]?.pages[0]?.fields.push(Field.parse({ code: 'floor', type: 'integer', label: { en: 'Floor' } }));
      const clerk = workflow.states.find((state) => state.code === 'DOCUMENTCHECK');
      if (clerk) clerk.name = { en: 'At the desk' };
    });
    const after = changeAnswers(draft, before, {
      ...answers,
      tells: [...answers.tells, 'How many people'],
      checks: [...(answers.checks ?? []), { who: 'Inspector', does: 'visit', sendsBack: false }],
    });
    expect(after.forms[0]?.pages[0]?.fields.map((field) => field.code)).toEqual([
      ...['nameShop', 'mobileNumber', 'floor', 'howManyPeople'],
    ]);
    expect(stateCodes(after)).toContain('FIELDINSPECTION');
    expect(after.workflow.states.find((state) => state.code === 'DOCUMENTCHECK')?.name).toEqual({ en: 'At the desk' });
    expect(after.questions?.kept).toEqual([]);
    expect(after.questions?.answers.tells).toHaveLength(3);
  });

  it('say where both changed the same: the author’s stays', () => {
    const draft = edited(({ workflow }) => {
      const pay = workflow.actions.find((action) => action.code === 'PAY');
      if (pay) pay.fee = { text: '120', ast: ['lit', 120] };
    });
    const after = changeAnswers(draft, before, { ...answers, pays: { what: 'fixed', amount: 150, when: 'after' } });
    const at = after.workflow.actions.findIndex((action) => action.code === 'PAY');
    expect(after.workflow.actions[at]?.fee?.text).toBe('120');
    expect(after.questions?.kept).toEqual([`/workflow/actions/${at}/fee`]);
    expect(checkService(after).issues.filter((each) => each.params.point === 'kept')).toHaveLength(1);
  });

  it('do not bring back what the author took away', () => {
    const draft = edited(({ forms }) => {
      forms[0]?.pages[0]?.fields.splice(0, 1);
    });
    const after = changeAnswers(draft, before, { ...answers, tells: [...answers.tells, 'Email'] });
    expect(after.forms[0]?.pages[0]?.fields.map((field) => field.code)).toEqual(['mobileNumber', 'email']);
  });

  it('leave forms, people and workflow as they are where the two do not go together, and say so', () => {
    const draft = edited(({ workflow }) => {
      workflow.states.push({ code: 'HEARING', kind: 'task', name: { en: 'Hearing' }, editable: false });
      const action = { kind: 'move', via: 'person', comment: 'optional', documents: 'none' } as const;
      const name = { en: 'Hear' };
      const roles = ['SHOP_LICENCE_CLERK'];
      workflow.actions.push({ ...action, code: 'HEAR', name, from: 'DOCUMENTCHECK', to: 'HEARING', roles });
      workflow.actions.push({ ...action, code: 'GO_ON', name, from: 'HEARING', to: 'DOCUMENTCHECK', roles });
    });
    const after = changeAnswers(draft, before, { ...answers, checks: [], days: 12 });
    expect(after.workflow).toEqual(draft.workflow);
    expect(after.questions?.kept).toContain('/workflow');
    expect(checkService(after).issues.filter((each) => each.severity === 'error')).toEqual([]);
  });

  it('never bring an error, whatever was said and edited', () => {
    fc.assert(
      fc.property(anyAnswers, anyAnswers, fc.nat(), fc.nat(), (one, other, state, field) => {
        const draft = structuredClone(draftService(one, as).draft);
        const renamed = draft.workflow.states[state % draft.workflow.states.length];
        if (renamed) renamed.name = { en: 'Renamed' };
        const fields = draft.forms[0]?.pages[0]?.fields;
        if (fields && fields.length > 1) fields.splice(field % fields.length, 1);
        const after = changeAnswers(draft, DraftedFrom.parse({ answers: one, ...as }), other);
        expect(checkService(after).issues.filter((each) => each.severity === 'error')).toEqual([]);
        expect(after.questions?.answers).toEqual(other);
      }),
      { numRuns: 40 },
    );
  }, 30_000);
});
