import { Json, type JsonObject } from '@nirmaan/lexicon';
import { z } from 'zod';
import type { CallContext } from '../../actor';
import { DigitError } from '../../error';
import type { Caller } from '../../wire/caller';
import { toDigitError } from '../../wire/errors';
import { Employees, type EmployeeWire, toEmployee, toWire } from './employee-wire';
import type { HrmsPort } from './port';

const Count = z.object({
  EmployeCount: z.object({ activeEmployee: z.coerce.number(), inactiveEmployee: z.coerce.number() }),
});
const PATH = '/egov-hrms/employees';

export function createHrmsClient(caller: Caller): HrmsPort {
  const search = async (query: Record<string, string | string[]>, context: CallContext): Promise<EmployeeWire[]> => {
    const call = { service: 'hrms', path: `${PATH}/_search`, query, answer: Employees, context, isRead: true };
    return (await caller.post(call)).Employees;
  };
  const write = async (verb: 'create' | 'update', employee: JsonObject, context: CallContext) => {
    const body = { Employees: [employee] };
    const call = { service: 'hrms', path: `${PATH}/_${verb}`, body, answer: Employees, context };
    const [written] = (await caller.post(call)).Employees;
    if (!written) throw new DigitError('hrms', 'unexpected-answer', false, `_${verb}: nobody`, false);
    return toEmployee(written);
  };

  return {
    async search(criteria, context) {
      const { tenant, codes, uuids, roles, departments, isActive, limit, offset } = criteria;
      const lists = { codes, uuids, roles, departments };
      // DIGIT takes an empty list for none at all, and would give everybody.
      if (Object.values(lists).some((list) => list?.length === 0)) return [];
      const query = {
        ...(tenant !== undefined && { tenantId: tenant }),
        ...(codes && { codes }),
        ...(uuids && { uuids }),
        ...(roles && { roles }),
        ...(departments && { departments }),
        ...(isActive !== undefined && { isActive: String(isActive) }),
        // A limit without an offset breaks DIGIT.
        ...(limit !== undefined && { limit: String(limit) }),
        ...((limit !== undefined || offset !== undefined) && { offset: String(offset ?? 0) }),
      };
      return (await search(query, context)).map(toEmployee);
    },

    create: (employee, context) => write('create', toWire(employee), context),

    async deactivate({ tenant, code, reason, remarks }, context) {
      const [stored] = await search({ tenantId: tenant, codes: code }, context);
      if (!stored) throw new DigitError('hrms', 'not-found', false, `no employee ${code} at ${tenant}`, true);
      const { ts } = caller.requestInfo(context);
      const leaving: JsonObject = {
        reasonForDeactivation: reason,
        effectiveFrom: ts ?? null,
        remarks: remarks ?? null,
      };
      // Everything stored is sent again, or DIGIT refuses. An earlier leaving it refuses as well: its day is not today.
      const employee = z.record(z.string(), Json).parse(stored);
      const earlier = Array.isArray(employee.deactivationDetails) ? employee.deactivationDetails : [];
      const changed = { ...employee, isActive: false, deactivationDetails: [...earlier, leaving] };
      return write('update', changed, context);
    },

    async count(tenant, context) {
      // The body is RequestInfo itself, not a member of that name.
      const response = await caller.send('hrms', `${PATH}/_count?${new URLSearchParams({ tenantId: tenant })}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify(caller.requestInfo(context)),
        ...(context.signal && { signal: context.signal }),
      });
      return readCount(response.status, await response.json().catch(() => undefined));
    },
  };
}

/** Nobody to count is an error of DIGIT's. */
function readCount(status: number, body: unknown): { active: number; inactive: number } {
  if (status >= 300) {
    const error = toDigitError('hrms', status, body);
    if (error.code === 'NO_RECORDS') return { active: 0, inactive: 0 };
    throw error;
  }
  const parsed = Count.safeParse(body);
  if (!parsed.success) throw new DigitError('hrms', 'unexpected-answer', false, '_count', true);
  const { activeEmployee: active, inactiveEmployee: inactive } = parsed.data.EmployeCount;
  return { active, inactive };
}
