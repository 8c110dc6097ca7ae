/** A desk over memory: drafts, one service, one city. What DIGIT and the database do is tested where they are. */

import { createSessions, type StoredSession } from '@nirmaan/access';
import { createSeal, hashSecret } from '@nirmaan/access/server';
import { type Applications, type Catalogue, type Draft, identityRefsIn, keepTyped } from '@nirmaan/applications';
import type { JsonObject } from '@nirmaan/lexicon';
import { type ServiceDefinition, ServiceDraft } from '@nirmaan/service';
import type { Answer, Ask, Posted } from '../ask';
import type { Desk } from '../desk';
import { handle } from '../handle';
import { createRateLimit } from '../rate-limit';

export const now = Date.parse('2026-11-24T10:00:00Z');

const text = (en: string) => ({ en });

/** Two pages; the second asks for a landlord only of who rents, and for owners. */
export const draftOfService: ServiceDraft = ServiceDraft.parse({
  formatVersion: 1,
  code: 'trade-licence',
  name: { en: 'Trade licence', hi: 'व्यापार लाइसेंस' },
  languages: ['en', 'hi'],
  defaultLanguage: 'en',
  roles: [{ code: 'CITIZEN', name: text('Citizen'), audience: 'citizen' }],
  access: { identify: 'mobile' },
  forms: [
    {
      code: 'application',
      title: text('Application'),
      pages: [
        {
          code: 'trade',
          title: text('Your trade'),
          fields: [
            { type: 'text', code: 'tradeName', label: text('Name of the trade'), required: true, maxLength: 100 },
          ],
        },
        {
          code: 'papers',
          title: text('Owners and papers'),
          fields: [
            {
              type: 'repeating-group',
              code: 'owners',
              label: text('Owners'),
              itemName: text('Owner'),
              fields: [{ type: 'text', code: 'name', label: text('Name'), required: true }],
            },
            { type: 'document', code: 'proof', label: text('Proof') },
          ],
        },
      ],
    },
  ],
  workflow: {
    states: [
      { code: 'START', kind: 'start', name: text('Start') },
      { code: 'DONE', kind: 'end', outcome: 'ok', name: text('Done') },
    ],
    actions: [{ code: 'APPLY', name: text('Apply'), from: 'START', to: 'DONE', roles: ['CITIZEN'] }],
    filing: ['APPLY'],
  },
  idFormat: { name: 'tl', format: 'TL-[SEQ_TL]-A' },
});

function memoryApplications() {
  const drafts = new Map<string, Draft>();
  const submissions = new Map<string, string>();
  /** What the vault was given. */
  const numbers: string[] = [];
  const links = new Map<string, { secret: string; mobileNumber: string }>();
  const pretend = {
    codes: 'sent' as 'sent' | 'digit-down',
    submitted: [] as { data: JsonObject; name: string; mobileNumber: string; code?: string }[],
  };
  const unused = () => Promise.reject(new Error('not part of this test'));
  const applications: Applications = {
    async openDraft({ realm, tenant, service, language, secret }) {
      const known = secret && drafts.get(secret);
      if (known) return { secret, draft: known };
      const made = `s${drafts.size + 1}`;
      const draft: Draft = {
        id: `draft-${made}`,
        realm,
        tenant,
        service,
        version: 1,
        language,
        revision: 1,
        data: {},
        createdAt: now,
        updatedAt: now,
        expiresAt: now + 1,
      };
      drafts.set(made, draft);
      return { secret: made, draft };
    },
    findDraft: async ({ secret }) => drafts.get(secret),
    async saveAnswers({ secret, revision, data, page }) {
      const held = drafts.get(secret);
      if (!held) throw new Error('no draft');
      if (held.revision !== revision) return { conflict: held };
      const draft: Draft = { ...held, revision: revision + 1, data, ...(page && { page }) };
      drafts.set(secret, draft);
      return { draft };
    },
    keepTyped: ({ realm, fields, data, previous }) =>
      keepTyped(
        { keep: async (_, { kind, number }) => `ref-${kind}-${numbers.push(number)}` },
        { realm, fields, data, known: identityRefsIn(fields, previous) },
      ),
    makeResumeCode: async ({ secret }) => (drafts.has(secret) ? { code: 'ABCD2345EFGH' } : undefined),
    async resumeDraft({ code }) {
      const [secret] = drafts.keys();
      const draft = secret && drafts.get(secret);
      return code === 'ABCD2345EFGH' && secret && draft ? { secret, draft } : undefined;
    },
    async makeResumeLink({ secret, mobileNumber }) {
      links.set('link-1', { secret, mobileNumber });
      return { link: 'link-1' };
    },
    async findResumeLink({ link }) {
      const found = links.get(link);
      const draft = found && drafts.get(found.secret);
      return found && draft && { draft, mobileNumber: found.mobileNumber };
    },
    sendResumeCode: async () => (pretend.codes === 'sent' ? { sent: true } : { sent: false, reason: 'digit-down' }),
    async resumeByLink({ link, code }) {
      const found = links.get(link);
      const draft = found && drafts.get(found.secret);
      if (!found || !draft) return undefined;
      return code === '123456' ? { secret: found.secret, draft } : { wrongCode: true };
    },
    stageUpload: async ({ name, bytes }) =>
      String.fromCharCode(...bytes.slice(0, 4)) === '%PDF'
        ? { document: { ref: `u-${name}`, name, mediaType: 'application/pdf', size: bytes.length } }
        : { issue: { code: 'applications.upload-kind', severity: 'error', path: '', params: { name, accept: 'pdf' } } },
    beginUpload: unused,
    continueUpload: unused,
    listUploads: async () => [],
    dropUpload: unused,
    takeStaged: async ({ refs }) =>
      refs.flatMap((ref) =>
        ref.startsWith('u-') ? [{ ref, name: ref.slice(2), mediaType: 'application/pdf', size: 8 }] : [],
      ),
    readUpload: unused,
    readDocument: unused,
    sendCode: async () => (pretend.codes === 'sent' ? { sent: true } : { sent: false, reason: 'digit-down' }),
    async submit({ secret, key, name, mobileNumber, code }) {
      if (code !== undefined && code !== '123456') return { wrongCode: true };
      const draft = drafts.get(secret);
      const reference = submissions.get(key) ?? `R-${submissions.size + 1}`;
      if (!submissions.has(key))
        pretend.submitted.push({ data: draft?.data ?? {}, name, mobileNumber, ...(code && { code }) });
      submissions.set(key, reference);
      if (draft) drafts.set(secret, { ...draft, submitted: reference });
      return { reference, proven: code !== undefined };
    },
    track: async () => undefined,
    prove: unused,
    signInCitizen: unused,
    myApplications: unused,
    inbox: unused,
    openCase: unused,
    act: unused,
  };
  return { applications, drafts, numbers, pretend };
}

