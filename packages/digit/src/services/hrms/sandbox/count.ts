import { answer, type SandboxResponse } from '../../../sandbox/exchange';
import { readBody } from '../../../sandbox/read-body';
import { refuse, responseInfoOf } from '../../../sandbox/refusals';
import type { SandboxCall } from '../../../sandbox/service';
import type { HrmsEffect } from './effects';
import { refuseAll } from './problems';

/** `employees/_count`: the body is RequestInfo itself. A state counts with its cities; nobody at all is an error. */
export function countEmployees({ request, state, now }: SandboxCall<HrmsEffect>): SandboxResponse {
  const tenantId = request.query.get('tenantId');
  if (tenantId === null) {
    const message = "Required request parameter 'tenantId' for method parameter type String is not present";
    throw refuse({ code: '', message, params: ['tenantId'] });
  }
  const requestInfo = readBody(request, now);
  if (tenantId === '') throw refuseAll(['COUNT_EMP']);
  const isState = !tenantId.includes('.');
  const counted = [...state.hrms.employees.values()].filter((employee) =>
    isState ? employee.tenantId.startsWith(tenantId) : employee.tenantId === tenantId,
  );
  if (counted.length === 0)
    throw refuse({ code: 'NO_RECORDS', message: `No records found for the tenantId: ${tenantId}` });
  const active = counted.filter((employee) => employee.isActive).length;
  return answer(200, {
    ResponseInfo: responseInfoOf(requestInfo),
    EmployeCount: {
      totalEmployee: String(counted.length),
      activeEmployee: String(active),
      inactiveEmployee: String(counted.length - active),
    },
  });
}
