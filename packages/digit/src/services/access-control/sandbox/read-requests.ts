import type { JsonObject } from '@nirmaan/lexicon';
import { isObject } from '../../../sandbox/exchange';
import { mappingError, readBody } from '../../../sandbox/read-body';
import type { SandboxCall } from '../../../sandbox/service';
import {
  flagMember,
  integerMember,
  listMember,
  objectMember,
  textMember,
  textsMember,
} from '../../mdms/sandbox/read-members';
import type { StoredAction } from '../slice';
import type { AccessControlEffect } from './effects';
import { checkBinding, checkFields, checkViolations, type FieldProblem, PROBLEMS, tooLong } from './refusals';

export type SentAction = { [Name in keyof StoredAction]: StoredAction[Name] | null } & { enabled: boolean };

export type ActionRequest = {
  requestInfo: JsonObject | undefined;
  roleCodes: string[] | undefined;
  tenantId: string | undefined;
  enabled: boolean | undefined;
  actions: SentAction[] | undefined;
  actionMaster: string | undefined;
};

/** `how`: the object's name for bean validation, or that the controller looks at violations itself. */
export function readActionRequest(
  { request, now }: SandboxCall<AccessControlEffect>,
  how: 'actionRequest' | 'binding',
): ActionRequest {
  const body = readBody(request, now);
  const read: ActionRequest = {
    requestInfo: objectMember(body, 'RequestInfo'),
    roleCodes: textsMember(body, 'roleCodes'),
    tenantId: textMember(body, 'tenantId'),
    enabled: flagMember(body, 'enabled') ?? undefined,
    actions: readActions(body),
    actionMaster: textMember(body, 'actionMaster'),
  };
  const violations = tooLong('tenantId', read.tenantId, 50);
  if (how === 'binding') checkBinding(violations);
  else checkViolations(how, violations);
  return read;
}

export function readActions(body: JsonObject): SentAction[] | undefined {
  return objects(body, 'actions')?.map((action) => {
    const text = (name: string) => textMember(action, name) ?? null;
    return {
      id: integerMember(action, 'id') ?? null,
      name: text('name'),
      url: text('url'),
      serviceCode: text('serviceCode'),
      queryParams: text('queryParams'),
      parentModule: text('parentModule'),
      orderNumber: integerMember(action, 'orderNumber') ?? null,
      displayName: text('displayName'),
      enabled: flagMember(action, 'enabled') ?? false,
    };
  });
}

export function objects(body: JsonObject, name: string): JsonObject[] | undefined {
  return listMember(body, name)?.map((each) => {
    if (!isObject(each)) throw mappingError();
    return each;
  });
}

/** What the look-ups by role ask for first. */
export function checkAsked({ tenantId, roleCodes }: ActionRequest): void {
  const problems: FieldProblem[] = [];
  if (!tenantId) problems.push(PROBLEMS.tenantRequired);
  if (!roleCodes?.length) problems.push(PROBLEMS.rolesRequired);
  checkFields('Action is invalid', problems);
}