/** One browser at a desk: keeps cookies, follows nothing by itself. The service can be another one, with tables. */
export function createVisit(
  offered: { service?: ServiceDraft; table?: Catalogue['table']; places?: Catalogue['places'] } = {},
) {
  // For handlers, which only read it; whether it would pass the checks is not what they are tested for.
  const published = { ...licence, definition: (offered.service ?? draftOfService) as ServiceDefinition };
  const memory = memoryApplications();
  const stored = new Map<string, StoredSession>();
  const desk: Desk = {
    realm: 'pg',
    prefix: '',
    catalogue: {
      activeServices: async (_, tenant) => (tenant === 'pg.citya' ? [published] : []),
      findService: async (_, tenant, code) =>
        tenant === 'pg.citya' && code === 'trade-licence' ? published : undefined,
      version: async () => published,
      masterRows: async () => [],
      cities: async () => [
        { tenant: 'pg.citya', name: 'Amarpur' },
        { tenant: 'pg.cityb', name: 'Basantpur' },
      ],
      table: offered.table ?? (async () => undefined),
      recording: async () => undefined,
      places: offered.places ?? { levels: async () => [], below: async () => [], path: async () => undefined },
    },
    applications: memory.applications,
    sessions: createSessions({
      store: {
        insert: async (session) => void stored.set(session.idHash, session),
        find: async (_, hash) => stored.get(hash),
        remove: async (_, hash) => void stored.delete(hash),
        removeExpired: async () => 0,
      },
      now: () => now,
      newSecret: () => 'secret',
      hash: hashSecret,
      ...createSeal(new Uint8Array(32), 'session'),
    }),
    assets: { names: undefined },
    rateLimit: createRateLimit(() => now),
    cookieName: (name) => name,
    now: () => now,
    newId: () => 'key-1',
  };
  const jar = new Map<string, string>();
  async function ask(method: Ask['method'], address: string, posted: Posted, fromScript: boolean): Promise<Answer> {
    const url = new URL(address, 'http://localhost');
    const [language = 'en', ...path] = url.pathname.split('/').filter(Boolean).map(decodeURIComponent);
    const answer = await handle(
      desk,
      {
        method,
        language,
        path,
        query: url.searchParams,
        posted,
        fromScript,
        cookie: (name) => jar.get(name),
        insecure: false,
        origin: 'https://city.example',
        address: '127.0.0.1',
      },
      (event) => {
        throw new Error(JSON.stringify(event));
      },
    );
    for (const { name, value } of answer.cookies ?? []) value === undefined ? jar.delete(name) : jar.set(name, value);
    return answer;
  }
  return {
    ...memory,
    desk,
    jar,
    get: (address: string) => ask('GET', address, { values: new Map(), files: [] }, false),
    post: (
      address: string,
      values: Record<string, string | string[]>,
      more: { files?: Posted['files']; fromScript?: boolean } = {},
    ) =>
      ask(
        'POST',
        address,
        {
          values: new Map(Object.entries(values).map(([name, value]) => [name, [value].flat()])),
          files: more.files ?? [],
        },
        more.fromScript ?? false,
      ),
  };
}

const licence = {
  service: 'trade-licence',
  version: 1,
  businessService: 'trade-licence.v1',
  workflowVersion: 1,
};

export function htmlOf(answer: Answer): string {
  if (answer.kind !== 'page') throw new Error(`a ${answer.kind} instead of a page: ${JSON.stringify(answer)}`);
  return answer.html;
}

/** What the form of an answered page would post if nothing were typed: its hidden inputs. */
export function hiddenIn(answer: Answer): Record<string, string> {
  const inputs = htmlOf(answer).matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g);
  return Object.fromEntries([...inputs].map(([, name = '', value = '']) => [name, value]));
}
