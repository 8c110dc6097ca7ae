import { describe, expect, it } from 'vitest';
import { demoSeed } from './demo-seed';
import { trialSeed } from './trial-seed';

const hash = (text: string) => `#${text}`;
const realm = 'tryabcdefghijklmnopqrst';
const city = `${realm}.sundarpur`;
const people = [
  {
    userName: '9870000001',
    name: 'गुरप्रीत कौर',
    type: 'CITIZEN' as const,
    mobileNumber: '9870000001',
    roles: [{ code: 'CITIZEN', name: 'Citizen' }],
  },
  {
    userName: 'person3',
    name: 'लक्ष्मी नायर',
    type: 'EMPLOYEE' as const,
    mobileNumber: '9870000003',
    roles: [{ code: 'WS_CLERK', name: 'क्लर्क' }],
  },
];
const seed = trialSeed({ realm, city, cityName: { en: 'Sundarpur', hi: 'सुंदरपुर' }, people }, hash);
const codesOf = (master: string) =>
  seed.rows.filter((row) => row.schemaCode === master).map((row) => row.uniqueIdentifier);

describe('the seed of a trial', () => {
  it('has one city, and nothing of the demo’s', () => {
    expect(codesOf('tenant.tenants').sort()).toEqual([realm, city]);
    const tenants = new Set(seed.rows.map(({ tenantId }) => tenantId));
    expect([...tenants].filter((tenant) => !tenant.startsWith(realm))).toEqual([]);
    expect(JSON.stringify(seed.places)).toContain('सुंदरपुर');
    expect(seed.messages).toContainEqual({
      ...{ tenant: realm, module: 'rainmaker-common', locale: 'hi_IN', message: 'सुंदरपुर' },
      code: `TENANT_TENANTS_${realm.toUpperCase()}_SUNDARPUR`,
    });
    expect(codesOf('ACCESSCONTROL-ROLES.roles').filter((code) => code.startsWith('TL_'))).toEqual([]);
  });

  it('knows the people, citizens in the whole realm and officers in the city, with roles that exist', () => {
    const roles = new Set(codesOf('ACCESSCONTROL-ROLES.roles'));
    const known = seed.users.map(({ userName, type, tenantId, roles: held }) => ({ userName, type, tenantId, held }));
    expect(known).toContainEqual({
      ...{ userName: '9870000001', type: 'CITIZEN', tenantId: realm },
      held: [expect.objectContaining({ code: 'CITIZEN', tenantId: realm })],
    });
    const officer = known.find(({ userName }) => userName === 'person3');
    expect(officer).toMatchObject({ type: 'EMPLOYEE', tenantId: city });
    expect(officer?.held.map(({ code }) => code)).toEqual(['EMPLOYEE', 'WS_CLERK']);
    for (const { held, tenantId } of known)
      for (const role of held) {
        expect(roles).toContain(role.code);
        expect(role.tenantId).toBe(tenantId);
      }
  });

  it('has the accounts of Nirmaan itself, as the demo has them, and nobody else of it', () => {
    const systems = demoSeed(hash).users.filter(({ type }) => type === 'SYSTEM');
    const names = seed.users.map(({ userName }) => userName);
    expect(names.sort()).toEqual(
      [...systems.map(({ userName }) => userName), ...people.map(({ userName }) => userName)].sort(),
    );
  });
});
