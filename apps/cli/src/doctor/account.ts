import { type Actor, type Digit, DigitError } from '@nirmaan/digit';
import type { Issue } from '@nirmaan/lexicon';
import { finding, type Probe } from './probe';
import { baseOf, type Connection } from './services';

/** Our accounts and the addresses each calls, without those a gateway leaves open (sign-in, reading messages, files). */
export const ACCOUNTS = {
  publisher: {
    nameIn: 'DIGIT_PUBLISHER',
    passwordIn: 'DIGIT_PUBLISHER_PASSWORD',
    name: 'nirmaan-publisher',
    urls: [
      '/mdms-v2/schema/v1/_search',
      '/mdms-v2/schema/v1/_create',
      '/mdms-v2/v2/_search',
      '/mdms-v2/v2/_create/Nirmaan.Service',
      '/mdms-v2/v2/_update/Nirmaan.Service',
      '/egov-workflow-v2/egov-wf/businessservice/v2/_search',
      '/egov-workflow-v2/egov-wf/businessservice/v2/_create',
      '/egov-workflow-v2/egov-wf/businessservice/v2/_update',
      '/localization/messages/v1/_upsert',
    ],
  },
  system: {
    nameIn: 'DIGIT_SYSTEM_USER',
    passwordIn: 'DIGIT_SYSTEM_PASSWORD',
    name: 'nirmaan-system',
    urls: [
      '/mdms-v2/v2/_search',
      '/egov-workflow-v2/egov-wf/process/_search',
      '/egov-workflow-v2/egov-wf/process/_transition',
      '/egov-idgen/id/_generate',
      '/user/_search',
      '/user/users/_createnovalidate',
    ],
  },
} as const;
export type Account = keyof typeof ACCOUNTS;

type Asked = {
  account: Account;
  tenant: string;
  digit: Digit;
  mode: Connection['mode'];
  env: Record<string, string | undefined>;
};

/** Signs in where a password is known; inside the cluster it is enough that DIGIT knows the account. */
export async function examineSignIn({ account, tenant, digit, mode, env }: Asked): Promise<{
  findings: Issue[];
  actor?: Actor;
}> {
  const { nameIn, passwordIn, name } = ACCOUNTS[account];
  const userName = env[nameIn] || name;
  const password = env[passwordIn];
  const about = { userName, tenant, variable: passwordIn };
  if (!password && mode === 'gateway') return { findings: [finding('red', 'no-password', about)] };
  try {
    const actor = password
      ? (await digit.user.signIn({ tenant, userName, password, type: 'SYSTEM' })).actor
      : await known(digit, tenant, userName);
    if (!actor) return { findings: [finding('red', 'no-account', { ...about, variable: nameIn })] };
    const roles = actor.user.roles.filter((role) => role.tenantId === tenant).map((role) => role.code);
    const told = { ...about, roles };
    return {
      actor,
      findings: [roles.length > 0 ? finding('green', 'account', told) : finding('red', 'no-roles', told)],
    };
  } catch (error) {
    if (!(error instanceof DigitError)) throw error;
    return { findings: [finding('red', 'sign-in', { ...about, why: error.code })] };
  }
}

async function known(digit: Digit, tenant: string, userName: string): Promise<Actor | undefined> {
  const [user] = await digit.user.search({ tenant, userName, limit: 1 }, {});
  return user && { user };
}

/** Asks access control for every address we call with the account. Inside the cluster nobody else asks it. */
export async function examineRights(
  { account, tenant, mode }: Pick<Asked, 'account' | 'tenant' | 'mode'>,
  { user }: Actor,
  { connection, probe, info }: { connection: Connection; probe: Probe; info: object },
): Promise<Issue> {
  const url = `${baseOf(connection, 'accessControl')}/access/v1/actions/_authorize`;
  const roles = user.roles.map(({ code, name, tenantId }) => ({ id: null, name: name ?? code, code, tenantId }));
  const lacking: string[] = [];
  for (const uri of ACCOUNTS[account].urls) {
    const AuthorizationRequest = { roles, uri, tenantIds: [tenant] };
    const answer = await probe(url, { RequestInfo: info, AuthorizationRequest });
    if (answer?.status === 401 || answer?.status === 403) lacking.push(uri);
    else if (answer?.status !== 200)
      return finding('amber', 'rights-unknown', { how: answer ? `HTTP ${answer.status}` : '–' });
  }
  const told = { userName: user.userName, urls: lacking };
  if (lacking.length === 0) return finding('green', 'rights', told);
  return mode === 'gateway' ? finding('red', 'no-rights', told) : finding('amber', 'no-rights-direct', told);
}
