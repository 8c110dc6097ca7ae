import type { CallContext } from '../../actor';

/** What we ask of it, in our words. */
export interface EncryptionPort {
  ping(context: CallContext): Promise<void>;
}
