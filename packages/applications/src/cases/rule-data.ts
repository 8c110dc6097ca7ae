import type { FormNeed, FormTables, MasterRows } from '@nirmaan/forms';
import type { Instant, JsonObject, Language } from '@nirmaan/lexicon';
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

/**
 * Runs `judge` until it lacks nothing more that can be had: what it lacked is loaded between the rounds. `judge` sees the
 * same two objects every time, with more in them. What cannot be had stays among the needs of the result.
 */
export async function judgeWithData<Result extends { needs: readonly FormNeed[] }>(
  { catalogue, now }: { catalogue: Pick<Catalogue, 'masterRows' | 'table'>; now: Instant },
  place: Place,
  judge: (data: { masters: MasterRows; tables: FormTables }) => Result,
): Promise<Result> {
  const masters: Record<string, JsonObject[]> = {};
  const tables: FormTables = {};
  const tried = new Set<string>();
  for (let round = 0; ; round++) {
    const result = judge({ masters, tables });
    const lacking = result.needs.filter((need) => !tried.has(JSON.stringify(need)));
    if (lacking.length === 0 || round === ROUNDS) return result;
    for (const need of lacking) {
      tried.add(JSON.stringify(need));
      if ('master' in need) masters[need.master] ??= await catalogue.masterRows(place.realm, place.tenant, need.master);
      if ('table' in need) {
        const found = await tableInUse(catalogue, place, need.table, now);
        if (found) tables[need.table] = found;
      }
    }
  }
}

/** Names of the tables that were asked and could not be had: what depends on them cannot be judged. */
export function missingTables({ needs }: { needs: readonly FormNeed[] }): string[] {
  return needs.flatMap((need) => ('table' in need ? [need.table] : []));
}
