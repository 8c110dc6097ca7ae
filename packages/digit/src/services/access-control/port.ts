import type { CallContext } from '../../actor';

/** What we ask of it, in our words. */
export interface AccessControlPort {
  ping(context: CallContext): Promise<void>;
}
