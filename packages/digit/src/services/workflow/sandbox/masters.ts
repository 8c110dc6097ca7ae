import type { JsonObject } from '@nirmaan/lexicon';
import type { SandboxState } from '../../../sandbox/state';
import { pairKey } from '../../mdms/slice';

/** Master data of one tenant as MDMS's v1 search gives it: active, newest first. Empty: the master is not in the answer. */
export function activeMasters(state: SandboxState, tenant: string, code: string): JsonObject[] {
  const rows = state.mdms.levels.get(pairKey(tenant, code))?.values() ?? [];
  return [...rows].flatMap((row) => (row.isActive ? [row.data] : [])).reverse();
}
