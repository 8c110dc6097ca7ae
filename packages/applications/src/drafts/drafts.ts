import type { ApplicationPorts, Applications } from '../applications';
import { toBase64Url } from '../encoding';
import type { Draft } from '../model/application';
import { createIdentity } from '../submission/identity';

const DAY = 24 * 60 * 60 * 1000;
/** A forgotten draft holds personal data: it does not stay. */
const KEPT = 30 * DAY;
/** No 0 O 1 I L: a code is copied from paper. */
const RESUME_LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** What a citizen is filling, found by the value of a cookie that is stored only as its hash. */
export function createDrafts(
  ports: ApplicationPorts,
): Pick<
  Applications,
  | 'openDraft'
  | 'findDraft'
  | 'saveAnswers'
  | 'makeResumeCode'
  | 'resumeDraft'
  | 'makeResumeLink'
  | 'findResumeLink'
  | 'sendResumeCode'
  | 'resumeByLink'
> {
  const { store, now } = ports;
  const newSecret = () => toBase64Url(ports.random(32));
  const identity = createIdentity(ports);

  async function findOpen(realm: string, secret: string): Promise<Draft | undefined> {
    const draft = await store.findDraft(realm, ports.hash(secret));
    return draft && draft.expiresAt > now() ? draft : undefined;
  }

  async function findByLink(realm: string, link: string) {
    const found = await store.findDraftByResumeLink(realm, ports.hash(link));
    return found && found.draft.expiresAt > now() && !found.draft.submitted ? found : undefined;
  }

  /** Whoever came back holds the draft now; the device it was left on does not any more. */
  async function handOver(draft: Draft): Promise<{ secret: string; draft: Draft }> {
    const secret = newSecret();
    await store.setDraftSecret(draft.realm, draft.id, ports.hash(secret));
    return { secret, draft };
  }

  return {
    async openDraft({ realm, tenant, service, language, secret }) {
      const found = secret ? await findOpen(realm, secret) : undefined;
      if (secret && found && found.tenant === tenant && found.service === service && !found.submitted)
        return { secret, draft: found };
      const published = await ports.catalogue.findService(realm, tenant, service);
      if (!published) throw new Error(`${service} is not active in ${tenant}`);
      const at = now();
      const draft: Draft = {
        id: ports.newId(),
        realm,
        tenant,
        service,
        version: published.version,
        language,
        revision: 0,
        data: {},
        createdAt: at,
        updatedAt: at,
        expiresAt: at + KEPT,
      };
      const made = newSecret();
      await store.insertDraft(draft, ports.hash(made));
      return { secret: made, draft };
    },
    findDraft: ({ realm, secret }) => findOpen(realm, secret),
    async saveAnswers({ realm, secret, revision, data, page }) {
      const found = await findOpen(realm, secret);
      if (!found) throw new Error('there is no such draft');
      if (found.revision !== revision || found.submitted) return { conflict: found };
      const draft: Draft = {
        ...found,
        data,
        revision: revision + 1,
        updatedAt: now(),
        expiresAt: now() + KEPT,
        ...(page !== undefined && { page }),
      };
      if (await store.saveDraft(draft, revision)) return { draft };
      return { conflict: (await findOpen(realm, secret)) ?? found };
    },
    async makeResumeCode({ realm, secret }) {
      const found = await findOpen(realm, secret);
      if (!found || found.submitted) return undefined;
      const code = Array.from(ports.random(12), (byte) => RESUME_LETTERS[byte % RESUME_LETTERS.length]).join('');
      await store.setResumeCode(realm, found.id, ports.hash(code));
      return { code };
    },
    async resumeDraft({ realm, code }) {
      const written = code.toUpperCase().replace(/[^A-Z0-9]/g, '');
      const found = await store.findDraftByResumeCode(realm, ports.hash(written));
      if (!found || found.expiresAt <= now() || found.submitted) return undefined;
      return handOver(found);
    },
    async makeResumeLink({ realm, secret, mobileNumber }) {
      const found = await findOpen(realm, secret);
      if (!found || found.submitted) return undefined;
      const link = toBase64Url(ports.random(18));
      await store.setResumeLink(realm, found.id, { hash: ports.hash(link), mobileNumber });
      return { link };
    },
    findResumeLink: ({ realm, link }) => findByLink(realm, link),
    async sendResumeCode({ realm, link }) {
      const found = await findByLink(realm, link);
      return found ? identity.sendCode({ realm, mobileNumber: found.mobileNumber }) : { sent: false };
    },
    async resumeByLink({ realm, link, code }) {
      const found = await findByLink(realm, link);
      if (!found) return undefined;
      const { draft, mobileNumber } = found;
      // Where egov-user meets this number for the first time it wants a name; the applicant's own is asked when they submit.
      const proof = await identity.prove({ realm, mobileNumber, name: '', code });
      if ('wrongCode' in proof) return proof;
      if ('down' in proof) return { down: true };
      await store.setDraftProof(realm, draft.id, { mobileNumber, user: proof.signedIn.actor.user });
      return handOver(draft);
    },
  };
}
