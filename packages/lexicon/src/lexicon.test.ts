import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  ActionCode,
  canonicalJson,
  cityOf,
  directionOf,
  FieldCode,
  issuesFromZod,
  type JsonValue,
  localize,
  parsePointer,
  RoleCode,
  realmOf,
  ServiceCode,
  StateCode,
  TenantId,
  toPointer,
  valueAt,
} from '.';
import { createMessages } from './messages';

describe('codes', () => {
  it.each([
    [ServiceCode, 'trade-licence', true, 'letters and hyphens'],
    [ServiceCode, 'Trade', false, 'capital'],
    [ServiceCode, 'work', false, 'an address of the runtime'],
    [FieldCode, 'tradeName', true, 'camel case'],
    [FieldCode, 'trade-name', false, 'a hyphen would be a minus in a rule'],
    [FieldCode, 'between', false, 'a word of FEEL'],
    [StateCode, 'PENDING_APPROVAL', true, 'capitals'],
    [StateCode, '', false, 'the start has a code with us'],
    [ActionCode, 'SENDBACK', true, 'capitals'],
    [RoleCode, 'TL_DOC_VERIFIER', true, 'as DIGIT spells roles'],
    [TenantId, 'pg.citya', true, 'letters and dots'],
    [TenantId, 'pg.city1', false, 'egov-user takes no digits'],
  ])('%#: %s', (code, value, accepted) => expect(code.safeParse(value).success).toBe(accepted));

  it('find realm and city in a tenant id', () => {
    expect([realmOf('pg.citya'), cityOf('pg.citya'), realmOf('pg'), cityOf('pg')]).toEqual(['pg', 'citya', 'pg', 'pg']);
  });
});

describe('canonicalJson', () => {
  it('is the same for the same value in another order, and reads back as the value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value as JsonValue);
        expect(canonicalJson(reverseMembers(value as JsonValue))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

function reverseMembers(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(reverseMembers);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reverseMembers(member)]),
  );
}

describe('pointers', () => {
  it('come apart into what they were made of', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (parts) => {
        expect(parsePointer(toPointer(parts))).toEqual(parts);
      }),
    );
  });
  it.each([
    ['/owners/0/name', 'Asha'],
    ['/owners/1', undefined],
    ['/__proto__', undefined],
    ['', { owners: [{ name: 'Asha' }] }],
  ])('%s names %j', (pointer, expected) => {
    expect(valueAt({ owners: [{ name: 'Asha' }] }, pointer)).toEqual(expected);
  });
});

describe('localize', () => {
  it.each([
    [{ en: 'Name', hi: 'नाम' }, 'hi', 'नाम'],
    [{ en: 'Name' }, 'hi', 'Name'],
    [{ ar: 'اسم' }, 'hi', 'اسم'],
    [undefined, 'hi', ''],
  ])('%j in %s is %s', (text, language, expected) => expect(localize(text, language, 'en')).toBe(expected));
});

describe('messages', () => {
  const packs = {
    en: { forms: { greet: 'Hello {name}', only: 'English only', issue: { forms: { required: 'Answer “{label}”' } } } },
    ar: { forms: { greet: 'مرحبا {name}' } },
  };
  it('fill in, fall back to English, and say an Issue in words', () => {
    const messages = createMessages(packs, 'ar');
    expect(messages.text('forms.greet', { name: 'Asha' })).toBe('مرحبا Asha');
    expect(messages.text('forms.only')).toBe('English only');
    expect(messages.issue({ code: 'forms.required', severity: 'error', path: '', params: { label: 'Name' } })).toBe(
      'Answer “Name”',
    );
    expect(messages.direction).toBe(directionOf('ar'));
  });
});

describe('issuesFromZod', () => {
  it('names the place as a pointer', () => {
    const parsed = z.object({ states: z.array(z.object({ code: z.string() })) }).safeParse({ states: [{ code: 1 }] });
    expect(parsed.error && issuesFromZod(parsed.error, '/workflow')).toMatchObject([
      { code: 'shape.invalid_type', path: '/workflow/states/0/code' },
    ]);
  });
});
