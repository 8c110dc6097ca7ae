import { nullPointer, refuse } from '../../../sandbox/refusals';
import type { SandboxCall } from '../../../sandbox/service';
import { findUsers } from '../../user/find-users';
import type { StoredUser } from '../../user/slice';
import { ask } from './ask';
import type { WorkflowEffect } from './effects';

/** One look-up in egov-user, which finds active users only. Of several it does not know the last is told. */
export function lookUpPeople(call: SandboxCall<WorkflowEffect>, uuids: (string | null)[]): Map<string, StoredUser> {
  ask(call, 'user', () => nullPointer('"java.util.LinkedHashMap.get(Object)" because "responeMap" is null'));
  const found = new Map(findUsers(call.state.user, uuids).map((user) => [user.uuid, user]));
  if (found.size === 0)
    throw refuse({ code: 'INVALID USER', message: `No user found for the uuids: [${uuids.map(String).join(', ')}]` });
  const missing = uuids.filter((uuid) => uuid === null || !found.has(uuid)).at(-1);
  if (missing !== undefined) throw refuse({ code: 'INVALID UUID', message: `User not found for uuid: ${missing}` });
  return found;
}
