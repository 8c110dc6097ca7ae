import { Form } from '@nirmaan/forms';
import { newService } from '@nirmaan/service';
import { describe, expect, it } from 'vitest';
import { freeTableCode, freeUseName } from './free-name';
import { answersOf, inputFrom, likelyAnswer } from './input-sources';
import { rulePlacesOf } from './rule-places';
import { shapeFor } from './table-templates';

const rule = { text: 'true', ast: ['lit', true] };
const form = Form.parse({
  code: 'apply',
  title: { en: 'Apply' },
  pages: [
    {
      code: 'shop',
      title: { en: 'Shop' },
      fields: [
        {
          type: 'select-one',
          code: 'kind',
          label: { en: 'Kind of trade' },
          choices: { from: 'list', options: [{ value: 'A', label: { en: 'Apple' } }] },
        },
        { type: 'number', code: 'area', label: { en: 'Area' }, minimum: 0, visible: rule },
        { type: 'document', code: 'proof', label: { en: 'Proof' } },
        { type: 'yes-no', code: 'food', label: { en: 'Sells food', hi: 'भोजन बेचता है' }, required: rule },
      ],
    },
  ],
});

describe('answers a table can ask', () => {
  const answers = answersOf(form, []);
  it('are those with one plain value, with what is known of it', () =>
    expect(answers.map(inputFrom)).toEqual([
      { code: 'kind', name: { en: 'Kind of trade' }, type: 'text', values: [{ value: 'A', label: { en: 'Apple' } }] },
      { code: 'area', name: { en: 'Area' }, type: 'number', min: 0 },
      { code: 'food', name: { en: 'Sells food', hi: 'भोजन बेचता है' }, type: 'boolean' },
    ]));

  it.each([
    [{ code: 'area', name: {}, type: 'amount' as const }, 'area'],
    [{ code: 'area', name: {}, type: 'text' as const }, undefined],
    [{ code: 'x', name: { en: ' kind OF trade' }, type: 'text' as const }, 'kind'],
    [{ code: 'x', name: { hi: 'भोजन बेचता है' }, type: 'boolean' as const }, 'food'],
    [{ code: 'x', name: { en: '' }, type: 'boolean' as const }, undefined],
  ])('%j most likely takes %s', (input, code) => expect(likelyAnswer(input, answers)?.code).toBe(code));
});

describe('names nobody has taken', () => {
  it.each([
    ['Licence fee', [], 'licenceFee'],
    ['Licence fee', ['licenceFee', 'licenceFee2'], 'licenceFee3'],
    ['लाइसेंस शुल्क', [], 'fee'],
    ['2nd fee', [], 'fee'],
  ])('%s beside %j is asked as %s', (words, taken, name) => expect(freeUseName(words, 'fee', taken)).toBe(name));

  it('a table’s code is in the module of its service', () => {
    expect(freeTableCode('trade-licence', 'licenceFee', [])).toBe('TradeLicence.LicenceFee');
    expect(freeTableCode('trade-licence', 'licenceFee', ['TradeLicence.LicenceFee'])).toBe('TradeLicence.LicenceFee2');
  });
});

it('rules elsewhere are listed by what they belong to', () => {
  const draft = { ...newService({ code: 'a-service', name: { en: 'A' }, languages: ['en'] }), forms: [form] };
  expect(rulePlacesOf(draft, 'en').filter((place) => place.owner.startsWith('/forms'))).toEqual([
    { owner: '/forms/0/pages/0/fields/1', name: 'Area', role: 'visible', text: 'true' },
    { owner: '/forms/0/pages/0/fields/3', name: 'Sells food', role: 'required', text: 'true' },
  ]);
});

it.each([
  ['fee', 'U', ['amount:amount']],
  ['eligibility', 'F', ['eligible:boolean', 'reason:text']],
  ['documents', 'C', ['document:text']],
  ['routing', 'F', ['to:text']],
  ['other', 'U', ['result:text']],
] as const)('a table for %s begins with what it must give', (purpose, hitPolicy, outputs) => {
  const shape = shapeFor(purpose, (key) => ({ en: key }));
  expect(shape.hitPolicy).toBe(hitPolicy);
  expect(shape.outputs.map((each) => `${each.code}:${each.type}`)).toEqual(outputs);
});
