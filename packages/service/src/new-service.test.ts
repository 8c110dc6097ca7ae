import { ServiceCode } from '@nirmaan/lexicon';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idFormatOf, newService, numberedCode, withCode } from './new-service';

const code = fc.stringMatching(/^[a-z][a-z0-9-]{1,29}$/).filter((each) => ServiceCode.safeParse(each).success);

describe('the numbers of a service', () => {
  it.each([
    ['trade-licence', 'TL-[cy:yyyy]-[SEQ_TRADE_LICENCE]-A'],
    ['trade-licence-4', 'TL4-[cy:yyyy]-[SEQ_TRADE_LICENCE_4]-A'],
    ['a-b-c-d-e-12', 'ABCD12-[cy:yyyy]-[SEQ_A_B_C_D_E_12]-A'],
  ])('of %s are %s', (of, format) => expect(idFormatOf(of)).toEqual({ name: `${of}.number`, format }));
});

describe('numberedCode', () => {
  it.each([
    ['trade-licence', 1, 'trade-licence'],
    ['trade-licence', 2, 'trade-licence-2'],
    ['abcdefghij-abcdefghij-abcdefg', 3, 'abcdefghij-abcdefghij-abcdef-3'],
    ['abcdefghij-abcdefghij-abcde-fg', 10, 'abcdefghij-abcdefghij-abcde-10'],
  ])('makes of %s, number %i, %s', (of, number, expected) => expect(numberedCode(of, number)).toBe(expected));

  it('gives codes that a service can have, each once', () => {
    fc.assert(
      fc.property(code, (of) => {
        const codes = Array.from({ length: 99 }, (_, at) => numberedCode(of, at + 1));
        expect(new Set(codes).size).toBe(99);
        for (const each of codes) expect(ServiceCode.safeParse(each).success, each).toBe(true);
      }),
    );
  });
});

describe('withCode', () => {
  const draft = newService({ code: 'trade-licence', name: { en: 'Trade licence' }, languages: ['en'] });

  it('counts the cases of a service under another code on their own', () => {
    const second = withCode(draft, 'trade-licence-2');
    expect(second).toEqual({ ...draft, code: 'trade-licence-2', idFormat: idFormatOf('trade-licence-2') });
    expect(second.idFormat.name).not.toBe(draft.idFormat.name);
  });

  it('leaves a service as it is that has the code already', () => {
    const own = { ...draft, idFormat: { name: 'own', format: 'X-[SEQ_OWN]-A' } };
    expect(withCode(own, 'trade-licence')).toBe(own);
  });
});
