import type { JsonObject } from '@nirmaan/lexicon';
import type { StoredUser } from '../../user/slice';
import type { StoredAction, StoredInstance } from '../slice';

type Shown = Omit<StoredAction, 'action' | 'roles' | 'tenantId' | 'currentState'> & {
  action: string | null;
  roles: string[] | null;
  tenantId: string | null;
  currentState: string | null;
};

/** Also of an action as it was sent: name and roles may be missing there. */
export function actionAnswer(action: Shown): JsonObject {
  return {
    auditDetails: action.auditDetails,
    uuid: action.uuid,
    tenantId: action.tenantId,
    currentState: action.currentState,
    action: action.action,
    nextState: action.nextState,
    roles: action.roles,
    active: action.active,
  };
}

/** An action as a search of processes reads it: `active` and audit are not selected. */
export function searchedAction(action: StoredAction): JsonObject {
  return { ...actionAnswer(action), auditDetails: null, active: null };
}

/** The nine fields of a user that workflow keeps of egov-user's answer. */
export function personAnswer(user: StoredUser): JsonObject {
  return {
    id: user.id,
    userName: user.userName,
    name: user.name,
    type: user.type,
    mobileNumber: user.mobileNumber,
    emailId: user.emailId,
    roles: user.roles.map((role) => ({ id: null, name: role.name, code: role.code, tenantId: role.tenantId })),
    tenantId: user.tenantId,
    uuid: user.uuid,
  };
}

/** People by uuid, as they are answered; null where nobody knows one. */
export function personReader(people: Map<string, StoredUser>): (uuid: string) => JsonObject | null {
  return (uuid) => {
    const found = people.get(uuid);
    return found ? personAnswer(found) : null;
  };
}

/** What every answer about a row begins with. */
export function rowMembers({ id, tenantId, businessService, businessId, action, moduleName }: StoredInstance) {
  return { id, tenantId, businessService, businessId, action, moduleName };
}

export function documentsAnswer(row: StoredInstance): JsonObject[] | null {
  return row.documents.length > 0 ? row.documents.map((each) => ({ ...each })) : null;
}
