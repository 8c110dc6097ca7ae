import { FieldCode, ServiceCode } from '@nirmaan/lexicon';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldCodeOf, serviceCodeOf } from './codes';

describe('fieldCodeOf', () => {
  it.each([
    ['Mobile number', 'mobile-number', 'mobileNumber'],
    ['Date of birth', 'date-of-birth', 'dateBirth'],
    ['मोबाइल नंबर', 'mobile-number', 'mobileNumber'],
    ['Date', 'date', 'date2'],
    ['2 wheelers', 'integer', 'wheelers'],
    ['दुकान PAN', 'text', 'text'],
  ])('of “%s” (%s) gives %s', (label, type, code) => expect(fieldCodeOf(label, type, new Set())).toBe(code));

  it('gives no code twice, and none that rules could not name', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 30 }), (labels) => {
        const taken = new Set<string>();
        const codes = labels.map((label) => fieldCodeOf(label, 'text', taken));
        expect(new Set(codes).size).toBe(labels.length);
        for (const code of codes) expect(FieldCode.safeParse(code).success, code).toBe(true);
      }),
    );
  });
});

describe('serviceCodeOf', () => {
  it.each([
    ['Trade licence', 1, 'trade-licence'],
    ['Trade licence', 2, 'trade-licence-2'],
    ['व्यापार लाइसेंस', 1, 'service'],
    ['track', 1, 'service'],
  ])('of “%s”, number %i, gives %s', (name, number, code) =>
    expect(serviceCodeOf(name, 'application', number)).toBe(code),
  );

  it('is always one a service can have', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 99 }), (name, number) => {
        expect(ServiceCode.safeParse(serviceCodeOf(name, 'complaint', number)).success).toBe(true);
      }),
    );
  });
});
