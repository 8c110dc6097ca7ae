import type { JsonObject } from '@nirmaan/lexicon';
import { unhandled } from '../../../sandbox/refusals';
import type { SandboxCall } from '../../../sandbox/service';
import type { SandboxState } from '../../../sandbox/state';
import { pairKey } from '../../mdms/slice';
import { ask } from './ask';
import type { WorkflowEffect } from './effects';

/** Master data of one tenant as MDMS's v1 search gives it: active, newest first. Empty: the master is not in the answer. */
export function activeMasters(state: SandboxState, tenant: string, code: string): JsonObject[] {
  const rows = state.mdms.levels.get(pairKey(tenant, code))?.values() ?? [];
  return [...rows].flatMap((row) => (row.isActive ? [row.data] : [])).reverse();
}

/** MDMS is asked, once for all masters of a question; without an answer there is nothing to read. */
export function askMasters(call: SandboxCall<WorkflowEffect>): void {
  ask(call, 'mdms', () => unhandled('IllegalArgumentException', 'json object can not be null'));
}
