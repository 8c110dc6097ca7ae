import { evaluateForm, inputName } from '@nirmaan/forms';
import { evaluateRule } from '@nirmaan/rules';
import { parseRule } from '@nirmaan/rules/parse';
import { ServiceDraft } from '@nirmaan/service';
import { describe, expect, it } from 'vitest';
import { createVisit, draftOfService, hiddenIn, htmlOf, now } from './testing/desk';

const types = { area: 'number', rented: 'boolean' } as const;
const rule = (text: string) => parseRule(text, types).rule;
const text = (en: string) => ({ en });

/** On the first page a landlord is asked only of who rents, the fee is computed, and a constant is filed unseen. */
const service = ServiceDraft.parse({
  ...draftOfService,
  forms: [
    {
      code: 'application',
      title: text('Application'),
      pages: [
        {
          code: 'trade',
          title: text('Your trade'),
          fields: [
            { type: 'yes-no', code: 'rented', label: text('Rented'), required: true },
            { type: 'text', code: 'landlord', label: text('Landlord'), visible: rule('rented') },
            { type: 'number', code: 'area', label: text('Area'), required: true },
            { type: 'amount', code: 'fee', label: text('Fee'), value: rule('area * 10') },
            { type: 'computed', code: 'twice', label: text('Twice'), value: rule('area * 2'), display: 'number' },
            { type: 'hidden', code: 'kind', label: text('Kind'), constant: 'NEW' },
          ],
        },
        { code: 'papers', title: text('Papers'), fields: [{ type: 'text', code: 'note', label: text('Note') }] },
      ],
    },
  ],
});
const [form] = service.forms;
const trade = '/en/citya/trade-licence/apply/trade';
const ask = (code: string) => inputName(`/${code}`);

async function posted(values: Record<string, string>) {
  const visit = createVisit({ service });
  const page = await visit.get(trade);
  const answer = await visit.post(trade, {
    ...hiddenIn(page),
    [ask('rented')]: 'false',
    [ask('area')]: '24',
    ...values,
  });
  const data = visit.drafts.get('s1')?.data ?? {};
  if (!form) throw new Error('no form');
  const context = { now, timeZone: 'Asia/Kolkata', language: 'en', masters: {}, rules: { evaluate: evaluateRule } };
  return { visit, answer, data, submitted: evaluateForm(form, data, context).submitted };
}

const right = { rented: false, area: 24, fee: 240, twice: 48, kind: 'NEW' };

describe('a post that says more than its page asks', () => {
  it.each<[string, Record<string, string>]>([
    ['a question that is hidden', { [ask('landlord')]: 'Mallory' }],
    [
      'a name that no question has',
      { mallory: 'x', 'area.extra': '1', __proto__x: '1', 'constructor.prototype.x': '1' },
    ],
    ['a question of another page', { [ask('note')]: 'Mallory' }],
    ['a computed amount', { [ask('fee')]: '1' }],
    ['a computed value', { [ask('twice')]: '1' }],
    ['a constant of its author', { [ask('kind')]: 'OLD' }],
  ])('files nothing of %s', async (_, values) => {
    const { answer, submitted } = await posted(values);
    expect(answer).toMatchObject({ kind: 'redirect', to: expect.stringContaining('/apply/papers') });
    expect(submitted).toEqual(right);
  });

  it.each<[string, Record<string, string>]>([
    ['names that no question has', { mallory: 'x' }],
    ['a question of another page', { [ask('note')]: 'Mallory' }],
    ['what is computed', { [ask('fee')]: '1', [ask('twice')]: '1' }],
    ['what its author set', { [ask('kind')]: 'OLD' }],
  ])('keeps nothing of %s', async (_, values) => {
    const { data } = await posted(values);
    expect(data).toEqual({ rented: false, area: 24 });
  });

  it('shows on the last page what was computed, and nothing that is hidden', async () => {
    const { visit } = await posted({ [ask('landlord')]: 'Mallory', [ask('fee')]: '1' });
    const check = htmlOf(await visit.get('/en/citya/trade-licence/check'));
    expect(check).toContain('240');
    expect(check).not.toContain('Mallory');
  });
});
