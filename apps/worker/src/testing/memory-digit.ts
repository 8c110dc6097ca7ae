import type { ApplicationPorts } from '@nirmaan/applications';
import { type CallContext, DigitError, type DigitUser, type ProcessRow } from '@nirmaan/digit';
import type { ServiceDefinition } from '@nirmaan/service';
import { isDecision, isToldBySystem } from '@nirmaan/workflow';

type Digit = ApplicationPorts['digit'];

/** DIGIT in memory, only what a case needs of it, with the rules of 2.9 that cases run into. Faults come one at a time. */
export function createMemoryDigit(definition: ServiceDefinition, now: () => number) {
  const users: DigitUser[] = [];
  const rows: (ProcessRow & { businessId: string })[] = [];
  const numbers: string[] = [];
  const files = new Map<string, Uint8Array>();
  const codes = new Map<string, string>();
  let nextId = 1;
  let isDown = false;
  let lostAnswers = 0;
  const dropped = { next: 0 };
  const id = (prefix: string) => `${prefix}-${String(nextId++).padStart(6, '0')}`;

  const reach = (service: string) => {
    if (isDown) throw new DigitError(service, 'unreachable', true, 'down', false);
  };
  const addUser = (user: Omit<DigitUser, 'id' | 'uuid'>): DigitUser => {
    if (users.some((each) => each.userName === user.userName && each.type === user.type))
      throw new DigitError('user', 'DuplicateUserName', false, 'duplicate', true);
    const made = { ...user, id: nextId, uuid: id('user') };
    users.push(made);
    return made;
  };
  const signedIn = (user: DigitUser) => ({ actor: { user, token: `token-${user.uuid}` }, expiresInSeconds: 3600 });
  const rolesOf = (action: ServiceDefinition['workflow']['actions'][number]) =>
    isToldBySystem(action) || isDecision(definition.workflow, action.from) ? ['SYSTEM'] : action.roles;

  const digit = {
    user: {
      async signIn({ userName, password, type }) {
        reach('user');
        const user = users.find((each) => each.userName === userName && each.type === type);
        if (!user || (type === 'CITIZEN' && codes.get(userName) !== password))
          throw new DigitError('user', 'invalid-credentials', false, 'no', true);
        codes.delete(userName);
        return signedIn(user);
      },
      async search({ userName, mobileNumber, uuids, type }) {
        reach('user');
        return users.filter(
          (user) =>
            (!type || user.type === type) &&
            (!userName || user.userName === userName) &&
            (!mobileNumber || user.mobileNumber === mobileNumber) &&
            (!uuids || uuids.includes(user.uuid)),
        );
      },
      async registerCitizen({ name, mobileNumber, otp, tenant }) {
        reach('user');
        if (codes.get(mobileNumber) !== otp) throw new DigitError('user', 'OTP.WRONG', false, 'no', true);
        codes.delete(mobileNumber);
        return signedIn(
          addUser({
            userName: mobileNumber,
            name,
            type: 'CITIZEN',
            mobileNumber,
            tenantId: tenant,
            roles: [{ code: 'CITIZEN', tenantId: tenant }],
          }),
        );
      },
      async create(user) {
        reach('user');
        return addUser(user);
      },
      async refresh() {
        reach('user');
        throw new DigitError('user', 'invalid-credentials', false, 'no', true);
      },
      async signOut() {
        reach('user');
      },
    },
    otp: {
      async send({ mobileNumber, purpose }) {
        reach('otp');
        const known = users.some((user) => user.userName === mobileNumber && user.type === 'CITIZEN');
        if (known !== (purpose === 'login'))
          throw new DigitError('otp', known ? 'known-user' : 'unknown-user', false, 'no', true);
        codes.set(mobileNumber, '424242');
      },
    },
    idgen: {
      async generate({ count = 1 }) {
        reach('idgen');
        const made = Array.from({ length: count }, () => `TL-2026-${String(numbers.length + 1).padStart(6, '0')}-A`);
        numbers.push(...made);
        return made;
      },
    },
    filestore: {
      async upload({ files: given }) {
        reach('filestore');
        return given.map((file) => {
          const made = id('file');
          files.set(made, file.bytes);
          return made;
        });
      },
      async download({ fileStoreId }) {
        reach('filestore');
        return { mediaType: 'application/pdf', bytes: files.get(fileStoreId) ?? new Uint8Array() };
      },
    },
    workflow: {
      async transition(request, context: CallContext) {
        reach('workflow');
        const caller = context.actor?.user;
        const latest = rows.filter((row) => row.businessId === request.businessId).at(-1);
        const from = latest?.state ?? 'START';
        const action = definition.workflow.actions.find((each) => each.from === from && each.code === request.action);
        const refuse = (code: string) => new DigitError('workflow', code, false, code, true);
        if (!action) throw refuse('INVALID ACTION');
        const held =
          caller?.roles
            .filter((role) => role.tenantId === request.tenant || role.tenantId === request.tenant.split('.')[0])
            .map((role) => role.code) ?? [];
        if (!caller || !rolesOf(action).some((role) => held.includes(role))) throw refuse('INVALID ROLE');
        if (
          caller.type === 'CITIZEN' &&
          latest?.action === 'SENDBACKTOCITIZEN' &&
          !latest.assignees.includes(caller.uuid)
        )
          throw refuse('INVALID_USER');
        const row: ProcessRow = {
          id: id('row'),
          tenant: request.tenant,
          businessService: request.businessService,
          businessId: request.businessId,
          action: request.action,
          moduleName: request.moduleName,
          state: action.to,
          applicationStatus: action.to,
          stateUuid: action.to,
          assigner: caller.uuid,
          assignees: request.assignees ?? [],
          comment: request.comment ?? null,
          documents: request.documents ?? [],
          createdTime: now(),
          lastModifiedTime: now(),
        };
        if (dropped.next > 0) dropped.next--;
        else rows.push(row);
        if (lostAnswers > 0) {
          lostAnswers--;
          throw new DigitError('workflow', 'timeout', true, 'lost', false);
        }
        return row;
      },
      async latest({ businessId }) {
        reach('workflow');
        return rows.filter((row) => row.businessId === businessId).at(-1);
      },
      async history({ businessId }) {
        reach('workflow');
        return rows.filter((row) => row.businessId === businessId).reverse();
      },
      searchBusinessServices: async () => [],
      createBusinessService: async (service) => service,
      updateBusinessService: async (service) => service,
    },
    mdms: {
      searchSchemas: async () => [],
      createSchema: async () => {},
      searchRows: async () => [],
      createRow: async () => {},
      updateRow: async () => {},
    },
  } satisfies Digit;

  return {
    digit: digit as Digit,
    users,
    rows,
    numbers,
    files,
    addUser,
    setDown: (down: boolean) => {
      isDown = down;
    },
    loseNextAnswer: () => {
      lostAnswers++;
    },
    /** The next transition answers 200 and is never stored. */
    dropNext: () => {
      dropped.next++;
    },
  };
}
