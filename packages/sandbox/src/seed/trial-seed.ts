import type { SandboxSeed } from '@nirmaan/digit/sandbox';
import { cityOf, type TenantId, type Text } from '@nirmaan/lexicon';
import { type DemoSeed, readDemo, toSandboxSeed } from './demo-seed';
import type { PlacesFile } from './places';

/** Somebody of a trial, as DIGIT is to know them. */
export type SeededPerson = {
  userName: string;
  name: string;
  type: 'CITIZEN' | 'EMPLOYEE';
  mobileNumber: string;
  roles: { code: string; name: string }[];
};

/** Of the demo; a trial has one city in its place. */
const DEMO = { realm: 'pg', city: 'pg.citya', places: 'PG_CITYA', roles: /^TL_/ };

/**
 * What the DIGIT of a trial begins with: the general data of the demo (roles and rights, id formats, departments) under the
 * trial's realm, one city with its places, the accounts of Nirmaan itself, and the people.
 */
export function trialSeed(
  { realm, city, cityName, people }: { realm: string; city: TenantId; cityName: Text; people: readonly SeededPerson[] },
  hash: (text: string) => string,
): SandboxSeed {
  const { seed, places } = readDemo();
  const moved: DemoSeed = withTenants(seed, { realm, city });
  const name = Object.values(cityName)[0] ?? cityOf(city);
  const roles = new Map(people.flatMap((person) => person.roles.map((role) => [role.code, role.name])));
  return toSandboxSeed(
    {
      ...moved,
      tenantNames: { [realm]: moved.tenantNames[DEMO.realm] ?? {}, [city]: cityName },
      users: [
        ...moved.users.filter(({ type }) => type === 'SYSTEM'),
        ...people.map(({ type, roles: held, ...person }) => ({
          ...person,
          type,
          // A citizen is one of the whole realm.
          tenant: type === 'CITIZEN' ? realm : city,
          roles: [...(type === 'EMPLOYEE' ? ['EMPLOYEE'] : []), ...held.map(({ code }) => code)],
        })),
      ],
      masters: moved.masters.map((master) => {
        if (master.master === 'ACCESSCONTROL-ROLES.roles') return { ...master, rows: withRoles(master.rows, roles) };
        if (master.master !== 'tenant.tenants') return master;
        const rows = master.rows.filter(({ code }) => code === realm || code === city);
        return { ...master, rows: rows.map((row) => (row.code === city ? { ...row, name } : row)) };
      }),
    },
    withCityName(withTenants(places, { realm, city }), cityName),
    hash,
  );
}

/** The same with other names of realm and city; what is of another city keeps its name, and is nobody's. */
function withTenants<Value>(value: Value, { realm, city }: { realm: string; city: string }): Value;
function withTenants(value: unknown, of: { realm: string; city: string }): unknown {
  if (value === DEMO.realm) return of.realm;
  if (value === DEMO.city) return of.city;
  if (Array.isArray(value)) return value.map((each) => withTenants(each, of));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withTenants(each, of)]));
}

/** Roles of the demo's own service are not there; those of the people are, before the service brings them. */
function withRoles(rows: DemoSeed['masters'][number]['rows'], roles: ReadonlyMap<string, string>): typeof rows {
  const kept = rows.filter(({ code }) => typeof code === 'string' && !DEMO.roles.test(code) && !roles.has(code));
  const [pattern = {}] = rows;
  return [...kept, ...[...roles].map(([code, name]) => ({ ...pattern, code, name, description: name }))];
}

function withCityName(places: PlacesFile, name: Text): PlacesFile {
  const walk = (all: PlacesFile['places']): PlacesFile['places'] =>
    all.map((place) => ({
      ...place,
      ...(place.code === DEMO.places && { name }),
      ...(place.below && { below: walk(place.below) }),
    }));
  return { ...places, places: walk(places.places) };
}
