import type { CallContext } from '../../actor';

/** egov-idgen. Its failures come with HTTP 200; they are DigitErrors here. */
export interface IdgenPort {
  /** `name` is looked up in the master common-masters.IdFormat of the tenant's nearest level. */
  generate(request: { tenant: string; name: string; count?: number }, context: CallContext): Promise<string[]>;
}
