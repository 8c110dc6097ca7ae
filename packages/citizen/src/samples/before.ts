/** A service whose tables tell everything before an application: who may, for how much, with which documents. */
import { Form, type FormContext, type FormTables } from '@nirmaan/forms';
import type { Language, Text } from '@nirmaan/lexicon';
import { evaluateRule } from '@nirmaan/rules';
import { parseRule, parseTable, type RuleTypes } from '@nirmaan/rules/parse';
import type { TableRow, TableShape } from '@nirmaan/rules/tables';
import { TableUse } from '@nirmaan/service';

const types: RuleTypes = {
  category: 'string',
  area: 'number',
  rented: 'boolean',
  landlord: 'string',
  age: 'number',
  size: 'any',
  owners: 'any',
  tradeName: 'string',
};
const rule = (text: string) => parseRule(text, types).rule;

const categories: { value: string; label: Text }[] = [
  { value: 'shop', label: { en: 'Shop', hi: 'दुकान', ar: 'متجر' } },
  { value: 'mill', label: { en: 'Mill', hi: 'मिल', ar: 'مطحنة' } },
];

export const beforeForm = Form.parse({
  code: 'application',
  title: { en: 'Application', hi: 'आवेदन', ar: 'الطلب' },
  pages: [
    {
      code: 'trade',
      title: { en: 'Your trade', hi: 'आपका व्यापार', ar: 'تجارتك' },
      fields: [
        { type: 'text', code: 'tradeName', label: { en: 'Name', hi: 'नाम', ar: 'الاسم' }, required: true },
        {
          type: 'select-one',
          code: 'category',
          label: { en: 'What do you run?', hi: 'आप क्या चलाते हैं?', ar: 'ماذا تدير؟' },
          required: true,
          choices: { from: 'list', options: categories },
        },
        {
          type: 'number',
          code: 'area',
          label: { en: 'Area of the premises', hi: 'परिसर का क्षेत्रफल', ar: 'مساحة المقر' },
          unit: { en: 'm²', hi: 'मी²', ar: 'م²' },
          minimum: 1,
          required: true,
        },
        {
          type: 'number',
          code: 'size',
          label: { en: 'Size that counts', hi: 'गिना गया आकार', ar: 'المساحة المحتسبة' },
          value: rule('if rented = true then area else area * 2'),
        },
      ],
    },
    {
      code: 'place',
      title: { en: 'Your premises', hi: 'आपका परिसर', ar: 'مقرك' },
      fields: [
        {
          type: 'yes-no',
          code: 'owned',
          label: { en: 'Do you own a building?', hi: 'क्या आपका भवन है?', ar: 'هل تملك مبنى؟' },
          required: true,
        },
        {
          type: 'yes-no',
          code: 'rented',
          label: { en: 'Do you rent the premises?', hi: 'क्या परिसर किराये पर है?', ar: 'هل المقر مستأجر؟' },
          visible: rule('not(category = "mill")'),
          required: true,
        },
        {
          type: 'document',
          code: 'rentDeed',
          label: { en: 'Rent agreement', hi: 'किराया अनुबंध', ar: 'عقد الإيجار' },
        },
        {
          type: 'document',
          code: 'identity',
          label: { en: 'Proof of identity', hi: 'पहचान का प्रमाण', ar: 'إثبات الهوية' },
        },
      ],
    },
    {
      code: 'person',
      title: { en: 'You', hi: 'आप', ar: 'أنت' },
      fields: [
        {
          type: 'number',
          code: 'age',
          label: { en: 'Your age', hi: 'आपकी उम्र', ar: 'عمرك' },
          personal: 'personal',
          required: true,
        },
      ],
    },
  ],
});

const use = (name: string, purpose: string, inputs: Record<string, string>) =>
  TableUse.parse({
    code: `Shop.${name}`,
    name,
    purpose,
    inputs: Object.fromEntries(Object.entries(inputs).map(([code, text]) => [code, rule(text)])),
  });

export const beforeUses: TableUse[] = [
  use('papers', 'documents', { rented: 'rented', age: 'age' }),
  use('fee', 'fee', { category: 'category', area: 'area' }),
  use('access', 'eligibility', { category: 'category', area: 'area' }),
  use('route', 'routing', { owned: 'owned' }),
];

