import type { SealedNumber } from '@nirmaan/forms';

/**
 * Where the numbers of identity documents are, apart from every answer. What leaves it is a reference: the same for the same
 * number of a realm, so that a person can be found again without anybody seeing the number.
 */
export interface IdentityVault {
  keep(realm: string, number: SealedNumber): Promise<string>;
}
