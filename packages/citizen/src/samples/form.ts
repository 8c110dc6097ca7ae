import { type DocumentAnswer, Form } from '@nirmaan/forms';
import type { JsonObject } from '@nirmaan/lexicon';
import type { Rule } from '@nirmaan/rules';
import { parseRule, type RuleTypes } from '@nirmaan/rules/parse';

const types: RuleTypes = {
  tradeName: 'string',
  rented: 'boolean',
  area: 'number',
  category: 'string',
};

function rule(text: string): Rule {
  const parsed = parseRule(text, types);
  if (!parsed.rule) throw new Error(`${text}: ${parsed.issues.map((each) => each.code).join()}`);
  return parsed.rule;
}

/** Master rows for the dependent choice: a category, then its types. */
export const tradeTypes: JsonObject[] = [
  { code: 'grocery', name: 'Grocery', category: 'goods', fee: 500 },
  { code: 'bakery', name: 'Bakery', category: 'goods', fee: 1250 },
  { code: 'repair', name: 'Mobile repair', category: 'services', fee: 700 },
];

/** A form with a bit of everything a page can hold. */
export const sampleForm: Form = Form.parse({
  code: 'application',
  title: { en: 'Trade licence', hi: 'व्यापार लाइसेंस', ar: 'رخصة تجارية' },
  pages: [
    {
      code: 'trade',
      title: { en: 'What is your trade?', hi: 'आपका व्यापार क्या है?', ar: 'ما هي تجارتك؟' },
      fields: [
        {
          type: 'text',
          code: 'tradeName',
          label: { en: 'Name on the board', hi: 'बोर्ड पर लिखा नाम', ar: 'الاسم على اللوحة' },
          required: true,
        },
        {
          type: 'select-one',
          code: 'category',
          label: { en: 'Category', hi: 'श्रेणी', ar: 'الفئة' },
          choices: { from: 'master', master: 'TradeLicence.TradeType', value: 'category', label: 'category' },
          display: 'dropdown',
        },
        {
          type: 'select-one',
          code: 'tradeType',
          label: { en: 'Type', hi: 'प्रकार', ar: 'النوع' },
          choices: {
            from: 'master',
            master: 'TradeLicence.TradeType',
            value: 'code',
            label: 'name',
            where: { column: 'category', field: 'category' },
          },
          display: 'dropdown',
        },
      ],
    },
    {
      code: 'place',
      title: { en: 'Where is your trade?', hi: 'आपका व्यापार कहाँ है?', ar: 'أين تقع تجارتك؟' },
      fields: [
        {
          type: 'address',
          code: 'premises',
          label: { en: 'Address of the premises', hi: 'परिसर का पता', ar: 'عنوان المقر' },
          required: true,
        },
        {
          type: 'number',
          code: 'area',
          label: { en: 'Area of the premises', hi: 'परिसर का क्षेत्रफल', ar: 'مساحة المقر' },
          hint: {
            en: 'In square metres. It is on your rent or sale deed.',
            hi: 'वर्ग मीटर में। यह आपके किराये या बिक्री के कागज़ पर है।',
            ar: 'بالمتر المربع. تجدها في عقد الإيجار أو البيع.',
          },
          unit: { en: 'm²' },
          minimum: 1,
          required: true,
        },
        {
          type: 'yes-no',
          code: 'rented',
          label: { en: 'Do you rent the premises?', hi: 'क्या परिसर किराये पर है?', ar: 'هل المقر مستأجر؟' },
          required: true,
        },
        {
          type: 'text',
          code: 'landlord',
          label: { en: 'Name of the landlord', hi: 'मकान मालिक का नाम', ar: 'اسم المالك' },
          required: true,
          visible: rule('rented = true'),
        },
        {
          type: 'amount',
          code: 'fee',
          label: { en: 'Fee', hi: 'शुल्क', ar: 'الرسوم' },
          value: rule('area * 10'),
        },
        {
          type: 'document',
          code: 'proof',
          label: { en: 'Proof of the premises', hi: 'परिसर का प्रमाण', ar: 'إثبات المقر' },
          hint: { en: 'Rent agreement, sale deed or property tax receipt' },
          required: true,
        },
      ],
    },
    {
      code: 'people',
      title: { en: 'Who owns the business?', hi: 'व्यवसाय का मालिक कौन है?', ar: 'من يملك العمل؟' },
      fields: [
        {
          type: 'repeating-group',
          code: 'owners',
          label: { en: 'Owners', hi: 'मालिक', ar: 'المالكون' },
          itemName: { en: 'Owner', hi: 'मालिक', ar: 'المالك' },
          minItems: 1,
          maxItems: 5,
          fields: [
            { type: 'text', code: 'name', label: { en: 'Name', hi: 'नाम', ar: 'الاسم' }, required: true },
            {
              type: 'mobile-number',
              code: 'mobile',
              label: { en: 'Mobile number', hi: 'मोबाइल नंबर', ar: 'رقم الهاتف' },
            },
          ],
        },
      ],
    },
  ],
});

const deed: DocumentAnswer = { ref: 'd1', name: 'rent-deed.pdf', mediaType: 'application/pdf', size: 183_204 };

export const sampleAnswers: JsonObject = {
  tradeName: 'Sharma Sweets & Sons',
  category: 'goods',
  tradeType: 'bakery',
  premises: { line1: 'Shop 14', line2: 'Cinema Road', locality: 'Ajit Nagar', pincode: '143001' },
  area: 24,
  rented: true,
  landlord: 'Gurpreet Singh',
  proof: [deed],
  owners: [{ name: 'Asha Sharma', mobile: '9812345678' }],
};
