import { type MdmsSlice, pairKey, type StoredRow } from '../slice';

export type RowCriteria = {
  schemaCode?: string | undefined;
  ids?: string[] | undefined;
  uniqueIdentifiers?: string[] | undefined;
  isActive?: boolean | undefined;
  matches?: ((row: StoredRow) => boolean) | undefined;
};

/** Rows of exactly this tenant, newest first. Ids and unique identifiers are looked up, never searched for. */
export function rowsAt(slice: MdmsSlice, tenantId: string, criteria: RowCriteria): StoredRow[] {
  const { schemaCode, ids, uniqueIdentifiers, isActive, matches } = criteria;
  const wanted = uniqueIdentifiers && new Set(uniqueIdentifiers);
  return candidates(slice, tenantId, criteria)
    .filter(
      (row) =>
        row.tenantId === tenantId &&
        (schemaCode === undefined || row.schemaCode === schemaCode) &&
        (!ids || ids.includes(row.id)) &&
        (!wanted || wanted.has(row.uniqueIdentifier)) &&
        (isActive === undefined || row.isActive === isActive) &&
        (!matches || matches(row)),
    )
    .sort((a, b) => (b.auditDetails.createdTime ?? 0) - (a.auditDetails.createdTime ?? 0));
}

/** Few enough rows to look at each: by id, by key, of one level, or of all levels of the tenant. Newest first. */
function candidates(slice: MdmsSlice, tenantId: string, criteria: RowCriteria): StoredRow[] {
  if (criteria.ids) return [...new Set(criteria.ids)].flatMap((id) => slice.rows.get(id) ?? []);
  const codes = criteria.schemaCode === undefined ? [...(slice.codes.get(tenantId) ?? [])] : [criteria.schemaCode];
  return codes.reverse().flatMap((code) => {
    const level = slice.levels.get(pairKey(tenantId, code));
    if (!level) return [];
    if (!criteria.uniqueIdentifiers) return [...level.values()].reverse();
    return [...new Set(criteria.uniqueIdentifiers)].flatMap((key) => level.get(key) ?? []);
  });
}

/**
 * `filters` as jsonb containment: `a.b` names a member inside a member, values are texts. Numbers, flags and members of
 * lists never match; of two filters with one first segment the later counts. Of a null only the objects around it are
 * looked for. Undefined: nothing to filter by.
 */
export function toFilter(filters: [path: string, value: string | null][]): ((row: StoredRow) => boolean) | undefined {
  const byFirst = new Map(filters.map(([path, value]) => [path.split('.')[0], { path: segments(path), value }]));
  if (byFirst.size === 0) return undefined;
  return (row) =>
    [...byFirst.values()].every(({ path, value }) => {
      let at: unknown = row.data;
      const sought = value === null ? path.slice(0, -1) : path;
      for (const name of sought) at = isMember(at, name) ? at[name] : undefined;
      return value === null ? typeof at === 'object' && at !== null && !Array.isArray(at) : at === value;
    });
}

function isMember(value: unknown, name: string): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, name);
}

/** Java's split drops what is empty at the end. */
function segments(path: string): string[] {
  const parts = path.split('.');
  while (parts.length > 1 && parts.at(-1) === '') parts.pop();
  return parts;
}
