import { DigitError, type DigitUser, type SignedIn } from '@nirmaan/digit';
import type { ApplicationPorts } from '../applications';

const HOUR = 60 * 60 * 1000;
const CODES_PER_HOUR = 5;
const WRONG_CODES_PER_HOUR = 10;

export type ProofResult = { signedIn: SignedIn } | { wrongCode: true } | { down: DigitError };

type Person = { realm: string; mobileNumber: string };

/** Proof of a mobile number by DIGIT's one-time codes: `login` where egov-user knows the number, else `register`. */
export function createIdentity(ports: ApplicationPorts) {
  const { store, digit, now, hash } = ports;
  const subjectOf = ({ realm, mobileNumber }: Person) => hash(`${realm}/${mobileNumber}`);

  async function sendCode(person: Person): Promise<{ sent: boolean; reason?: 'digit-down' | 'too-many' }> {
    const at = now();
    const subject = subjectOf(person);
    if (
      !(await store.countCode(person.realm, subject, { purpose: 'login', at, since: at - HOUR, limit: CODES_PER_HOUR }))
    )
      return { sent: false, reason: 'too-many' };
    const request = { tenant: person.realm, mobileNumber: person.mobileNumber };
    try {
      try {
        await digit.otp.send({ ...request, purpose: 'login' });
      } catch (error) {
        if (!(error instanceof DigitError) || error.code !== 'unknown-user') throw error;
        await digit.otp.send({ ...request, purpose: 'register' });
        await store.setCodePurpose(person.realm, subject, at, 'register');
      }
      return { sent: true };
    } catch (error) {
      if (error instanceof DigitError) return { sent: false, reason: 'digit-down' };
      throw error;
    }
  }

  async function prove(person: Person & { name: string; code: string }): Promise<ProofResult> {
    const at = now();
    const subject = subjectOf(person);
    if (
      !(await store.countAttempt(person.realm, `code/${subject}`, {
        at,
        since: at - HOUR,
        limit: WRONG_CODES_PER_HOUR,
      }))
    )
      return { wrongCode: true };
    const purpose = (await store.findCodePurpose(person.realm, subject)) ?? 'login';
    const code = person.code.replace(/\s/g, '');
    try {
      if (purpose === 'register') {
        return {
          signedIn: await digit.user.registerCitizen({
            tenant: person.realm,
            name: digitName(person.name),
            mobileNumber: person.mobileNumber,
            otp: code,
          }),
        };
      }
      return {
        signedIn: await digit.user.signIn({
          tenant: person.realm,
          userName: person.mobileNumber,
          password: code,
          type: 'CITIZEN',
        }),
      };
    } catch (error) {
      if (!(error instanceof DigitError)) throw error;
      return error.answered && !error.retryable ? { wrongCode: true } : { down: error };
    }
  }

  /** The citizen as egov-user knows them, registered where it does not. For cases whose number was not proven before. */
  async function knownCitizen(person: Person & { name: string }): Promise<DigitUser> {
    const context = { actor: await ports.serviceActor(person.realm) };
    const search = { tenant: person.realm, userName: person.mobileNumber, type: 'CITIZEN' as const, limit: 2 };
    const [found] = await digit.user.search(search, context);
    if (found) return found;
    try {
      return await digit.user.create(
        {
          userName: person.mobileNumber,
          name: digitName(person.name),
          type: 'CITIZEN',
          mobileNumber: person.mobileNumber,
          tenantId: person.realm,
          roles: [{ code: 'CITIZEN', name: 'Citizen', tenantId: person.realm }],
        },
        context,
      );
    } catch (error) {
      // Somebody registered the number between our search and our create, or an answer of an earlier try was lost.
      const [now] = await digit.user.search(search, context);
      if (now) return now;
      throw error;
    }
  }

  return { sendCode, prove, knownCitizen };
}

/** egov-user takes at most 50 characters of a name and refuses some; the case keeps the name as written. */
export function digitName(name: string): string {
  const allowed = name
    .replace(/[!"#$%()*+,:;<=>?@\\^`{}~“”‘’]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return Array.from(allowed).slice(0, 50).join('').trim() || 'Citizen';
}
