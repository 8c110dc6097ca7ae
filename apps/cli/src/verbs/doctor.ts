import { randomBytes } from 'node:crypto';
import { DigitEnvironmentError, readDigitEnvironment } from '@nirmaan/digit';
import { connectDigit } from '@nirmaan/digit/server';
import { hasErrors, type Issue, type IssueSeverity } from '@nirmaan/lexicon';
import { z } from 'zod';
import { ACCOUNTS, examineRights, examineSignIn } from '../doctor/account';
import { createProbe, finding } from '../doctor/probe';
import { examineServices } from '../doctor/services';
import { examineTenant, examineTenants } from '../doctor/tenants';
import { examineWrites } from '../doctor/write-probe';
import { issuesToJson } from '../problems';
import { CannotRun, defineVerb } from '../verb';

const COLOURS: Record<IssueSeverity, string> = { error: 'red', warning: 'amber', info: 'green' };

export const doctor = defineVerb({
  name: 'doctor',
  about: 'Looks whether a DIGIT has what Nirmaan needs. Reads only, unless --write-probe is given.',
  usage: ['[--url <base>] [--as publisher|system] [--tenant <realm>] [--write-probe]'],
  options: {
    url: { type: 'string', value: '<base>', about: 'DIGIT; default: DIGIT_URL' },
    as: {
      type: 'string',
      value: '<account>',
      about: `${Object.keys(ACCOUNTS).join(' or ')}: whose rights are looked at`,
    },
    tenant: { type: 'string', value: '<realm>', about: 'default: DIGIT_TENANT, else pg' },
    'write-probe': { type: 'boolean', about: 'write one row of its own, see when it is stored, deactivate it' },
  },
  shape: z.object({
    positionals: z.tuple([], 'no file is expected'),
    url: z.string().optional(),
    as: z.enum(['publisher', 'system'], 'publisher or system is expected').default('publisher'),
    tenant: z.string().optional(),
    'write-probe': z.boolean().default(false),
  }),
  async run({ url, as: account, tenant: wanted, 'write-probe': writes }, { env }, loadMessages) {
    const messages = await loadMessages();
    const { connection, tenant = 'pg' } = readEnvironment(
      { ...env, ...(url !== undefined && { DIGIT_URL: url }) },
      wanted,
    );
    const { mode } = connection;
    const now = Date.now;
    const probe = createProbe({ fetch, now });
    const digit = connectDigit(connection);
    const { findings, answering } = await examineServices(connection, probe);
    const tenantFinding = examineTenant(tenant);
    const found: Issue[] = [...findings, tenantFinding];
    if (answering.has('user') && !hasErrors([tenantFinding])) {
      const signedIn = await examineSignIn({ account, tenant, digit, mode, env });
      found.push(...signedIn.findings);
      const { actor } = signedIn;
      if (actor) {
        const info = {
          apiId: 'Nirmaan',
          ver: '1.0',
          ts: now(),
          msgId: `${now()}|en_IN`,
          authToken: actor.token ?? null,
        };
        if (answering.has('accessControl'))
          found.push(await examineRights({ account, tenant, mode }, actor, { connection, probe, info }));
        if (answering.has('mdms')) found.push(...(await examineTenants(tenant, digit, { actor })));
        if (writes && answering.has('mdms')) {
          const name = `nirmaan.probe.${randomBytes(6).toString('hex')}`;
          found.push(...(await examineWrites({ tenant, name, now }, digit, { actor })));
        }
      }
    }
    if (writes && !found.some((each) => /remains|stored|cannot-write/.test(each.code)))
      found.push(finding('amber', 'not-probed'));
    const lines = found.map((each) => `${(COLOURS[each.severity] ?? '').padEnd(6)}${messages.issue(each)}\n`);
    return {
      hasProblems: hasErrors(found),
      json: { url: connection.baseUrl, tenant, account, findings: issuesToJson(found, messages) },
      text: lines.join(''),
    };
  },
});

/** The tenant that was named may be unusable: that is a finding, and no reason to stop. */
function readEnvironment(env: Record<string, string | undefined>, wanted: string | undefined) {
  try {
    const { DIGIT_TENANT, ...rest } = env;
    const { connection } = readDigitEnvironment(rest);
    return { connection, tenant: wanted ?? (DIGIT_TENANT || undefined) };
  } catch (error) {
    if (error instanceof DigitEnvironmentError) throw new CannotRun(error.message);
    throw error;
  }
}
