import type { JsonValue } from '@nirmaan/lexicon';
import { isObject, stringOr } from '../../../sandbox/exchange';
import { nullPointer, unhandled } from '../../../sandbox/refusals';
import { findMasters } from '../../mdms/sandbox/search-v1';
import type { MdmsSlice } from '../../mdms/slice';

const MASTERS = {
  'common-masters': ['Department', 'Designation'],
  'egov-hrms': ['EmployeeType', 'EmployeeStatus', 'Degree', 'Specalization', 'EmploymentTest', 'DeactivationReason'],
  'ACCESSCONTROL-ROLES': ['roles'],
} as const;
export type Master = (typeof MASTERS)[keyof typeof MASTERS][number];

/** Codes by master. `codes` breaks where a master is missing, as DIGIT does. */
export type HrmsMasters = { isEmpty: boolean; codes(master: Master): Set<string> };

export function findHrmsMasters(mdms: MdmsSlice, tenant: string): HrmsMasters {
  const wanted = Object.entries(MASTERS).flatMap(([module, names]) => names.map((name) => ({ module, name })));
  const found = findMasters(
    mdms,
    tenant,
    wanted.map(({ module, name }) => ({ code: `${module}.${name}` })),
  );
  const byMaster = new Map<string, Set<string>>();
  for (const { module, name } of wanted) {
    const rows = found[module]?.[name];
    if (rows) byMaster.set(name, new Set(rows.filter(isUsable(name)).flatMap(codeOf)));
  }
  return {
    isEmpty: byMaster.size === 0,
    codes(master) {
      const codes = byMaster.get(master);
      if (!codes) throw nullPointer(`"java.util.List.contains(Object)" because the master ${master} is missing`);
      return codes;
    },
  };
}

/** Nobody is employed as a citizen; of the service's own masters only active rows count. */
function isUsable(master: string): (row: JsonValue) => boolean {
  return (row) => {
    if (!isObject(row)) return false;
    return master === 'roles' ? row.code !== 'CITIZEN' : row.active !== false;
  };
}

function codeOf(row: JsonValue): string[] {
  const code = isObject(row) ? stringOr(row.code) : undefined;
  return code === undefined ? [] : [code];
}

export type BoundaryAt = { hierarchy: string | null; type: string | null };

/**
 * Hierarchy and type of each boundary, of `egov-location.TenantBoundary`. The master is asked for with the boundary's code
 * as the tenant: only tenants can be boundaries of a jurisdiction. Breaks where there is none at all.
 */
export function findBoundaries(mdms: MdmsSlice, boundaries: string[]): Map<string, BoundaryAt[]> {
  const rows = [...new Set(boundaries)].flatMap(
    (boundary) =>
      findMasters(mdms, boundary, [{ code: 'egov-location.TenantBoundary' }])['egov-location']?.TenantBoundary ?? [],
  );
  if (rows.length === 0) throw unhandled('PathNotFoundException', "Missing property in path $['TenantBoundary']");
  const found = new Map<string, BoundaryAt[]>();
  for (const row of rows) {
    if (!isObject(row) || !isObject(row.boundary)) continue;
    const code = stringOr(row.boundary.code);
    const hierarchy = isObject(row.hierarchyType) ? (stringOr(row.hierarchyType.code) ?? null) : null;
    if (code !== undefined)
      found.set(code, [...(found.get(code) ?? []), { hierarchy, type: stringOr(row.boundary.label) ?? null }]);
  }
  return found;
}
