import type { ServiceCode, Text } from '@nirmaan/lexicon';
import { inEveryLanguage } from '@nirmaan/lexicon/in-every-language';
import { CITIZEN_ROLE } from '@nirmaan/workflow';
import type { Role } from '../model/service';
import { upperCodeOf } from './codes';
import { say } from './drafted-text';

const LONGEST = 50;
/** Above, the names of people in the codes of roles would be cut. */
const LONGEST_PREFIX = 24;

const BUILT_IN = ['_COUNTER', '_CASHIER', '_OFFICER'];

/**
 * The people of a service. DIGIT's roles are those of a whole realm, so each code begins with its service. Who is named
 * twice is one role.
 */
export class People {
  readonly roles: Role[] = [];
  private readonly byName = new Map<string, string>();
  private readonly prefix: string;

  constructor(
    service: ServiceCode,
    private readonly language: string,
  ) {
    const whole = service.toUpperCase().replaceAll('-', '_');
    const initials = service.split('-').map((word) => word.charAt(0).toUpperCase());
    this.prefix = whole.length <= LONGEST_PREFIX ? whole : initials.join('');
  }

  citizen(): string {
    return this.add(CITIZEN_ROLE, inEveryLanguage('service.new.citizen'), 'citizen');
  }

  counter(): string {
    return this.add(`${this.prefix}_COUNTER`, say('role.counter'), 'counter');
  }

  cashier(): string {
    return this.add(`${this.prefix}_CASHIER`, say('role.cashier'), 'officer');
  }

  /** Until somebody is named. */
  standIn(): string {
    return this.add(`${this.prefix}_OFFICER`, inEveryLanguage('service.new.officer'), 'officer');
  }

  /** `kind` names the code where the name has no Latin letters. */
  named(name: string, kind: string): string {
    const folded = name
      .normalize('NFKC')
      .toLocaleLowerCase(this.language)
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
    const known = this.byName.get(folded);
    if (known) return known;
    const base = `${this.prefix}_${upperCodeOf(name) || kind}`.slice(0, LONGEST).replace(/_+$/, '');
    const code = this.free(base);
    this.byName.set(folded, code);
    return this.add(code, { [this.language]: name }, 'officer');
  }

  private free(base: string): string {
    // Built-in roles may still come, and must not find their codes taken.
    const taken = (code: string) => BUILT_IN.some((each) => code === this.prefix + each) || this.has(code);
    for (let number = 1; ; number++) {
      const code = number === 1 ? base : `${base.slice(0, LONGEST - 3)}_${number}`;
      if (!taken(code)) return code;
    }
  }

  private has(code: string): boolean {
    const folded = foldedCode(code);
    return this.roles.some((role) => foldedCode(role.code) === folded);
  }

  private add(code: string, name: Text, audience: Role['audience']): string {
    if (!this.roles.some((role) => role.code === code)) this.roles.push({ code, name, audience });
    return code;
  }
}

/** People read `A_B` and `AB` as one. */
const foldedCode = (code: string) => code.replace(/[_-]/g, '');
