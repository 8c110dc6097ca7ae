import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import { describe, expect, it } from 'vitest';
import { numberLiterals } from '../number-literals';
import { type Failure, NotViolated, SchemaError } from './failure';
import { loadSchema } from './load-schema';

type Case = { schema: JsonObject; text: string; says: string[] };

/** Messages of what counts: the failure's own, or those of its causes. */
function messagesOf(found: Failure | undefined): string[] {
  if (!found) return [];
  return found.causes.length === 0
    ? [found.message]
    : found.causes.map(({ keyword, message }) => `${keyword}: ${message}`);
}

function check(schema: JsonObject, text: string): Failure | undefined {
  const value: JsonValue = JSON.parse(text);
  return loadSchema(schema)(value, { at: '', literals: numberLiterals(text) });
}

const number = { type: 'number' };
const string = { type: 'string' };

describe('data against a draft 4 schema', () => {
  it.each<Case>([
    { schema: { type: 'integer' }, text: '2.0', says: ['expected type: Integer, found: BigDecimal'] },
    { schema: { type: 'integer' }, text: '1e2', says: ['expected type: Integer, found: BigDecimal'] },
    { schema: { type: 'integer' }, text: '3000000000', says: [] },
    { schema: string, text: '3000000000', says: ['expected type: String, found: Long'] },
    { schema: string, text: '123456789012345678901', says: ['expected type: String, found: BigInteger'] },
    { schema: { ...number, maximum: 10, exclusiveMaximum: true }, text: '10', says: ['10.0 is not lower than 10'] },
    { schema: { ...number, minimum: 1 }, text: '-12345678.5', says: ['-1.23456785E7 is not higher or equal to 1'] },
    { schema: { ...number, multipleOf: 0.1 }, text: '0.3', says: [] },
    { schema: { ...number, multipleOf: 2 }, text: '3', says: ['3.0 is not a multiple of 2'] },
    { schema: { ...string, enum: ['A'] }, text: '5', says: ['5 is not a valid enum value'] },
    { schema: { ...string, enum: [5] }, text: '5', says: [] },
    { schema: { ...string, format: 'date' }, text: '"no date"', says: [] },
    {
      schema: { ...string, format: 'date-time' },
      text: '"2026-02-32T10:00:00Z"',
      says: [expect.stringContaining('is not a valid date-time')],
    },
    { schema: { ...string, format: 'ipv4' }, text: '"1.2.3.256"', says: ['[1.2.3.256] is not a valid ipv4 address'] },
    {
      schema: { ...string, format: 'ipv6' },
      text: '"::ffff:1.2.3.4"',
      says: ['[::ffff:1.2.3.4] is not a valid ipv6 address'],
    },
    { schema: { ...string, format: 'hostname' }, text: '"a-"', says: ['[a-] is not a valid hostname'] },
    { schema: { enum: [1, { a: 1 }] }, text: '1.0', says: ['1.0 is not a valid enum value'] },
    { schema: { enum: [1, { a: 1 }] }, text: '{"a":1}', says: [] },
    { schema: { type: 'array', uniqueItems: true }, text: '[1,1.0]', says: [] },
    { schema: string, text: '-0.0', says: ['expected type: String, found: Double'] },
    {
      schema: { ...string, minLength: 3, pattern: '^a' },
      text: '"b"',
      says: ['minLength: expected minLength: 3, actual: 1', 'pattern: string [b] does not match pattern ^a'],
    },
    { schema: { minLength: 3 }, text: '5', says: [] },
    { schema: { const: 1 }, text: '2', says: [] },
    {
      schema: { type: 'array', items: [string, number], additionalItems: false },
      text: '["a",1,2]',
      says: ['expected: [2] array items, found: [3]'],
    },
    {
      schema: { type: 'array', uniqueItems: true },
      text: '[{"a":1,"b":2},{"b":2,"a":1}]',
      says: ['array items are not unique'],
    },
    {
      schema: { type: 'object', patternProperties: { '^n': number }, additionalProperties: false },
      text: '{"n1":1,"x":1}',
      says: ['extraneous key [x] is not permitted'],
    },
    { schema: { type: 'object', maxProperties: 1 }, text: '{"a":1,"b":1}', says: ['maximum size: [1], found: [2]'] },
    {
      schema: { type: 'object', dependencies: { a: { required: ['b'] } } },
      text: '{"a":1}',
      says: ['required key [b] not found'],
    },
    {
      schema: {
        oneOf: [
          { ...number, minimum: 1 },
          { ...number, minimum: 2 },
        ],
      },
      text: '3',
      says: ['#: 2 subschemas matched instead of one'],
    },
    {
      schema: {
        allOf: [
          { ...number, minimum: 5 },
          { ...number, multipleOf: 2 },
        ],
      },
      text: '3',
      says: ['minimum: 3.0 is not higher or equal to 5', 'multipleOf: 3.0 is not a multiple of 2'],
    },
    {
      schema: { ...number, anyOf: [{ minimum: 5 }, { maximum: 1 }] },
      text: '3',
      says: ['anyOf: #: no subschema matched out of the total 2 subschemas'],
    },
    {
      schema: {
        definitions: { code: { ...string, maxLength: 2 } },
        type: 'object',
        properties: { a: { $ref: '#/definitions/code' } },
      },
      text: '{"a":"abc"}',
      says: ['expected maxLength: 2, actual: 3'],
    },
    {
      schema: { type: 'object', properties: { child: { $ref: '#' }, n: number } },
      text: '{"child":{"child":{"n":"x"}}}',
      says: ['expected type: Number, found: String'],
    },
  ])('$text against $schema', ({ schema, text, says }) => {
    expect(messagesOf(check(schema, text))).toEqual(says);
  });

  it('words beside a reference count too', () => {
    const definitions = { code: string };
    const schema = { definitions, type: 'object', properties: { a: { $ref: '#/definitions/code', maxLength: 2 } } };
    expect(messagesOf(check(schema, '{"a":"abc"}'))).toEqual(['expected maxLength: 2, actual: 3']);
  });

  it('two violations inside one member hang together below a failure without a keyword', () => {
    const schema = { type: 'object', properties: { o: { type: 'object', required: ['x', 'y'] }, n: number } };
    expect(check(schema, '{"o":{},"n":"a"}')?.causes.map(({ keyword }) => keyword)).toEqual(['type', undefined]);
  });

  it('a violated `not` breaks the service', () => {
    expect(() => check({ not: string }, '"a"')).toThrow(NotViolated);
    expect(check({ not: string }, '5')).toBeUndefined();
  });
});

