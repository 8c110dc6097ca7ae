import { type CallContext, type Digit, toDigitLocale } from '@nirmaan/digit';
import type { BoundaryPlace } from '@nirmaan/forms';
import type { Instant } from '@nirmaan/lexicon';
import { Kept } from '../kept';
import type { Places, PlacesFor } from './places';

export type PlacesPorts = {
  digit: Pick<Digit, 'boundary' | 'localization'>;
  /** In whose name DIGIT is asked; the service account of the realm. */
  context(realm: string): Promise<CallContext>;
  now(): Instant;
};

/** Places are set up once and named for years. */
const FRESH = 10 * 60_000;
const PAUSE_AFTER_FAILURE = 15_000;
/** Lists of places in memory; of a hierarchy of 50,000 in wards of a hundred that is all of them, in three languages. */
const MOST_LISTS = 2_000;
const MOST_PATHS = 20_000;

const ENGLISH = 'en_IN';

type Hierarchy = { tenant: string; levels: string[] };
type Step = { code: string; level: string };

/** Reads levels and places when somebody chooses from them, and keeps them for a while. */
export function createPlaces(ports: PlacesPorts): Places {
  const { boundary, localization } = ports.digit;
  const kept = <Value>(most: number) =>
    new Kept<Value>({ now: ports.now, freshFor: FRESH, pauseAfterFailure: PAUSE_AFTER_FAILURE, most });
  const hierarchies = kept<Hierarchy | undefined>(MOST_LISTS);
  const levels = kept<BoundaryPlace[]>(MOST_LISTS);
  const lists = kept<BoundaryPlace[]>(MOST_LISTS);
  const paths = kept<Step[]>(MOST_PATHS);

  /** Of the city, else of the state: the nearest tenant that has it. */
  const hierarchyOf = ({ realm, tenant }: PlacesFor, code: string): Promise<Hierarchy | undefined> =>
    hierarchies.get(keyOf(tenant, code), async () => {
      const context = await ports.context(realm);
      for (const each of chainOf(tenant)) {
        const found = await boundary.findHierarchy({ tenant: each, code }, context);
        if (found) return { tenant: each, levels: found.levels };
      }
      return undefined;
    });

  async function named(
    { realm, tenant, language }: PlacesFor,
    hierarchy: string,
    codes: readonly string[],
    messageOf: (code: string) => string,
  ): Promise<BoundaryPlace[]> {
    const context = await ports.context(realm);
    const module = `rainmaker-boundary-${hierarchy.toLowerCase()}`;
    const names = new Map<string, string>();
    // DIGIT answers from the nearest level that has any of them and leaves the others out; and English is better than a code.
    for (const locale of new Set([toDigitLocale(language), ENGLISH]))
      for (const level of new Set([tenant, realm])) {
        const missing = codes.map(messageOf).filter((code) => !names.has(code));
        if (missing.length === 0) break;
        const found = await localization.search({ tenant: level, locale, module, codes: missing }, context);
        for (const { code, message } of found) names.set(code, message);
      }
    return codes.map((code) => ({ code, name: names.get(messageOf(code)) ?? code }));
  }

  const pathOf = (of: PlacesFor, owner: Hierarchy, hierarchy: string, code: string): Promise<Step[]> =>
    paths.get(keyOf(owner.tenant, hierarchy, code), async () =>
      boundary.readPath({ tenant: owner.tenant, hierarchy, code }, await ports.context(of.realm)),
    );

  /** The codes right below a place, and the way to each is known from now on. */
  async function codesBelow(of: PlacesFor, owner: Hierarchy, hierarchy: string, parent: string): Promise<string[]> {
    const above = parent === '' ? [] : await pathOf(of, owner, hierarchy, parent);
    const level = owner.levels[above.length];
    if (level === undefined || (parent !== '' && above.length === 0)) return [];
    const tree = { tenant: owner.tenant, hierarchy };
    const context = await ports.context(of.realm);
    const nodes =
      parent === ''
        ? await boundary.listRoots(tree, context)
        : await boundary.listChildren({ ...tree, level, parent }, context);
    for (const { code } of nodes) paths.put(keyOf(owner.tenant, hierarchy, code), [...above, { code, level }]);
    return nodes.map(({ code }) => code);
  }

  return {
    levels: (of, hierarchy) =>
      levels.get(keyOf(of.tenant, hierarchy, of.language), async () => {
        const owner = await hierarchyOf(of, hierarchy);
        return named(of, hierarchy, owner?.levels ?? [], (level) => `${hierarchy}_${level}`);
      }),
    below: (of, hierarchy, parent) =>
      lists.get(keyOf(of.tenant, hierarchy, of.language, parent), async () => {
        const owner = await hierarchyOf(of, hierarchy);
        if (!owner || owner.levels.length === 0) return [];
        const codes = await codesBelow(of, owner, hierarchy, parent);
        const { compare } = new Intl.Collator(of.language, { numeric: true });
        return (await named(of, hierarchy, codes, (code) => code)).sort((a, b) => compare(a.name, b.name));
      }),
    async path(of, candidates, code) {
      for (const hierarchy of candidates) {
        const owner = await hierarchyOf(of, hierarchy);
        const steps = owner ? await pathOf(of, owner, hierarchy, code) : [];
        if (steps.length > 0) return Object.fromEntries(steps.map((step) => [step.level, step.code]));
      }
      return undefined;
    },
  };
}

/** The city, then what it belongs to. */
function chainOf(tenant: string): string[] {
  const parts = tenant.split('.');
  return parts.map((_, at) => parts.slice(0, parts.length - at).join('.'));
}

const keyOf = (...parts: string[]) => JSON.stringify(parts);
