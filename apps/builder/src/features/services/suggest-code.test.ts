import { ServiceCode } from '@nirmaan/lexicon';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggestServiceCode } from './suggest-code';

describe('suggestServiceCode', () => {
  it.each([
    ['Trade licence (new)', 'trade-licence-new'],
    ['Añadir permiso', 'anadir-permiso'],
    ['2 wheelers', 'wheelers'],
    ['व्यापार लाइसेंस', ''],
  ])('%s gives %s', (name, code) => expect(suggestServiceCode(name)).toBe(code));

  it('gives a code that may be one, or too little to be one', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        const code = suggestServiceCode(name);
        const isReserved = ['api', 'work', 'verify', 'track', 'my', 'apply', 'check', 'submitted'].includes(code);
        expect(code.length < 2 || isReserved || ServiceCode.safeParse(code).success).toBe(true);
      }),
    );
  });
});
