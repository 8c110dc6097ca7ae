import { readFileSync } from 'node:fs';
import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import { evaluateRule } from '@nirmaan/rules';
import { Ajv2020 } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileForm, evaluateForm, Form, type FormContext, fieldTypes } from '..';
import type { FieldCases } from '../field-types/cases';

const context: FormContext = {
  now: Date.UTC(2026, 10, 24),
  timeZone: 'Asia/Kolkata',
  language: 'en',
  masters: {},
  rules: { evaluate: evaluateRule },
};

/** Of each type: its options, and the values of its cases. */
const kinds = Object.keys(fieldTypes).map((type) => {
  const { options, cases }: FieldCases = JSON.parse(
    readFileSync(new URL(`../field-types/${type}/cases.json`, import.meta.url), 'utf8'),
  );
  return { type, options, values: cases.flatMap(({ value }): JsonValue[] => (value === undefined ? [] : [value])) };
});

/** A field of some type, the answer to it, and whether it has to be answered. */
const answered = fc.constantFrom(...kinds).chain(({ type, options, values }) =>
  fc.record({
    type: fc.constant(type),
    options: fc.constant(options),
    required: fc.boolean(),
    value: values.length > 0 ? fc.option(fc.constantFrom(...values), { nil: undefined }) : fc.constant(undefined),
  }),
);

describe('the judge', () => {
  it('accepts nothing that the published JSON Schema refuses', () => {
    fc.assert(
      fc.property(fc.array(answered, { minLength: 1, maxLength: 6 }), (questions) => {
        const form = Form.parse({
          code: 'form',
          title: {},
          pages: [
            {
              code: 'page',
              title: {},
              fields: questions.map(({ type, options, required }, at) => ({
                code: `q${at}`,
                type,
                label: { en: type },
                ...options,
                required,
              })),
            },
          ],
        });
        const data: JsonObject = {};
        questions.forEach(({ value }, at) => {
          if (value !== undefined) data[`q${at}`] = value;
        });
        const { issues, needs, submitted } = evaluateForm(form, data, context);
        if (issues.length > 0 || needs.length > 0) return;
        const validate = schemaOf(form);
        expect([validate(submitted), validate.errors]).toEqual([true, null]);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('refuses what the schema of the same form refuses, field by field', () => {
    for (const { type, options, values } of kinds) {
      const field = { code: 'it', type, label: { en: type }, ...options };
      const form = Form.parse({ code: 'form', title: {}, pages: [{ code: 'page', title: {}, fields: [field] }] });
      const validate = schemaOf(form);
      for (const value of values) {
        const { submitted, issues } = evaluateForm(form, { it: value }, context);
        if (!validate(submitted)) expect([type, value, issues.length > 0]).toEqual([type, value, true]);
      }
    }
  }, 60_000);
});

function schemaOf(form: Form) {
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  return ajv.compile(compileForm(form, 'en', 'en').schema);
}
