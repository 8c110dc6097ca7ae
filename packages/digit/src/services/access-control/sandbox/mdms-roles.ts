import { answer, type SandboxResponse } from '../../../sandbox/exchange';
import { readBody } from '../../../sandbox/read-body';
import { nullPointer, unhandled } from '../../../sandbox/refusals';
import type { SandboxCall } from '../../../sandbox/service';
import { rootOf } from '../../../sandbox/tenants';
import { objectMember } from '../../mdms/sandbox/read-members';
import type { AccessControlEffect } from './effects';
import { bareInfo } from './http';
import { readMaster, textOfRow } from './mdms-actions';
import { checkViolations, missing } from './refusals';

const ROOM = 50;

/** `roles/_search`: of the root's master, all or those of the codes. */
export function searchRoles(call: SandboxCall<AccessControlEffect>): SandboxResponse {
  const { query } = call.request;
  if (!objectMember(readBody(call.request, call.now), 'RequestInfo'))
    checkViolations('roleRequest', [missing('requestInfo')]);
  // Spring joins a parameter given several times.
  const [code, tenantId] = ['code', 'tenantId'].map((name) =>
    query.has(name) ? query.getAll(name).join(',') : undefined,
  );
  const tooLong = Object.entries({ code, tenantId }).filter(([, value]) => (value?.length ?? 0) > ROOM);
  if (tooLong.length > 0) {
    const problems = tooLong.map(([name]) => `getMDMSRoles.${name}: size must be between 0 and ${ROOM}`);
    throw unhandled('ConstraintViolationException', problems.join(', '));
  }
  if (tenantId === undefined) throw nullPointer('"String.contains(java.lang.CharSequence)"');
  const codes = code ? code.split(',').map((each) => `'${each.trim()}'`) : [];
  const rows = readMaster(() => rootOf(tenantId), call.state.mdms, {
    code: 'ACCESSCONTROL-ROLES.roles',
    filter: codes.length > 0 ? `[?(@.code IN [${codes.join(',')}])]` : undefined,
  });
  const roles = rows.map((row) => ({
    name: textOfRow(row, 'name'),
    code: textOfRow(row, 'code'),
    description: textOfRow(row, 'description'),
  }));
  return answer(200, { responseInfo: bareInfo(), roles });
}
