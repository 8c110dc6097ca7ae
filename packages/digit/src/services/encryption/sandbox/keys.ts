import type { SandboxCall } from '../../../sandbox/service';
import { findMasters } from '../../mdms/sandbox/search-v1';
import type { KeyKind, StoredKey } from '../slice';
import type { EncryptionEffect } from './effects';
import { broken } from './refusals';

type Call = SandboxCall<EncryptionEffect>;

/** `length.keyid` is six digits; those in front may be noughts. */
const KEY_IDS = 1_000_000;

/** The key a tenant uses now. Tenants MDMS has come to know get theirs first. */
export function activeKey(call: Call, tenant: string | undefined, kind: KeyKind): StoredKey {
  const active = call.state.encryption.active[kind];
  if (tenant !== undefined && !active.has(tenant)) makeKeys(call, []);
  const key = tenant === undefined ? undefined : active.get(tenant);
  if (!key) throw broken(call);
  return key;
}

/** Puts keys aside and makes new ones for every tenant of MDMS that has none. */
export function makeKeys(call: Call, retired: 'all' | string[]): void {
  const { active, keys: known } = call.state.encryption;
  const without = (tenant: string) => retired === 'all' || retired.includes(tenant) || !active.symmetric.has(tenant);
  const taken = new Set(known.keys());
  const keys = tenantsOf(call)
    .filter(without)
    .flatMap((tenantId) =>
      (['symmetric', 'pair'] as const).map((kind) => ({
        keyId: newKeyId(call, taken),
        tenantId,
        kind,
        secret: [0, 1, 2, 3].map(() => call.random(2 ** 31).toString(16)).join('.'),
      })),
    );
  if (keys.length > 0 || retired.length > 0) call.store({ retired, keys });
}

function newKeyId(call: Call, taken: Set<number>): number {
  let keyId = call.random(KEY_IDS);
  while (taken.has(keyId)) keyId = (keyId + 1) % KEY_IDS;
  taken.add(keyId);
  return keyId;
}

/** Those of the master `tenant.tenants` of each state, and all above them. An installation of DIGIT asks for its one state only. */
function tenantsOf({ state }: Call): string[] {
  const roots = [...state.mdms.codes].flatMap(([tenant, codes]) =>
    !tenant.includes('.') && codes.has('tenant.tenants') ? tenant : [],
  );
  const tenants = roots.flatMap((root) => {
    const masters = findMasters(state.mdms, root, [{ code: 'tenant.tenants', filter: '$.*.code' }]);
    return (masters.tenant?.tenants ?? []).flatMap((code) => (typeof code === 'string' ? withAbove(code) : []));
  });
  return [...new Set(tenants)];
}

function withAbove(tenant: string): string[] {
  const parts = tenant.split('.');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('.'));
}
