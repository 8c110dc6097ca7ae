import { languagePacks } from '@nirmaan/lexicon/language-packs';
import { createMessages } from '@nirmaan/lexicon/messages';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { parseRule } from '../parse/parse-rule';
import type { RuleTypes } from '../parse/types';
import type { RuleName } from './names';
import { RuleEditor, type RuleEditorProps } from './rule-editor';

const types: RuleTypes = {
  kind: 'string',
  area: 'number',
  limit: 'number',
  rented: 'boolean',
  start: 'date',
  days: { list: 'string' },
  place: { context: { pincode: 'string' } },
  owners: { list: { context: { share: 'number' } } },
};
const options = [
  { value: 'SHOP', label: 'Retail' },
  { value: 'MILL', label: 'Manufacture' },
];
const names: RuleName[] = [
  { code: 'kind', label: 'Kind of trade', type: 'string', options },
  { code: 'area', label: 'Area', type: 'number', unit: 'm²' },
  { code: 'limit', label: 'Limit', type: 'number' },
  { code: 'rented', label: 'Rented?', type: 'boolean' },
  { code: 'start', label: 'First day', type: 'date' },
  { code: 'days', label: 'Days', type: { list: 'string' }, options },
  {
    code: 'place',
    label: 'Address',
    type: { context: { pincode: 'string' } },
    members: [{ code: 'pincode', label: 'PIN', type: 'string' }],
  },
  {
    code: 'owners',
    label: 'Owners',
    type: { list: { context: { share: 'number' } } },
    members: [{ code: 'share', label: 'Share', type: 'number' }],
  },
];

function render(text: string, props: Partial<RuleEditorProps> = {}): string {
  return renderToStaticMarkup(
    <RuleEditor
      label="Shown when"
      rule={text === '' ? undefined : parseRule(text, types).rule}
      onChange={() => {}}
      types={types}
      names={names}
      expected="boolean"
      messages={createMessages(languagePacks, 'en')}
      expert={false}
      {...props}
    />,
  );
}

/** Names and chosen values of the controls, in order. */
function controlsOf(html: string): string[] {
  return [...html.matchAll(/<(?:input[^>]*|select[^>]*>.*?<\/select)>/g)].map(([control]) => {
    const name = /aria-label="([^"]*)"/.exec(control)?.[1];
    const chosen = control.startsWith('<select')
      ? /<option value="[^"]*" selected="">([^<]*)/.exec(control)
      : /\bvalue="([^"]*)"/.exec(control);
    return `${name} = ${chosen?.[1] ?? ''}`;
  });
}

describe('RuleEditor', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['true', []],
    [
      'kind = "MILL"',
      ['Field of condition 1 = Kind of trade', 'Comparison of condition 1 = is', 'Value of condition 1 = Manufacture'],
    ],
    [
      'kind = "GONE"',
      ['Field of condition 1 = Kind of trade', 'Comparison of condition 1 = is', 'Value of condition 1 = GONE'],
    ],
    [
      'area >= 500 or rented = false',
      [
        'Shown when: how the conditions join = any is true',
        'Field of condition 1 = Area',
        'Comparison of condition 1 = is at least',
        'Value of condition 1 (m²) = 500',
        'Field of condition 2 = Rented?',
        'Comparison of condition 2 = is',
        'Value of condition 2 = No',
      ],
    ],
    [
      'area > limit',
      ['Field of condition 1 = Area', 'Comparison of condition 1 = is over', 'Value of condition 1 = Limit'],
    ],
    [
      'start < date("2026-04-01")',
      [
        'Field of condition 1 = First day',
        'Comparison of condition 1 = is before',
        'Value of condition 1: which day = on the day',
        'Value of condition 1 = 2026-04-01',
      ],
    ],
    [
      'list contains(days, "SHOP")',
      ['Field of condition 1 = Days', 'Comparison of condition 1 = includes', 'Value of condition 1 = Retail'],
    ],
    [
      'place.pincode = "110001"',
      ['Field of condition 1 = Address: PIN', 'Comparison of condition 1 = is', 'Value of condition 1 = 110001'],
    ],
    [
      'some o in owners satisfies o.share > 50',
      [
        'Field of condition 1 = Owners',
        'Comparison of condition 1 = has an entry where',
        'Field of condition 1.1 = Share',
        'Comparison of condition 1.1 = is over',
        'Value of condition 1.1 = 50',
      ],
    ],
    [
      'rented = true and (area < 5 or area > limit * 2)',
      [
        'Shown when: how the conditions join = all are true',
        'Field of condition 1 = Rented?',
        'Comparison of condition 1 = is',
        'Value of condition 1 = Yes',
        'How the conditions of 2 join = any is true',
        'Field of condition 2.1 = Area',
        'Comparison of condition 2.1 = is under',
        'Value of condition 2.1 (m²) = 5',
        'Condition 2.2 as text = area &gt; limit * 2',
      ],
    ],
  ])('shows %s as rows', (text, expected) => expect(controlsOf(render(text))).toEqual(expected));

  it('says which of several values are chosen', () => {
    const html = render('kind in ("SHOP", "MILL")');
    expect(html).toContain('aria-label="Value of condition 1: Retail, Manufacture"');
    expect(html).toContain('Retail +1');
  });

  it('offers the text to experts, and to all where rows cannot show the rule', () => {
    expect(render('area > 5')).not.toContain('Edit as text');
    expect(render('area > 5', { expert: true })).toContain('Edit as text');
    expect(render('sum(owners.share) = 100')).toContain('This rule can only be shown as text.');
    expect(render('area > 5', { asText: true })).not.toContain('Edit as rows');
  });

  it('tells the fault of a row at its row, and what concerns the whole below', () => {
    const html = render('areq > 5 and rented = true');
    expect(html.match(/role="alert"/g)).toHaveLength(1);
    expect(html).toContain('There is no “areq”');
    expect(html.indexOf('There is no “areq”')).toBeLessThan(html.indexOf('aria-label="Condition 2"'));
  });

  it('shows what sample answers give', () => {
    const sample = { scope: { area: 7, kind: 'MILL' }, clock: { now: 0, timeZone: 'UTC' } };
    const told = (text: string) =>
      render(text, { sample })
        .match(/role="status".*?<\/p>/)?.[0]
        .replace(/<[^>]*>/g, '');
    expect(told('area > 5')).toMatch(/With the sample answers: .*Area \(7 m²\).*more than 5/);
    expect(told('kind = "SHOP"')).toMatch(/With the sample answers: .*Kind of trade.*Manufacture/);
    expect(told('')).toBeUndefined();
  });

  it.each(['hi', 'ar'])('has its words in %s', (language) => {
    const html = render('area >= 500 and rented = true', {
      messages: createMessages(languagePacks, language),
      expert: true,
    });
    expect(html).not.toContain('ruleEditor.');
    expect(html).not.toMatch(/>[^<]*\b(is at least|Condition|Group|Edit as text)\b[^<]*</);
  });
});
