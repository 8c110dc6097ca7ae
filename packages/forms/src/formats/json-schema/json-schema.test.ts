import { readFileSync } from 'node:fs';
import type { JsonObject } from '@nirmaan/lexicon';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Form } from '../../model/form';
import { randomForm } from '../../testing/random-form-of-all-types';
import { exportJsonSchema, importJsonSchema } from '..';

const options = { language: 'en' };

function imported(schema: JsonObject, uiSchema?: JsonObject) {
  const result = importJsonSchema({ schema, uiSchema }, options);
  if (!result.form) throw new Error(JSON.stringify(result.issues));
  return result;
}

describe('a service of ours', () => {
  const service = JSON.parse(
    readFileSync(new URL('../../../../examples/trade-licence/service.json', import.meta.url), 'utf8'),
  );
  it.each(
    z
      .array(Form)
      .parse(service.forms)
      .map((form) => [form.code, form] as const),
  )('exports the form %s so that importing it gives the same form', (_, form) => {
    const documents = exportJsonSchema(form, options);
    expect(importJsonSchema(documents, options).form).toEqual(form);
    expect(exportJsonSchema(form, options)).toEqual(documents);
  });
});

describe('any form', () => {
  it('is the same after export and import, and its export the same after import and export', () => {
    fc.assert(
      fc.property(randomForm, (form) => {
        const documents = JSON.parse(JSON.stringify(exportJsonSchema(form, options)));
        const again = importJsonSchema(documents, options);
        // A pattern of a draft may be one that no import takes.
        if (again.issues?.every(({ code }) => code.startsWith('formats.pattern-') || code === 'formats.too-nested'))
          return;
        expect(again.form).toEqual(form);
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});

describe('a foreign schema', () => {
  const schema: JsonObject = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A registration',
    'x-owner': 'registry',
    type: 'object',
    required: ['firstName', 'kind'],
    definitions: {
      address: {
        type: 'object',
        required: ['street'],
        properties: {
          street: { type: 'string', examples: ['MG Road'] },
          'post-code': { type: 'string', pattern: '^[0-9]{6}$' },
        },
      },
    },
    properties: {
      firstName: { type: 'string', title: 'First name', default: 'Asha', minLength: 2, maxLength: 40 },
      kind: { type: 'string', enum: ['a', 'b'], enumNames: ['Kind A', 'Kind B'] },
      billing: { $ref: '#/definitions/address', title: 'Billing' },
      shipping: { $ref: '#/definitions/address' },
      tags: { type: 'array', uniqueItems: true, items: { type: 'string', enum: ['x', 'y'] } },
      children: {
        type: 'array',
        maxItems: 5,
        items: { type: 'object', properties: { age: { type: 'integer', minimum: 0 } } },
      },
      born: { type: 'string', format: 'date' },
      about: { type: 'string' },
      agreed: { type: 'boolean', const: true, title: 'I agree' },
      version: { const: 3 },
    },
    if: { properties: { kind: { const: 'a' } }, required: ['kind'] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { properties: { reason: { type: 'string' } }, required: ['reason'] },
    dependencies: { about: ['born'] },
  };
  const uiSchema: JsonObject = { 'ui:order': ['kind', '*'], about: { 'ui:widget': 'textarea', 'ui:autofocus': true } };

  it('becomes fields, conditions and what is kept', () => {
    const { form, report } = imported(schema, uiSchema);
    const fields = form.pages[0]?.fields ?? [];
    expect(
      fields.map(({ code, type, required, visible }) => [
        code,
        type,
        typeof required === 'object' ? required.text : required,
        visible?.text,
      ]),
    ).toEqual([
      ['kind', 'select-one', true, undefined],
      ['firstName', 'text', true, undefined],
      ['billing', 'group', false, undefined],
      ['shipping', 'group', false, undefined],
      ['tags', 'select-many', false, undefined],
      ['children', 'repeating-group', false, undefined],
      ['born', 'date', 'about != null', undefined],
      ['about', 'long-text', false, undefined],
      ['agreed', 'declaration', false, undefined],
      ['version', 'hidden', false, undefined],
      ['reason', 'text', true, 'kind = "a"'],
    ]);
    expect(report.filter(({ kind }) => kind === 'kept').map(({ path }) => path)).toEqual([
      '/properties/billing/properties/street/examples',
      '/properties/shipping/properties/street/examples',
      '/properties/about/ui:autofocus',
    ]);
  });

  it('is exported as it came where nothing was edited', () => {
    const { form } = imported(schema, uiSchema);
    const again = exportJsonSchema(Form.parse(JSON.parse(JSON.stringify(form))), options);
    expect(JSON.stringify(again)).toBe(JSON.stringify({ schema, uiSchema }));
  });

  it('changes only where it was edited', () => {
    const { form } = imported(schema, uiSchema);
    const edited = structuredClone(form);
    const [page] = edited.pages;
    const name = page?.fields.find(({ code }) => code === 'firstName');
    const shipping = page?.fields.find(({ code }) => code === 'shipping');
    if (!page || name?.type !== 'text' || shipping?.type !== 'group') throw new Error('no such fields');
    name.label = { en: 'Given name', hi: 'नाम' };
    name.maxLength = 50;
    const [street] = shipping.fields;
    if (street) street.label = { en: 'Road' };
    page.fields = page.fields.filter(({ code }) => code !== 'tags');
    const { schema: after, uiSchema: uiAfter } = exportJsonSchema(edited, options);
    const expected = structuredClone(schema) as { properties: Record<string, JsonObject> };
    expected.properties.firstName = {
      ...expected.properties.firstName,
      title: 'Given name',
      maxLength: 50,
      'x-nirmaan': { label: { hi: 'नाम' } },
    };
    expected.properties.shipping = {
      type: 'object',
      required: ['street'],
      properties: {
        street: { type: 'string', examples: ['MG Road'], title: 'Road' },
        'post-code': { type: 'string', pattern: '^[0-9]{6}$' },
      },
    };
    delete expected.properties.tags;
    expect(after).toEqual(expected);
    expect(uiAfter).toEqual(uiSchema);
    const again = importJsonSchema({ schema: after, uiSchema: uiAfter }, options);
    expect(again.form && exportJsonSchema(again.form, options).schema).toEqual(after);
  });
});

describe('refused with the reason and the place', () => {
  const property = (schema: JsonObject): JsonObject => ({ type: 'object', properties: { a: schema } });
  const nested = (levels: number): JsonObject => (levels === 0 ? { type: 'string' } : property(nested(levels - 1)));
  it.each<[string, JsonObject, string, string]>([
    [
      'a schema that contains itself',
      { type: 'object', properties: { child: { $ref: '#' } } },
      'formats.recursive',
      '/properties/child/$ref',
    ],
    [
      'references in a circle',
      { ...property({ $ref: '#/$defs/x' }), $defs: { x: { $ref: '#/$defs/y' }, y: { $ref: '#/$defs/x' } } },
      'formats.recursive',
      '/properties/a/$ref',
    ],
    ['another document', property({ $ref: 'https://example.org/s.json' }), 'formats.remote-ref', '/properties/a/$ref'],
    ['a lost reference', property({ $ref: '#/$defs/none' }), 'formats.lost-ref', '/properties/a/$ref'],
    [
      'an evil pattern',
      property({ type: 'string', pattern: '^(a+)+$' }),
      'formats.pattern-repeats',
      '/properties/a/pattern',
    ],
    [
      'an evil alternative',
      property({ type: 'string', pattern: '(a|aa)*b' }),
      'formats.pattern-repeats',
      '/properties/a/pattern',
    ],
    [
      'looking back',
      property({ type: 'string', pattern: '(a)\\1' }),
      'formats.pattern-not-runnable',
      '/properties/a/pattern',
    ],
    [
      'no pattern at all',
      property({ type: 'string', pattern: '(' }),
      'formats.pattern-unreadable',
      '/properties/a/pattern',
    ],
    [
      'a name of JavaScript',
      JSON.parse('{"type":"object","properties":{"__proto__":{"type":"string"}}}'),
      'formats.prototype-name',
      '/properties/__proto__',
    ],
    [
      'constructor',
      property({ type: 'object', properties: { constructor: { type: 'string' } } }),
      'formats.prototype-name',
      '/properties/a/properties/constructor',
    ],
    [
      '10,000 fields',
      {
        type: 'object',
        properties: Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`f${at}`, { type: 'string' }])),
      },
      'formats.too-many-fields',
      '/properties/f2000',
    ],
    [
      'objects in objects',
      nested(8),
      'formats.too-nested',
      '/properties/a/properties/a/properties/a/properties/a/properties/a',
    ],
    ['no object', { type: 'array', items: { type: 'string' } }, 'formats.no-object', ''],
  ])('%s', (_, schema, code, path) => {
    expect(importJsonSchema({ schema }, options).issues).toMatchObject([{ code, path }]);
  });

  it('a document that doubles with each reference ends early', () => {
    const $defs = Object.fromEntries(
      Array.from({ length: 40 }, (_, at) => [
        `d${at}`,
        { allOf: [{ $ref: `#/$defs/d${at + 1}` }, { $ref: `#/$defs/d${at + 1}` }] },
      ]),
    );
    const schema = { ...property({ $ref: '#/$defs/d0' }), $defs: { ...$defs, d40: { type: 'string' } } };
    expect(importJsonSchema({ schema }, options).issues).toMatchObject([{ code: 'formats.too-many-parts' }]);
  });
});
