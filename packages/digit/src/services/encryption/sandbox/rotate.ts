import { answer, type SandboxResponse } from '../../../sandbox/exchange';
import type { SandboxCall } from '../../../sandbox/service';
import type { EncryptionEffect } from './effects';
import { makeKeys } from './keys';
import { readObject, requiredText } from './read-body';
import { broken } from './refusals';

type Call = SandboxCall<EncryptionEffect>;

export function rotateKey(call: Call): SandboxResponse {
  const { body } = readObject(call);
  const tenant = requiredText(call, body, 'tenantId');
  // Keys are made when the service starts: here, when it is first asked.
  makeKeys(call, []);
  if (!call.state.encryption.active.symmetric.has(tenant)) throw broken(call);
  makeKeys(call, [tenant]);
  return answer(200, { acknowledged: true });
}

/** A tenant must be named here too, though it does not matter which. */
export function rotateAllKeys(call: Call): SandboxResponse {
  const { body } = readObject(call);
  requiredText(call, body, 'tenantId');
  makeKeys(call, 'all');
  return answer(200, { acknowledged: true });
}
