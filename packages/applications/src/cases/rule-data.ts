import { type BoundaryPlaces, type FormNeed, type FormTables, hierarchiesIn, type MasterRows } from '@nirmaan/forms';
import type { Instant, Language } from '@nirmaan/lexicon';
import type { TableInUse } from '@nirmaan/rules/tables';
import { type ServiceDefinition, type TableUse, tableAskedBy } from '@nirmaan/service';
import type { Catalogue } from '../catalogue/catalogue';

/** When what happened to a case; absent = it has not happened yet. */
export type CaseDays = { filed?: Instant; completed?: Instant; decided?: Instant };

/** Where and for whom rules are judged. */
export type Place = {
  realm: string;
  tenant: string;
  definition: ServiceDefinition;
  language: Language;
  /** Of a case that was filed; absent before. */
  days?: CaseDays;
};

/** Enough for a rule that names a master by the row of another; more would be a loop. */
const ROUNDS = 5;

/** The day of an instant in a time zone, as an ISO date. */
export function dayIn(at: Instant, timeZone: string): string {
  // The calendar of en-CA is written as ISO 8601 is.
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);
}

/** The day whose rows of a table count. What has not happened yet would happen now. */
export function dayOf({ asOf }: Pick<TableUse, 'asOf'>, place: Place, now: Instant): string {
  const at = asOf === 'due' ? now : (place.days?.[asOf] ?? now);
  return dayIn(at, place.definition.timeZone);
}

/** A table as the service of this place asks it; undefined where the service or the tenant has none. */
export async function tableInUse(
  catalogue: Pick<Catalogue, 'table'>,
  place: Place,
  name: string,
  now: Instant,
): Promise<TableInUse | undefined> {
  const use = place.definition.tables.find((each) => each.name === name);
  const table = use && (await catalogue.table(place.realm, place.tenant, use.code));
  return use && table && tableAskedBy(use, table, dayOf(use, place, now));
}

/** What was loaded for a judgement; `paths`: of places that rules named by their codes, see `FormContext`. */
type LoadedData = {
  masters: MasterRows;
  tables: FormTables;
  boundaries: Record<string, BoundaryPlaces>;
  paths: Record<string, Record<string, string>>;
};

/** The same for a rule that is run by itself. */
export const toRuleData = ({ masters, tables, paths }: LoadedData) => ({ masters, tables, boundaries: paths });

/**
 * Runs `judge` until it lacks nothing more that can be had: what it lacked is loaded between the rounds, all at once. `judge`
 * sees the same objects every time, with more in them. What cannot be had stays among the needs of the result.
 */
export async function judgeWithData<Result extends { needs: readonly FormNeed[] }>(
  ports: { catalogue: Pick<Catalogue, 'masterRows' | 'table' | 'places'>; now: Instant },
  place: Place,
  judge: (data: LoadedData) => Result,
): Promise<Result> {
  const data: LoadedData = { masters: {}, tables: {}, boundaries: {}, paths: {} };
  const tried = new Set<string>();
  for (let round = 0; ; round++) {
    const result = judge(data);
    // Rows of a master are loaded together, whichever of them is wanted.
    const lacking = result.needs
      .map((need) => ('master' in need ? { master: need.master } : need))
      .filter((need) => {
        const isNew = !tried.has(JSON.stringify(need));
        tried.add(JSON.stringify(need));
        return isNew;
      });
    if (lacking.length === 0 || round === ROUNDS) return result;
    await Promise.all(lacking.map((need) => load(ports, place, need, data)));
  }
}

async function load(
  { catalogue, now }: Parameters<typeof judgeWithData>[0],
  place: Place,
  need: FormNeed,
  data: LoadedData,
): Promise<void> {
  const { places } = catalogue;
  if ('master' in need) data.masters[need.master] = await catalogue.masterRows(place.realm, place.tenant, need.master);
  else if ('table' in need) {
    const found = await tableInUse(catalogue, place, need.table, now);
    if (found) data.tables[need.table] = found;
  } else if ('hierarchy' in need) {
    const [levels, below] = await Promise.all([
      places.levels(place, need.hierarchy),
      places.below(place, need.hierarchy, need.below),
    ]);
    const known = data.boundaries[need.hierarchy] ?? { levels, below: {} };
    put(known.below, need.below, below);
    data.boundaries[need.hierarchy] = known;
  } else if ('boundary' in need)
    // One that is nowhere lies in nothing; then it is not asked for again.
    put(
      data.paths,
      need.boundary,
      (await places.path(place, hierarchiesIn(place.definition.forms), need.boundary)) ?? {},
    );
}

/** A member of its own, whatever it is called: codes come from whoever fills a form. */
function put<Value>(record: Record<string, Value>, name: string, value: Value): void {
  Object.defineProperty(record, name, { value, enumerable: true, configurable: true, writable: true });
}

/** Names of the tables that were asked and could not be had: what depends on them cannot be judged. */
export function missingTables({ needs }: { needs: readonly FormNeed[] }): string[] {
  return needs.flatMap((need) => ('table' in need ? [need.table] : []));
}