describe('a definition nothing can be checked against', () => {
  it.each<[JsonObject, string]>([
    [{ ...number, exclusiveMinimum: 5 }, 'key exclusiveMinimum : expected type: Boolean , found : Integer'],
    [{ type: 'date' }, 'unknown type: [date]'],
    [{ type: 5 }, 'key type: expected type is one of JSONArray, String, found: Integer'],
    [{ type: 'object', properties: { n: true } }, 'key null: expected type is one of JSONObject, found: Boolean'],
    [{ anyOf: [number], oneOf: [string] }, "expected at most 1 of 'allOf', 'anyOf', 'oneOf', 2 found"],
    [
      { $ref: '#/definitions/none' },
      'value [null] is not an array or object therefore its key none cannot be resolved',
    ],
    [{ $ref: '#/none' }, 'could not query schema document by pointer [#/none]'],
    [{ $ref: '#none' }, "a JSON pointer should start with '/' or '#/'"],
    [{ ...string, title: 5 }, 'key title : expected type: String , found : Integer'],
    [{ patternProperties: { '^b': 5 } }, 'JSONObject["^b"] is not a JSONObject (class java.lang.Integer : 5).'],
    [{ properties: [] }, 'key null: expected type is one of JSONObject, found: JSONArray'],
    [{ enum: 'A' }, 'JSONObject["enum"] is not a JSONArray (class java.lang.String : A).'],
    [{ type: 'array', items: 5 }, 'key items: expected type is one of JSONObject, JSONArray, found: Integer'],
  ])('%o', (schema, message) => {
    expect(() => loadSchema(schema)).toThrow(SchemaError);
    expect(() => loadSchema(schema)).toThrow(message);
  });
});
