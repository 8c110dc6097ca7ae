import type { SandboxCall } from '../../../sandbox/service';
import { rootOf } from '../../../sandbox/tenants';
import { levelKey } from '../../localization/slice';
import type { StoredUser } from '../slice';
import type { UserEffect } from './effects';

/** Code of module `egov-user`, and the text without any message there. */
const CODE = 'EMAIL_UPDATED';
const TEXT = 'Dear Citizen, your e-mail has been updated from {oldEmail} to {newEmail}.\n\nEGOVS';

/**
 * Who changes his e-mail address is told by SMS, in his own language; a first or a removed address is no change. DIGIT
 * writes to the old address too: the sandbox keeps no e-mail.
 */
export function noticeEmail(call: SandboxCall<UserEffect>, before: StoredUser, after: StoredUser): void {
  const [old, fresh] = [before.emailId, after.emailId];
  if (!old || fresh === null || fresh.toLowerCase() === old.toLowerCase() || !before.mobileNumber) return;
  const locale = typeof before.profile.locale === 'string' ? before.profile.locale : 'en_IN';
  const messages = call.state.localization.levels.get(levelKey(rootOf(before.tenantId), locale))?.get('egov-user');
  const text = (messages?.get(CODE)?.message ?? TEXT)
    .replace('{oldEmail}', () => old)
    .replace('{newEmail}', () => fresh);
  call.storeIn('otp', { kind: 'message', message: { kind: 'sms', to: before.mobileNumber, text, at: call.now } });
}
