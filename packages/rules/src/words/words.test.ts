import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import { languagePacks } from '@nirmaan/lexicon/language-packs';
import { createMessages } from '@nirmaan/lexicon/messages';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { explainRule } from '..';
import { parseRule, type RuleTypes } from '../parse';
import type { TableInUse } from '../tables';
import { type ExplainedAs, explainInWords, plainText, type Saying } from '.';
import cases from './words.cases.json' with { type: 'json' };

const types: RuleTypes = {
  income: 'number',
  area: 'number',
  built: 'number',
  kind: 'string',
  owned: 'boolean',
  started: 'date',
  name: 'string',
  uses: { list: 'string' },
  owners: { list: { context: { name: 'string', age: 'number' } } },
};
const scope: JsonObject = {
  income: 340_000,
  area: 24,
  built: 18,
  kind: 'SHOP',
  owned: true,
  started: '2026-04-01',
  name: 'Asha',
  uses: ['SHOP', 'STORE'],
  owners: [
    { name: 'Asha', age: 31 },
    { name: 'Ravi', age: 17 },
  ],
};
const As = z.enum(['shown', 'required', 'allowed', 'holds', 'amount', 'value']);
const clock = { now: Date.UTC(2026, 10, 24, 20, 0), timeZone: 'Asia/Kolkata' };

/** A table as a service asks it: up to 50 the fee is 1,400; shops may not apply. */
const table = (code: string, output: string, gives: JsonValue, label: string): TableInUse => ({
  table: {
    code,
    name: { en: label },
    shape: {
      hitPolicy: 'U',
      inputs: [{ code: 'area', name: { en: 'Area' }, type: 'number' }],
      outputs: [{ code: output, name: { en: output }, type: typeof gives === 'boolean' ? 'boolean' : 'amount' }],
    },
    rows: [
      {
        id: 'R4',
        note: '',
        when: { area: ['in', ['name', '?'], ['test', '<=', ['lit', 50]]] },
        gives: { [output]: ['lit', gives] },
      },
    ],
  },
  inputs: { area: ['name', 'area'] },
  on: '2026-04-01',
});
const tables = {
  fee: table('City.Fee', 'amount', 1400, 'Licence fee'),
  may: table('City.May', 'eligible', false, 'Who may apply'),
};

const labels: Record<string, Record<string, string>> = {
  en: {
    income: 'Annual income',
    area: 'Area',
    built: 'Built area',
    kind: 'Kind of trade',
    owned: 'Own premises',
    started: 'Start date',
    name: 'Name',
    uses: 'Uses',
    owners: 'Owners',
    'owners.age': 'Age',
    SHOP: 'Shop',
    MILL: 'Mill',
  },
  hi: {
    income: 'वार्षिक आय',
    area: 'क्षेत्रफल',
    built: 'निर्मित क्षेत्र',
    kind: 'व्यापार का प्रकार',
    owned: 'अपना परिसर',
    started: 'आरंभ तिथि',
    name: 'नाम',
    uses: 'उपयोग',
    owners: 'मालिक',
    'owners.age': 'आयु',
    SHOP: 'दुकान',
    MILL: 'मिल',
  },
  ar: {
    income: 'الدخل السنوي',
    area: 'المساحة',
    built: 'المساحة المبنية',
    kind: 'نوع النشاط',
    owned: 'ملكية المقر',
    started: 'تاريخ البدء',
    name: 'الاسم',
    uses: 'الاستخدامات',
    owners: 'الملاك',
    'owners.age': 'العمر',
    SHOP: 'متجر',
    MILL: 'مصنع',
  },
  fr: {
    income: 'Revenu annuel',
    area: 'Surface',
    built: 'Surface bâtie',
    kind: 'Type de commerce',
    owned: 'Local en propriété',
    started: 'Date de début',
    name: 'Nom',
    uses: 'Usages',
    owners: 'Propriétaires',
    'owners.age': 'Âge',
    SHOP: 'Boutique',
    MILL: 'Moulin',
  },
};

function inWords(text: string, as: ExplainedAs, language: string, data = scope, more: Partial<Saying> = {}) {
  const { rule, issues } = parseRule(text, types);
  if (!rule) throw new Error(JSON.stringify(issues));
  const messages = createMessages(languagePacks, language);
  const label = (key: string) => labels[language]?.[key];
  const words = explainInWords(explainRule(rule, { scope: data, clock, tables }), {
    as,
    messages,
    names: (path) => ({
      label: label(path.join('.')) ?? path.join('.'),
      ...(path[0] === 'kind' && { format: (value: JsonValue) => label(String(value)) ?? String(value) }),
    }),
    ...more,
  });
  return plainText(words.sentence, messages).replace(/[\u2066-\u2069]/g, '');
}

describe('an explanation in words', () => {
  describe.each(['en', 'hi', 'ar', 'fr'] as const)('in %s', (language) => {
    it.each(cases)('of $rule', (expected) => {
      expect(inWords(expected.rule, As.parse(expected.as), language)).toBe(expected[language]);
    });
  });

  it('begins with what it is about, where that is given', () => {
    expect(inWords('income <= 250000', 'shown', 'en', scope, { subject: 'Mother’s name' })).toBe(
      'Mother’s name is hidden because Annual income (340,000) is more than 250,000',
    );
  });

  it('names and values are parts of their own, and stand apart in languages from the right', () => {
    const { rule } = parseRule('income <= 250000', types);
    const messages = createMessages(languagePacks, 'ar');
    const { sentence } = explainInWords(explainRule(rule ?? { text: '', ast: ['lit', null] }, { scope, clock }), {
      as: 'shown',
      messages,
      names: () => ({ label: 'الدخل' }),
    });
    expect(sentence.filter(({ kind }) => kind !== 'text')).toEqual([
      { kind: 'name', text: 'الدخل' },
      { kind: 'value', text: '340,000' },
      { kind: 'value', text: '250,000' },
    ]);
    expect(plainText(sentence, messages)).toContain('\u2068340,000\u2069');
  });
});
