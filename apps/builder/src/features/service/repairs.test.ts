import { Field } from '@nirmaan/forms';
import { checkService, newService } from '@nirmaan/service';
import { addAction } from '@nirmaan/workflow';
import { describe, expect, it } from 'vitest';
import { findRepair } from './repairs';
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
  checkService(draft, { masters: [] }).issues.filter((each) => each.code === 'workflow.payable-around-us');

describe('a repair', () => {
  it('mends the place its problem stands at, and no other', () => {
    const draft = draftWithPayments();
    const [first, second] = payable(draft);
    if (!first || !second) throw new Error('both payments are a problem');
    findRepair(first)?.(draft);
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
    findRepair(problem)?.(draft);
    expect(stale()).toEqual([]);
    expect(fields.at(-1)?.visible?.text).toBe('started != null');
  });

  it('is not offered for a problem of another part of the service', () => {
    expect(findRepair({ code: 'workflow.dead-end', severity: 'error', path: '/forms/0', params: {} })).toBeUndefined();
    expect(findRepair({ code: 'service.duplicate-role', severity: 'error', path: '/workflow', params: {} })).toBe(
      undefined,
    );
  });
});

it('a problem names roles as people do, and codes it does not know as they are', () => {
  const [issue] = payable(draftWithPayments());
  if (!issue) throw new Error('the payment is a problem');
  expect(withRoleNames(issue, draftWithPayments(), 'hi').params.roles).toEqual(['नागरिक']);
  const unknown = { ...issue, params: { role: 'GONE' } };
  expect(withRoleNames(unknown, draftWithPayments(), 'hi').params.role).toBe('GONE');
});
