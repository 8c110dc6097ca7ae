import type { DigitOptions } from '@nirmaan/digit';
import type { Issue } from '@nirmaan/lexicon';
import { z } from 'zod';
import { type Answer, finding, type Probe } from './probe';

type Service = keyof NonNullable<DigitOptions['urls']>;
export type Connection = Pick<DigitOptions, 'mode' | 'baseUrl' | 'urls'>;

/** What Nirmaan calls, by the first part of its addresses. */
const CONTEXTS: { service: Service; context: string; isNeeded: boolean; search?: string }[] = [
  // An older framework, which may have no health page: a search for nobody is refused, but answered.
  { service: 'user', context: 'user', isNeeded: true, search: '_search' },
  { service: 'otp', context: 'user-otp', isNeeded: true },
  { service: 'workflow', context: 'egov-workflow-v2', isNeeded: true },
  { service: 'mdms', context: 'mdms-v2', isNeeded: true },
  { service: 'idgen', context: 'egov-idgen', isNeeded: true },
  { service: 'localization', context: 'localization', isNeeded: true },
  { service: 'filestore', context: 'filestore', isNeeded: true },
  { service: 'accessControl', context: 'access', isNeeded: false },
  { service: 'boundary', context: 'boundary-service', isNeeded: false },
];

/** egov-user ends tokens and codes by its own clock: a minute apart is noticed, five break sign-ins, ms. */
const NOTICED_SKEW = 60_000;
const BREAKING_SKEW = 300_000;

export type ServicesFound = { findings: Issue[]; answering: Set<Service> };

/** Who answers at all, in which version, and by which clock. */
export async function examineServices(connection: Connection, probe: Probe): Promise<ServicesFound> {
  const findings: Issue[] = [];
  const answering = new Set<Service>();
  const skews: number[] = [];
  for (const { service, context, isNeeded, search } of CONTEXTS) {
    const base = baseOf(connection, service);
    const health = await probe(`${base}/${context}/health`);
    const isAsked = search !== undefined && health && !isRouted(health);
    const answer = isAsked ? await probe(`${base}/${context}/${search}`, { RequestInfo: {} }) : health;
    const skew = answer && skewOf(answer);
    if (skew !== undefined) skews.push(skew);
    if (answer && isRouted(answer)) {
      answering.add(service);
      const version = versionOf(await probe(`${base}/${context}/actuator/info`));
      const told = { service, ms: answer.took };
      findings.push(version ? finding('green', 'version', { ...told, version }) : finding('green', 'answers', told));
    } else findings.push(await missing(service, base, isNeeded, answer, probe));
  }
  const [worst] = skews.sort((a, b) => Math.abs(b) - Math.abs(a));
  if (worst !== undefined) findings.push(aboutClock(worst));
  return { findings, answering };
}

async function missing(
  service: Service,
  base: string,
  isNeeded: boolean,
  answer: Answer | undefined,
  probe: Probe,
): Promise<Issue> {
  if (service === 'mdms') {
    const old = await probe(`${base}/egov-mdms-service/v1/_search`, { RequestInfo: {}, MdmsCriteria: {} });
    if (old && isRouted(old)) return finding('red', 'only-mdms-v1');
  }
  const how = answer ? `HTTP ${answer.status}` : '–';
  return finding(isNeeded ? 'red' : 'amber', isNeeded ? 'missing' : 'missing-optional', { service, url: base, how });
}

export function baseOf({ baseUrl, urls }: Connection, service: Service): string {
  return (urls?.[service] ?? baseUrl).replace(/\/+$/, '');
}

/** Something behind the address knows the path: neither a proxy without a backend nor a gateway without a route. */
function isRouted({ status }: Answer): boolean {
  return status !== 404 && status !== 502 && status !== 503 && status !== 504;
}

const Info = z.object({
  build: z.object({ version: z.string() }).optional(),
  app: z.object({ version: z.string() }).optional(),
});

function versionOf(answer: Answer | undefined): string | undefined {
  if (answer?.status !== 200) return undefined;
  const info = Info.safeParse(answer.body).data;
  return info?.build?.version ?? info?.app?.version;
}

/** How far the other clock is ahead of ours, ms; the header counts whole seconds. */
function skewOf({ headers, at }: Answer): number | undefined {
  const theirs = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(theirs) ? undefined : theirs + 500 - at;
}

function aboutClock(skew: number): Issue {
  const seconds = Math.round(skew / 1000);
  if (Math.abs(skew) > BREAKING_SKEW) return finding('red', 'clock', { seconds });
  return Math.abs(skew) > NOTICED_SKEW ? finding('amber', 'clock', { seconds }) : finding('green', 'clock-same');
}
