import type { CallContext } from '../../actor';

/** What we ask of it, in our words. */
export interface HrmsPort {
  ping(context: CallContext): Promise<void>;
}
