import { refuseE2, unhandledE2 } from '../../../sandbox/refusals';
import type { SandboxState } from '../../../sandbox/state';
import { rootOf } from '../../../sandbox/tenants';
import { DEFAULT_RULE, findMobileRule, matchesWhole } from '../masters';
import type { SentUser } from './read-user';

/** Both numbers of a user against the rule of their country; answers the country code that counts from now on. */
export function checkMobileNumbers(state: SandboxState, sent: SentUser): string | null {
  const countryCode = checkMobileNumber(state, sent, {
    number: sent.mobileNumber,
    countryCode: sent.profile.countryCode ?? null,
  });
  checkMobileNumber(state, sent, { number: sent.profile.alternatemobilenumber ?? null, countryCode });
  return countryCode;
}

function checkMobileNumber(
  state: SandboxState,
  { tenantId }: SentUser,
  { number, countryCode }: { number: string | null; countryCode: string | null },
): string | null {
  if (number === null || number.trim() === '') return countryCode;
  if (tenantId === null)
    throw unhandledE2('NullPointerException', 'Cannot invoke "String.split(String)" because "tenantId" is null');
  const asked = countryCode?.trim() || null;
  const rule = findMobileRule(state, [tenantId, rootOf(tenantId)], asked) ?? DEFAULT_RULE;
  const matches = matchesWhole(number.trim(), rule.regex);
  if (matches === undefined)
    throw refuseE2({
      code: 'INVALID_VALIDATION_PATTERN',
      message: 'Invalid regex pattern configured in MDMS for mobile number validation.',
    });
  if (!matches)
    throw refuseE2({
      code: 'INVALID_MOBILE_NUMBER',
      message: `Mobile number must match the configured pattern: ${rule.regex}`,
    });
  return asked ?? (rule.countryCode?.trim() ? rule.countryCode : DEFAULT_RULE.countryCode);
}
