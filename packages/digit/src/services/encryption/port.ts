import type { JsonValue } from '@nirmaan/lexicon';
import type { CallContext } from '../../actor';

/**
 * `normal`: equal texts of a tenant give equal ciphertexts, so that they can be searched for. `important`: never equal,
 * and of texts up to 62 bytes only.
 */
export type Secrecy = 'normal' | 'important';

/**
 * egov-enc-service. Inside the cluster only: it asks nobody who they are. Whatever is wrong (an unknown tenant, a text
 * that is no ciphertext), it says nothing but that it failed.
 */
export interface EncryptionPort {
  /** Every scalar of the value becomes a ciphertext, `<key>|<base64>`; names and null stay. One answer for each. */
  encrypt(
    requests: { tenant: string; value: JsonValue; secrecy?: Secrecy }[],
    context: CallContext,
  ): Promise<JsonValue[]>;
  /** The same the other way round; whatever the scalars were, they are texts now. */
  decrypt(values: JsonValue[], context: CallContext): Promise<JsonValue[]>;
  sign(text: { tenant: string; value: string }, context: CallContext): Promise<string>;
  verify(signed: { value: string; signature: string }, context: CallContext): Promise<boolean>;
}
