import type { Draft } from '@nirmaan/applications';
import type { ServiceCode, TenantId } from '@nirmaan/lexicon';
import { DRAFT_COOKIE } from '../session-cookie';
import type { Ask, Cookie } from './ask';
import type { Desk } from './desk';

/** Services somebody can be in the middle of on one device. */
const MOST = 5;
const SEPARATOR = '~';

export type OwnDraft = { secret: string; draft: Draft };

function secretsIn(ask: Ask): string[] {
  const secrets = ask.cookie(DRAFT_COOKIE)?.split(SEPARATOR) ?? [];
  return secrets.filter((secret) => /^[\w.-]{1,200}$/.test(secret)).slice(0, MOST);
}

/** The draft of a service that this device holds; the newest when it holds several. */
export async function findOwnDraft(
  desk: Desk,
  ask: Ask,
  of: { tenant: TenantId; service: ServiceCode },
): Promise<OwnDraft | undefined> {
  for (const secret of secretsIn(ask)) {
    const draft = await desk.applications.findDraft({ realm: desk.realm, secret });
    if (draft && draft.tenant === of.tenant && draft.service === of.service) return { secret, draft };
  }
  return undefined;
}

/** The cookie with this draft first. */
export function holdDraft(ask: Ask, secret: string): Cookie {
  const others = secretsIn(ask).filter((each) => each !== secret);
  return { name: DRAFT_COOKIE, value: [secret, ...others].slice(0, MOST).join(SEPARATOR) };
}

export function forgetDraft(ask: Ask, secret: string): Cookie {
  const others = secretsIn(ask).filter((each) => each !== secret);
  return { name: DRAFT_COOKIE, value: others.length > 0 ? others.join(SEPARATOR) : undefined };
}
