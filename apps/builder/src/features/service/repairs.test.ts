import { Field } from '@nirmaan/forms';
import { checkService, newService } from '@nirmaan/service';
import { addAction } from '@nirmaan/workflow';
import { describe, expect, it } from 'vitest';
import { repairsOf } from './repairs';
import { withRoleNames } from './with-role-names';

/** Two payments that citizens could claim. */
function draftWithPayments() {
  const draft = newService({ code: 'hawker', name: { en: 'Hawker' }, languages: ['en'] });
  for (const to of ['APPROVED', 'REJECTED'])
    addAction(
      { workflow: draft.workflow, layout: {} },
      { name: { en: to === 'APPROVED' ? 'Pay' : 'Pay late' }, from: 'APPLIED', to, roles: ['CITIZEN'] },
    );
  return draft;
}
const payable = (draft: ReturnType<typeof draftWithPayments>) =>
  checkService(draft, { masters: [] }).issues.filter((each) => each.code === 'workflow.callable-around-us');

describe('a repair', () => {
  it('mends the place its problem stands at, and no other', () => {
    const draft = draftWithPayments();
    const [first, second] = payable(draft);
    if (!first || !second) throw new Error('both payments are a problem');
    repairsOf(first, draft)[0]?.apply(draft);
    expect(payable(draft).map((each) => each.path)).toEqual([second.path]);
  });

  it('reads a rule again whose field became a date', () => {
    const draft = newService({ code: 'hawker', name: { en: 'Hawker' }, languages: ['en'] });
    const fields = draft.forms[0]?.pages[0]?.fields;
    if (!fields) throw new Error('a new service has a form');
    const note = { code: 'note', type: 'text', label: { en: 'Note' } };
    const visible = { text: 'started != null', ast: ['!=', ['name', 'started'], ['lit', null]] };
    fields.push(
      Field.parse({ code: 'started', type: 'date', label: { en: 'Started' } }),
      Field.parse({ ...note, visible }),
    );
    const stale = () => checkService(draft, { masters: [] }).issues.filter(({ code }) => code === 'rules.stale-tree');
    const [problem] = stale();
    if (!problem) throw new Error('the tree does not know that it is a date');
    repairsOf(problem, draft)[0]?.apply(draft);
    expect(stale()).toEqual([]);
    expect(fields.at(-1)?.visible?.text).toBe('started != null');
  });

  it('is not offered for a problem of another part of the service', () => {
    const draft = draftWithPayments();
    const elsewhere = { severity: 'error', params: {} } as const;
    expect(repairsOf({ ...elsewhere, code: 'workflow.dead-end', path: '/forms/0' }, draft)).toEqual([]);
    expect(repairsOf({ ...elsewhere, code: 'service.duplicate-role', path: '/workflow' }, draft)).toEqual([]);
  });

  it('takes a role that only the workflow names off the action, or into the service', () => {
    const draft = draftWithPayments();
    draft.workflow.actions.at(-1)?.roles.push('TL_CASHIER');
    const undeclared = () =>
      checkService(draft, { masters: [] }).issues.filter((each) => each.code === 'workflow.undeclared-role');
    const [issue] = undeclared();
    if (!issue) throw new Error('nobody declared it');
    const offered = repairsOf(issue, draft);
    expect(offered.map((each) => each.describe)).toEqual([
      'workflow.repair.remove-role',
      'builder.problems.declare-role',
    ]);
    offered[1]?.apply(draft);
    expect(undeclared()).toEqual([]);
    expect(draft.roles.at(-1)).toMatchObject({ code: 'TL_CASHIER', audience: 'officer' });
  });
});

it('a problem names roles as people do, and codes it does not know as they are', () => {
  const [issue] = payable(draftWithPayments());
  if (!issue) throw new Error('the payment is a problem');
  expect(withRoleNames(issue, draftWithPayments(), 'hi').params.roles).toEqual(['नागरिक']);
  const unknown = { ...issue, params: { role: 'GONE' } };
  expect(withRoleNames(unknown, draftWithPayments(), 'hi').params.role).toBe('GONE');
});
