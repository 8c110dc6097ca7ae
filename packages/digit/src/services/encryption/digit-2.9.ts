import { Json } from '@nirmaan/lexicon';
import { z } from 'zod';
import { DigitError } from '../../error';
import type { Caller } from '../../wire/caller';
import { toDigitError } from '../../wire/errors';
import type { EncryptionPort, Secrecy } from './port';

const Values = z.array(Json);
const Signed = z.object({ signature: z.string() });
const Verified = z.object({ verified: z.boolean() });

const TYPE = { normal: 'Normal', important: 'Imp' } satisfies Record<Secrecy, string>;

export function createEncryptionClient(caller: Caller): EncryptionPort {
  const call = { service: 'encryption', isRead: true };
  return {
    async encrypt(requests, context) {
      const encryptionRequests = requests.map(({ tenant, value, secrecy = 'normal' }) => ({
        tenantId: tenant,
        type: TYPE[secrecy],
        value,
      }));
      const path = '/egov-enc-service/crypto/v1/_encrypt';
      const answer = Values.length(requests.length);
      return caller.post({ ...call, path, body: { encryptionRequests }, answer, context });
    },
    async decrypt(values, context) {
      // All of the body is taken for ciphertexts: there is no place for a RequestInfo.
      const response = await caller.send('encryption', '/egov-enc-service/crypto/v1/_decrypt', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify(values),
        ...(context.signal && { signal: context.signal }),
      });
      const body: unknown = await response.json().catch(() => undefined);
      if (!response.ok) throw toDigitError('encryption', response.status, body);
      const parsed = Values.length(values.length).safeParse(body);
      if (!parsed.success) throw new DigitError('encryption', 'unexpected-answer', false, 'decrypt', true);
      return parsed.data;
    },
    async sign({ tenant, value }, context) {
      const path = '/egov-enc-service/crypto/v1/_sign';
      const body = { tenantId: tenant, value };
      return (await caller.post({ ...call, path, body, answer: Signed, context })).signature;
    },
    async verify(signed, context) {
      const path = '/egov-enc-service/crypto/v1/_verify';
      return (await caller.post({ ...call, path, body: { ...signed }, answer: Verified, context })).verified;
    },
  };
}
