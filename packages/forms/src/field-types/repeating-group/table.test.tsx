import type { JsonObject } from '@nirmaan/lexicon';
import { languagePacks } from '@nirmaan/lexicon/language-packs';
import { createMessages } from '@nirmaan/lexicon/messages';
import { evaluateRule } from '@nirmaan/rules';
import { parseRule } from '@nirmaan/rules/parse';
import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { applyRowOperation, checkForm, evaluateForm, Form, type PostedValues, readPostedPage } from '../..';
import { FormPage, FormSummary } from '../../renderer';
import { totalsOf } from './totals';

const context = {
  now: Date.UTC(2026, 10, 24),
  timeZone: 'Asia/Kolkata',
  language: 'en',
  masters: {},
  rules: { evaluate: evaluateRule },
};

function ruleOf(text: string) {
  const { rule, issues } = parseRule(text, { made: 'boolean', power: 'number', count: 'number' });
  if (!rule) throw new Error(JSON.stringify(issues));
  return rule;
}

const fields = [
  { type: 'text', code: 'name', label: { en: 'Make' }, required: true, hint: { en: 'As on the plate' } },
  { type: 'number', code: 'power', label: { en: 'Power' }, decimals: 1, unit: { en: 'HP' } },
  { type: 'integer', code: 'count', label: { en: 'How many' } },
  { type: 'computed', code: 'all', label: { en: 'Together' }, display: 'number', value: ruleOf('power * count') },
  { type: 'document', code: 'paper', label: { en: 'Invoice' } },
];

function formOf(options: object = {}, inside: object[] = fields): Form {
  const machines = {
    type: 'repeating-group',
    code: 'machines',
    label: { en: 'Machines' },
    itemName: { en: 'Machine' },
    display: 'table',
    totals: true,
    maxItems: 5,
    fields: inside,
    ...options,
  };
  return Form.parse({ code: 'form', title: {}, pages: [{ code: 'page', title: {}, fields: [machines] }] });
}

const machine = (name: string, power: number, count: number): JsonObject => ({
  name,
  power,
  count,
  paper: [{ ref: `u-${name}`, name: `${name}.pdf`, mediaType: 'application/pdf', size: 3 }],
});
const three: JsonObject = { machines: [machine('Lathe', 0.1, 2), machine('Drill', 0.2, 3), machine('Press', 7, 1)] };

const messages = createMessages(languagePacks, 'en');
const words = { messages, language: 'en', defaultLanguage: 'en' };

function htmlOf(form: Form, data: JsonObject): string {
  const [page] = form.pages;
  if (!page) throw new Error('no page');
  const evaluation = evaluateForm(form, data, context);
  return renderToStaticMarkup(<FormPage form={form} page={page} {...{ evaluation, data }} showIssues {...words} />);
}

describe('a list shown as a table', () => {
  const html = htmlOf(formOf(), three);
  const labels = [...html.matchAll(/<label class="n-label" for="([^"]+)">(.*?)<\/label>/g)].map(([, id, label]) => [
    id,
    label?.replace(/<[^>]*>/g, ''),
  ]);

  it('is a table whose columns and rows have heads', () => {
    expect(html).toContain('<table');
    expect(html).toMatch(/<th scope="col">Make.*As on the plate.*<\/th>/);
    expect(html).toContain('<th scope="row">Machine 2</th>');
  });

  it('names every control by its column and its row', () => {
    expect(labels).toContainEqual(['f-machines.1.name', 'Make, Machine 2']);
    expect(labels).toContainEqual(['f-machines.2.power', 'Power (optional), Machine 3']);
    expect(new Set(labels.map(([, label]) => label)).size).toBe(labels.length);
  });

  it('has a button for each row that may go, and one that adds', () => {
    expect(html).toContain('value="remove:/machines/1"');
    expect(html).toContain('Remove machine 2');
    expect(html).toContain('value="add:/machines"');
    expect(htmlOf(formOf({ minItems: 3 }), three)).not.toMatch(/value="remove:\/machines\/\d"/);
  });

  it('tells when there can be no more rows, instead of a button that does nothing', () => {
    const full = htmlOf(formOf({ maxItems: 3 }), three);
    expect(full).not.toContain('value="add:/machines"');
    expect(full).toContain('No more than 3 can be given.');
  });

  it('has no table while there is no row', () => expect(htmlOf(formOf(), {})).not.toContain('<table'));
});