const category = {
  code: 'category',
  name: { en: 'Category', hi: 'श्रेणी', ar: 'الفئة' },
  type: 'text',
  values: categories,
} as const;
const area = {
  code: 'area',
  name: { en: 'Area (m²)', hi: 'क्षेत्रफल (मी²)', ar: 'المساحة (م²)' },
  type: 'number',
  min: 1,
} as const;

const tables: Record<string, { name: Text; shape: TableShape; rows: TableRow[] }> = {
  access: {
    name: { en: 'Who may apply', hi: 'कौन आवेदन कर सकता है', ar: 'من يمكنه التقديم' },
    shape: {
      hitPolicy: 'F',
      inputs: [category, area],
      outputs: [
        { code: 'eligible', name: { en: 'May apply' }, type: 'boolean' },
        {
          code: 'reason',
          name: { en: 'Why not' },
          type: 'text',
          values: [
            {
              value: 'too-large',
              label: {
                en: 'A mill of this size needs a factory licence',
                hi: 'इस आकार की मिल को कारख़ाना लाइसेंस चाहिए',
                ar: 'مطحنة بهذا الحجم تحتاج إلى رخصة مصنع',
              },
            },
          ],
        },
      ],
    },
    rows: [
      { id: 'E1', category: '"mill"', area: '> 1000', eligible: 'false', reason: 'too-large' },
      { id: 'E2', eligible: 'true' },
    ],
  },
  fee: {
    name: { en: 'Licence fee', hi: 'लाइसेंस शुल्क', ar: 'رسم الرخصة' },
    shape: {
      hitPolicy: 'U',
      inputs: [category, area],
      outputs: [{ code: 'amount', name: { en: 'Fee' }, type: 'amount' }],
    },
    rows: [
      { id: 'F1', category: '"shop"', area: '<= 50', amount: '500', note: 'Rate of 2026', validTo: '2027-03-31' },
      { id: 'F2', category: '"shop"', area: '> 50', amount: '900', note: 'Rate of 2026' },
      { id: 'F3', category: '"mill"', area: '<= 50', amount: '1500', note: 'Rate of 2026' },
      { id: 'F4', category: '"mill"', area: '> 50', amount: 'area * 40', note: 'By area' },
      { id: 'F5', category: '"shop"', area: '<= 50', amount: '600', note: 'Rate of 2027', validFrom: '2027-04-01' },
    ],
  },
  papers: {
    name: { en: 'Documents', hi: 'दस्तावेज़', ar: 'المستندات' },
    shape: {
      hitPolicy: 'C',
      inputs: [
        { code: 'rented', name: { en: 'Rented', hi: 'किराये पर', ar: 'مستأجر' }, type: 'boolean' },
        { code: 'age', name: { en: 'Age', hi: 'उम्र', ar: 'العمر' }, type: 'number', min: 0, max: 130 },
      ],
      outputs: [{ code: 'document', name: { en: 'Document' }, type: 'text' }],
    },
    rows: [
      { id: 'P1', document: 'identity' },
      { id: 'P2', rented: 'true', document: 'rentDeed' },
      { id: 'P3', age: '< 18', document: 'Consent of a parent' },
    ],
  },
};

/** The tables as the service asks them on a day; `without` leaves some out, as if they could not be read. */
export function beforeTables(on: string, without: readonly string[] = []): FormTables {
  return Object.fromEntries(
    Object.entries(tables)
      .filter(([name]) => !without.includes(name))
      .map(([name, made]) => {
        const { table } = parseTable({ code: `Shop.${name}`, ...made });
        if (!table) throw new Error(`the table ${name} cannot be read`);
        const inputs = beforeUses.find((each) => each.name === name)?.inputs ?? {};
        return [
          name,
          { table, on, inputs: Object.fromEntries(Object.entries(inputs).map(([code, { ast }]) => [code, ast])) },
        ];
      }),
  );
}

export function beforeContext(language: Language, now: number, without: readonly string[] = []): FormContext {
  return {
    now,
    timeZone: 'Asia/Kolkata',
    language,
    masters: {},
    tables: beforeTables(new Date(now).toISOString().slice(0, 10), without),
    rules: { evaluate: evaluateRule },
  };
}
