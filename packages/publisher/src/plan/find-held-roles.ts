import { type CallContext, type Digit, DigitError } from '@nirmaan/digit';
import type { RoleCode, TenantId } from '@nirmaan/lexicon';
import { findPublished } from './find-published';

/** Cities asked at most; of others nothing is known. */
const MOST_CITIES = 25;

/**
 * For each city that offers the service now, those of `roles` that an active person holds there. Nothing is written. DIGIT
 * is asked for one person of each role: egov-user inside the cluster; from outside, where that one finds nobody by roles
 * alone, egov-hrms.
 */
export async function findHeldRoles(
  { realm, service, roles }: { realm: string; service: string; roles: readonly RoleCode[] },
  digit: Pick<Digit, 'mdms' | 'user' | 'hrms'>,
  context: CallContext,
): Promise<Record<TenantId, RoleCode[]>> {
  const live = await findPublished({ realm, service }, digit, context);
  const held: Record<TenantId, RoleCode[]> = {};
  for (const city of live?.cities.slice(0, MOST_CITIES) ?? []) {
    const answers = await Promise.all(roles.map((role) => isHeld(role, city, digit, context)));
    held[city] = roles.filter((_, at) => answers[at]);
  }
  return held;
}

async function isHeld(
  role: RoleCode,
  tenant: TenantId,
  { user, hrms }: Pick<Digit, 'user' | 'hrms'>,
  context: CallContext,
): Promise<boolean> {
  try {
    return (await user.search({ tenant, roleCodes: [role], limit: 1 }, context)).length > 0;
  } catch (error) {
    if (!(error instanceof DigitError) || error.code !== 'InvalidUserSearchCriteriaException') throw error;
    return (await hrms.search({ tenant, roles: [role], isActive: true, limit: 1 }, context)).length > 0;
  }
}