describe('sums below a table', () => {
  it('add up numbers and computed values as rules reckon, not texts, and are on the page and in the summary', () => {
    const form = formOf();
    const evaluation = evaluateForm(form, three, context);
    const [list] = form.pages[0]?.fields ?? [];
    if (list?.type !== 'repeating-group') throw new Error('no list');
    expect(totalsOf(list, '/machines', evaluation).map(({ field, total }) => [field.code, total])).toEqual([
      ['power', 7.3],
      ['count', 6],
      ['all', 7.8],
    ]);
    expect(htmlOf(form, three)).toMatch(/<output data-total="\/machines\/power">7\.3/);
    const summary = renderToStaticMarkup(<FormSummary form={form} evaluation={evaluation} {...words} />);
    expect(summary).toMatch(/Total: Power<\/dt><dd>.*7\.3/);
  });

  it('do not count what is hidden or no number yet', () => {
    const hidden = { ...fields[1], visible: ruleOf('made') };
    const form = formOf({}, [{ type: 'yes-no', code: 'made', label: { en: 'Made here' } }, hidden]);
    const data = {
      machines: [
        { made: true, power: 4 },
        { made: false, power: 9 },
        { made: true, power: 'four' },
      ],
    };
    const [list] = form.pages[0]?.fields ?? [];
    if (list?.type !== 'repeating-group') throw new Error('no list');
    expect(totalsOf(list, '/machines', evaluateForm(form, data, context))).toMatchObject([{ total: 4 }]);
  });

  it('are not there unless their author wants them', () =>
    expect(htmlOf(formOf({ totals: false }), three)).not.toContain('data-total'));
});

const nothingPosted: PostedValues = { get: () => undefined, files: () => [] };

describe('rows', () => {
  it('keep their answers, files included, when one in the middle is taken away without script', () => {
    const [page] = formOf().pages;
    if (!page) throw new Error('no page');
    const typed: Record<string, string[]> = {
      'machines.count': ['3'],
      'machines.0.name': ['Lathe II'],
      'machines.2.count': ['4'],
    };
    const read = readPostedPage(page, { ...nothingPosted, get: (name) => typed[name] }, three);
    expect(applyRowOperation(page, 'remove:/machines/1', read)).toEqual({
      machines: [
        { ...machine('Lathe', 0.1, 2), name: 'Lathe II' },
        { ...machine('Press', 7, 1), count: 4 },
      ],
    });
  });

  it('are the others whichever is taken away', () => {
    const [page] = formOf({ maxItems: 100 }).pages;
    if (!page) throw new Error('no page');
    const rows = fc.array(fc.record({ name: fc.string() }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(rows, fc.nat(), (machines, any) => {
        const at = any % machines.length;
        const left = applyRowOperation(page, `remove:/machines/${at}`, { machines });
        expect(left).toEqual({ machines: machines.toSpliced(at, 1) });
      }),
    );
  });
});

describe('the author of a table', () => {
  it('is told that a cell cannot hold a group or a list', () => {
    const inside = [...fields, { type: 'group', code: 'maker', label: { en: 'Maker' }, fields: [fields[0]] }];
    const told = (options: object) => checkForm(formOf(options, inside)).map(({ code, path }) => `${code} ${path}`);
    expect(told({})).toEqual(['forms.table-holds-lists /pages/0/fields/0/fields/5']);
    expect(told({ display: 'cards' })).toEqual([]);
  });
});
