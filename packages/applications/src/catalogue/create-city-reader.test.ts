import { DigitError, type LocalizationPort } from '@nirmaan/digit';
import { beforeEach, describe, expect, it } from 'vitest';
import { createCityReader } from './create-city-reader';

let clock: number;
let isDown: boolean;
let asked: { locale: string; codes?: string[] }[];
let cities: ReturnType<typeof createCityReader>;

const stored = [
  { code: 'TENANT_TENANTS_PG_CITYA', locale: 'hi_IN', message: 'अमरपुर' },
  { code: 'TENANT_TENANTS_PG_CITYB', locale: 'hi_IN', message: 'बसंतपुर' },
  { code: 'TENANT_TENANTS_PG_CITYA', locale: 'ar_IN', message: 'أماربور' },
];
const rows = [
  { code: 'pg', name: 'Pragati Pradesh' },
  { code: 'pg.cityb', name: 'Basantpur' },
  { code: 'pg.citya', name: 'Amarpur' },
];

beforeEach(() => {
  clock = 1_000_000;
  isDown = false;
  asked = [];
  const search: LocalizationPort['search'] = async ({ tenant, locale, module, codes }) => {
    asked.push({ locale, ...(codes && { codes }) });
    if (isDown) throw new DigitError('localization', 'unreachable', true, 'down', false);
    expect([tenant, module]).toEqual(['pg', 'rainmaker-common']);
    return stored.flatMap((each) =>
      each.locale === locale && codes?.includes(each.code) ? [{ ...each, module }] : [],
    );
  };
  const digit = { localization: { search } as LocalizationPort } as Parameters<typeof createCityReader>[0]['digit'];
  cities = createCityReader({ digit, context: async () => ({}) as never, now: () => clock }, async () => rows);
});

const namesIn = async (language: string) => (await cities('pg', language)).map(({ name }) => name);

describe('the cities of a realm', () => {
  it('are named as DIGIT names them in the language, in its order', async () => {
    expect(await cities('pg', 'hi')).toEqual([
      { tenant: 'pg.citya', name: 'अमरपुर' },
      { tenant: 'pg.cityb', name: 'बसंतपुर' },
    ]);
  });

  it('have the name of the tenant master where DIGIT has none in the language', async () => {
    expect((await namesIn('ar')).toSorted()).toEqual(['Basantpur', 'أماربور']);
    expect(await namesIn('en')).toEqual(['Amarpur', 'Basantpur']);
  });

  it('are asked for once in ten minutes and language', async () => {
    for (let time = 0; time < 5; time++) await namesIn('hi');
    expect(asked).toEqual([{ locale: 'hi_IN', codes: ['TENANT_TENANTS_PG_CITYB', 'TENANT_TENANTS_PG_CITYA'] }]);
    clock += 10 * 60_000;
    await namesIn('hi');
    expect(asked).toHaveLength(2);
  });

  it('keep their last names with DIGIT down, else those of the master, and DIGIT has its peace', async () => {
    await namesIn('hi');
    isDown = true;
    clock += 10 * 60_000;
    for (let time = 0; time < 5; time++) expect(await namesIn('hi')).toEqual(['अमरपुर', 'बसंतपुर']);
    for (let time = 0; time < 5; time++) expect(await namesIn('ar')).toEqual(['Amarpur', 'Basantpur']);
    expect(asked).toHaveLength(3);
    isDown = false;
    clock += 15_000;
    expect(await namesIn('ar')).toContain('أماربور');
  });
});
