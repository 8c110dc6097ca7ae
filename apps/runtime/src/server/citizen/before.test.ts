import { DigitError } from '@nirmaan/digit';
import { parseRule, parseTable, type RuleTypes } from '@nirmaan/rules/parse';
import type { TableRow, TableShape } from '@nirmaan/rules/tables';
import { ServiceDraft } from '@nirmaan/service';
import { describe, expect, it } from 'vitest';
import { createVisit, draftOfService, htmlOf } from './testing/desk';

const base = '/en/citya/trade-licence';
const here = `${base}/before`;
const text = (en: string) => ({ en });
const types: RuleTypes = { area: 'number', kind: 'string', opens: 'date', aadhaar: 'string' };
const from = (name: string) => parseRule(name, types).rule;

const licence = ServiceDraft.parse({
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
            { type: 'text', code: 'tradeName', label: text('Name of the trade'), required: true },
            {
              type: 'select-one',
              code: 'kind',
              label: text('Kind'),
              choices: {
                from: 'list',
                options: [
                  { value: 'shop', label: text('Shop') },
                  { value: 'mill', label: text('Mill') },
                ],
              },
            },
            { type: 'number', code: 'area', label: text('Area'), minimum: 1 },
            { type: 'date', code: 'opens', label: text('Opening day') },
            { type: 'text', code: 'aadhaar', label: text('Aadhaar'), personal: 'sensitive' },
          ],
        },
      ],
    },
  ],
  tables: [
    {
      code: 'Shop.Fee',
      name: 'fee',
      purpose: 'fee',
      inputs: { kind: from('kind'), area: from('area'), opens: from('opens'), aadhaar: from('aadhaar') },
    },
  ],
});

const shape: TableShape = {
  hitPolicy: 'F',
  inputs: [
    { code: 'kind', name: text('Kind'), type: 'text' },
    { code: 'area', name: text('Area'), type: 'number' },
    { code: 'opens', name: text('Opening day'), type: 'date' },
    { code: 'aadhaar', name: text('Aadhaar'), type: 'text' },
  ],
  outputs: [{ code: 'amount', name: text('Fee'), type: 'amount' }],
};
const rows: TableRow[] = [
  { id: 'R1', kind: '"mill"', amount: '2000' },
  { id: 'R2', area: '<= 50', opens: '< "2027-01-01"', amount: '400' },
  { id: 'R3', amount: '500', validTo: '2027-03-31' },
  { id: 'R4', amount: '650', validFrom: '2027-04-01' },
];

/** A visit where the fee is in a table; the table is asked for by `read`. */
function visitWithTable(read?: () => Promise<never>) {
  const { table } = parseTable({ code: 'Shop.Fee', name: text('Licence fee'), shape, rows });
  return createVisit({ service: licence, table: read ?? (async () => table) });
}

describe('check before you apply', () => {
  it('is offered on the start page, with what is known of everybody', async () => {
    const start = await visitWithTable().get(base);
    expect(htmlOf(start)).toContain(`href="${here}"`);
    expect(htmlOf(start)).toContain('Cost: \u2068₹400\u2069 to \u2068₹2,000\u2069');
  });

  it('is not there where no table tells anything', async () => {
    const visit = createVisit();
    expect(htmlOf(await visit.get(base))).not.toContain('/before');
    expect(await visit.get(here)).toMatchObject({ kind: 'page', status: 404 });
    expect(await visit.post(here, {})).toMatchObject({ kind: 'page', status: 404 });
  });

  it('asks what the table reads, and nothing personal', async () => {
    const html = htmlOf(await visitWithTable().get(here));
    const names = [...html.matchAll(/ name="([^"]+)"/g)].map(([, name]) => name);
    expect([...new Set(names)]).toEqual([
      'viewport',
      'theme-color',
      'kind',
      'area',
      'opens.day',
      'opens.month',
      'opens.year',
    ]);
  });

  it.each([
    ['', '₹400\u2069 to \u2068₹2,000'],
    ['?kind=mill', '₹2,000'],
    ['?kind=shop', '₹400\u2069 to \u2068₹500'],
    ['?kind=shop&area=51', '₹500'],
    ['?kind=shop&area=20&opens.day=1&opens.month=12&opens.year=2026', '₹400'],
    // Typed in another script, as people do.
    ['?kind=shop&area=%D9%A6%D9%A0', '₹500'],
    // Neither of these is an answer to a question of the page.
    ['?kind=shop&area=51&aadhaar=1234&__proto__=1&constructor=x', '₹500'],
  ])('with %s says %s', async (query, words) => {
    const visit = visitWithTable();
    const answer = await visit.get(`${here}${query}`);
    expect(answer).toMatchObject({ status: 200, isPublic: true });
    expect(answer.cookies ?? []).toEqual([]);
    expect(htmlOf(answer)).toContain(words);
    expect([visit.drafts.size, visit.jar.size]).toEqual([0, 0]);
  });

  it('says from which day another amount holds', async () => {
    const html = htmlOf(await visitWithTable().get(`${here}?kind=shop&area=51`));
    expect(html).toContain('As of 24 November 2026');
    expect(html).toContain('From 1 April 2027: \u2068₹650\u2069');
  });

  it('keeps the answers when the language changes, and nothing else of the address', async () => {
    const html = htmlOf(await visitWithTable().get(`${here}?kind=mill&secret=1&area=${'9'.repeat(300)}`));
    expect(html).toContain('href="/hi/citya/trade-licence/before?kind=mill"');
    expect(html).not.toContain('secret');
  });

  it('takes the answers along into a draft, which is there from then on', async () => {
    const visit = visitWithTable();
    const begun = await visit.post(here, { kind: 'shop', area: '51', aadhaar: '1234', _op: 'submit' });
    expect(begun).toMatchObject({ kind: 'redirect', to: `${base}/apply/trade` });
    expect(visit.jar.get('__Host-nirmaan-draft')).toBe('s1');
    expect(visit.drafts.get('s1')?.data).toEqual({ kind: 'shop', area: 51 });
  });

  it('puts them into the application that was begun, over what it had', async () => {
    const visit = visitWithTable();
    await visit.post(here, { kind: 'shop', area: '51' });
    expect(htmlOf(await visit.get(`${here}?kind=mill`))).toContain('You have begun an application');
    expect(await visit.get(`${here}?kind=mill`)).toMatchObject({ isPublic: false });
    await visit.post(here, { kind: 'mill' });
    expect([...visit.drafts.values()].map((draft) => draft.data)).toEqual([{ kind: 'mill', area: 51 }]);
  });

  it('begins nothing where nothing was answered', async () => {
    const visit = visitWithTable();
    expect(await visit.post(here, { kind: '', area: '' })).toMatchObject({ to: `${base}/apply/trade` });
    expect([visit.drafts.size, visit.jar.size]).toEqual([0, 0]);
  });

  it('says so while the table cannot be read, and lets apply', async () => {
    const down = visitWithTable(() =>
      Promise.reject(new DigitError('mdms', 'unreachable', true, 'nobody answers', false)),
    );
    const html = htmlOf(await down.get(`${here}?kind=shop`));
    expect(html).toContain('This cannot be read right now');
    expect(html).toContain('Apply now');
    expect(await down.get(base)).toMatchObject({ status: 200 });
    expect(await down.post(here, { kind: 'shop' })).toMatchObject({ kind: 'redirect' });
  });
});
