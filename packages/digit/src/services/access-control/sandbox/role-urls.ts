import { isObject, stringOr } from '../../../sandbox/exchange';
import { refuse, unhandled } from '../../../sandbox/refusals';
import { findMasters } from '../../mdms/sandbox/search-v1';
import type { MdmsSlice } from '../../mdms/slice';

const ACTIONS = 'ACCESSCONTROL-ACTIONS-TEST';
const ROLE_ACTIONS = 'ACCESSCONTROL-ROLEACTIONS';

/**
 * The addresses each role may call at a tenant, of the two masters at their nearest level. Whether an action is enabled
 * plays no part. DIGIT keeps a tenant's for 15 minutes (ten tenants); here a change counts at once.
 */
export function roleUrlsAt(mdms: MdmsSlice, tenant: string): Map<string, Set<string>> {
  const found = findMasters(mdms, tenant, [
    { code: `${ACTIONS}.actions-test`, filter: "[*]['id','url']" },
    { code: `${ROLE_ACTIONS}.roleactions` },
  ]);
  const [actions, roleActions] = [found[ACTIONS]?.['actions-test'], found[ROLE_ACTIONS]?.roleactions];
  if (!actions || !roleActions)
    throw refuse({ code: 'DATA_NOT_AVAILABLE', message: 'Data not available for this tenant' });
  const urls = new Map<string, string>();
  for (const action of actions) {
    if (!isObject(action)) continue;
    const [id, url] = [stringOr(action.id), stringOr(action.url)];
    // Of two actions with one id the first counts.
    if (id !== undefined && url !== undefined && !urls.has(id)) urls.set(id, url);
  }
  const byRole = new Map<string, Set<string>>();
  for (const each of roleActions) {
    if (!isObject(each)) continue;
    const [role, url] = [stringOr(each.rolecode), urls.get(stringOr(each.actionid) ?? '')];
    if (role !== undefined && url !== undefined) byRole.set(role, (byRole.get(role) ?? new Set()).add(url));
  }
  return byRole;
}

/** Exactly, or where the url has `{names}` as a regular expression over the whole address, each name for word characters. */
export function isUrlOf(url: string, address: string): boolean {
  if (!url.includes('{') || !url.includes('}')) return url === address;
  const pattern = url.replace(/\{\w+\}/g, '\\w+');
  try {
    return new RegExp(`^(?:${pattern})$`).test(address);
  } catch {
    throw unhandled('PatternSyntaxException', `Illegal repetition near index 0\n${pattern}`);
  }
}
