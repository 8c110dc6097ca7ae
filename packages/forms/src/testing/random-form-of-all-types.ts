import { readdirSync, readFileSync } from 'node:fs';
import type { JsonObject } from '@nirmaan/lexicon';
import { parseRule } from '@nirmaan/rules/parse';
import fc from 'fast-check';
import { fieldTypes } from '../field-types';
import type { FieldCases } from '../field-types/cases';
import { Form } from '../model/form';

const folder = new URL('../field-types/', import.meta.url);

/** Options every type was tried with, from its `cases.json`. */
const optionsOfTypes = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && Object.hasOwn(fieldTypes, entry.name))
  .flatMap(({ name: type }) => {
    const { options = {}, cases }: FieldCases = JSON.parse(readFileSync(new URL(`${type}/cases.json`, folder), 'utf8'));
    return [options, ...cases.map((each) => ({ ...options, ...each.options }))].map(
      (each): JsonObject => ({ ...each, type }),
    );
  });

const words = fc.string({ unit: 'grapheme', maxLength: 12 });
const text = fc.record({ en: words, hi: words, ar: words }, { requiredKeys: ['en'] });
const rule = fc
  .constantFrom(
    'a != null',
    'b = "x"',
    'c + 1',
    '"x"',
    '5',
    'true',
    'today() > @"2026-01-01"',
    'not(a = b)',
    'sum(d.e)',
  )
  .map((written) => ({ text: written, ast: parseRule(written, {}).rule?.ast ?? ['lit', null] }));
const code = fc.constantFrom(...'abcdefghijklm'.split(''), 'page', 'kindOfTrade', 'value');

const ofAnyType = fc.record(
  {
    code,
    label: text,
    hint: text,
    required: fc.oneof(fc.boolean(), rule),
    visible: rule,
    value: rule,
    initial: rule,
    checks: fc.array(fc.record({ rule, message: text }), { maxLength: 2 }),
    personal: fc.constantFrom('none', 'personal', 'sensitive'),
    because: text,
  },
  { requiredKeys: ['code', 'label'] },
);

const fieldOf = (options: JsonObject[], inside: fc.Arbitrary<JsonObject[]>): fc.Arbitrary<JsonObject> =>
  fc
    .tuple(ofAnyType, fc.constantFrom(...options), inside)
    .map(([own, each, fields]) => Object.assign({}, own, each, 'fields' in each && { fields }));
const plain = fieldOf(
  optionsOfTypes.filter((each) => !('fields' in each)),
  fc.constant([]),
);
const holding = optionsOfTypes.filter((each) => 'fields' in each);
const group = fieldOf(holding, fc.array(plain, { maxLength: 3 }));
const field = fc.oneof(
  { weight: 4, arbitrary: plain },
  { weight: 1, arbitrary: fieldOf(holding, fc.array(fc.oneof(plain, group), { maxLength: 3 })) },
);

/** Forms of all types of fields with all their members; some have faults an author's draft may have. */
export const randomForm = fc
  .record({
    code: fc.constantFrom('application', 'inspection'),
    title: text,
    pages: fc.uniqueArray(
      fc.record(
        { code, title: text, guidance: text, when: rule, fields: fc.array(field, { maxLength: 5 }) },
        { requiredKeys: ['code', 'title', 'fields'] },
      ),
      { maxLength: 3, selector: (page) => page.code },
    ),
  })
  .map((form) => Form.safeParse(form))
  .filter((parsed) => parsed.success)
  .map(({ data }) => data)
  .filter((form) => form !== undefined);
