import { TenantId } from '@nirmaan/lexicon';
import { z } from 'zod';
import type { Digit, DigitOptions } from './client';

/** `DIGIT_<SERVICE>_URL`: installations without a gateway have an address for each. */
const SERVICE_URLS = {
  user: 'DIGIT_USER_URL',
  otp: 'DIGIT_OTP_URL',
  workflow: 'DIGIT_WORKFLOW_URL',
  mdms: 'DIGIT_MDMS_URL',
  idgen: 'DIGIT_IDGEN_URL',
  localization: 'DIGIT_LOCALIZATION_URL',
  filestore: 'DIGIT_FILESTORE_URL',
  boundary: 'DIGIT_BOUNDARY_URL',
  accessControl: 'DIGIT_ACCESS_CONTROL_URL',
  encryption: 'DIGIT_ENCRYPTION_URL',
  hrms: 'DIGIT_HRMS_URL',
} as const satisfies Record<keyof Digit, string>;

const Url = z.url({ protocol: /^https?$/, error: 'the address of DIGIT is expected' });
const ServiceUrl = z.url({ protocol: /^https?$/, error: 'the address of the service is expected' }).optional();
const Client = z
  .string()
  .regex(/^[^:]+:.*$/, 'id:secret of the OAuth client is expected')
  .transform((text) => ({ id: text.slice(0, text.indexOf(':')), secret: text.slice(text.indexOf(':') + 1) }));

const Environment = z.object({
  DIGIT_URL: Url,
  DIGIT_MODE: z.enum(['direct', 'gateway']).default('direct'),
  DIGIT_TENANT: TenantId.refine((tenant) => !tenant.includes('.'), 'names a realm, not a city').optional(),
  DIGIT_CLIENT: Client.optional(),
  DIGIT_USER_URL: ServiceUrl,
  DIGIT_OTP_URL: ServiceUrl,
  DIGIT_WORKFLOW_URL: ServiceUrl,
  DIGIT_MDMS_URL: ServiceUrl,
  DIGIT_IDGEN_URL: ServiceUrl,
  DIGIT_LOCALIZATION_URL: ServiceUrl,
  DIGIT_FILESTORE_URL: ServiceUrl,
  DIGIT_BOUNDARY_URL: ServiceUrl,
  DIGIT_ACCESS_CONTROL_URL: ServiceUrl,
  DIGIT_ENCRYPTION_URL: ServiceUrl,
  DIGIT_HRMS_URL: ServiceUrl,
});

/** Where `npm start` puts the sandbox, and its realm: what stands in for absent names in our own processes. */
export const DEMO_DIGIT = { DIGIT_URL: 'http://127.0.0.1:4300', DIGIT_TENANT: 'pg' };

export type DigitEnvironment<Realm = TenantId> = {
  /** The realm this installation serves. */
  tenant: Realm;
  /** For `createDigit`. */
  connection: Pick<DigitOptions, 'mode' | 'baseUrl' | 'urls' | 'client'>;
};

type Source = Record<string, string | undefined>;

/** Names the variables that are wrong, never what they hold. */
export class DigitEnvironmentError extends Error {
  override readonly name = 'DigitEnvironmentError';
}

/**
 * How an installation reaches DIGIT, read in one way by every process. An empty variable counts as absent; `otherwise`
 * stands in for absent ones.
 */
export function readDigitEnvironment(
  source: Source,
  otherwise: { DIGIT_URL?: string; DIGIT_TENANT: string },
): DigitEnvironment;
export function readDigitEnvironment(source: Source): DigitEnvironment<TenantId | undefined>;
export function readDigitEnvironment(
  source: Source,
  otherwise: { DIGIT_URL?: string; DIGIT_TENANT?: string } = {},
): DigitEnvironment<TenantId | undefined> {
  const given = Object.entries(source).filter(([, value]) => value !== undefined && value !== '');
  const parsed = Environment.safeParse({ ...otherwise, ...Object.fromEntries(given) });
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((each) => `${each.path.join('.')} in the environment: ${each.message}`);
    throw new DigitEnvironmentError(wrong.join('; '));
  }
  const { DIGIT_URL, DIGIT_MODE, DIGIT_TENANT, DIGIT_CLIENT } = parsed.data;
  const urls: NonNullable<DigitOptions['urls']> = {};
  for (const service of Object.keys(SERVICE_URLS).filter(isService)) {
    const url = parsed.data[SERVICE_URLS[service]];
    if (url) urls[service] = url;
  }
  return {
    tenant: DIGIT_TENANT,
    connection: { mode: DIGIT_MODE, baseUrl: DIGIT_URL, urls, ...(DIGIT_CLIENT && { client: DIGIT_CLIENT }) },
  };
}

function isService(name: string): name is keyof typeof SERVICE_URLS {
  return name in SERVICE_URLS;
}
