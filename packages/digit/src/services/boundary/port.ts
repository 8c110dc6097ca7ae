import type { CallContext } from '../../actor';

/** What we ask of it, in our words. */
export interface BoundaryPort {
  ping(context: CallContext): Promise<void>;
}
