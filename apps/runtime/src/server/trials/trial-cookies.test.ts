import { describe, expect, it } from 'vitest';
import { CITIZEN_COOKIE, DRAFT_COOKIE, WORK_COOKIE } from '../session-cookie';
import { cookieOfTrial, crowdedOut } from './trial-cookies';

const letters = 'abcdefghijklmnopqrstuvwxyz';
/** Trials whose ids begin differently. */
const trials = Array.from({ length: 9 }, (_, at) => letters.slice(at, at + 8).padEnd(20, 'z'));
const [first = '', second = ''] = trials;

describe('cookies of a trial', () => {
  it('are others for each trial and for each kind, and none of the installation’s', () => {
    const kinds = [WORK_COOKIE, CITIZEN_COOKIE, DRAFT_COOKIE, 'nirmaan-language'];
    const names = [...kinds, ...[first, second].flatMap((id) => kinds.map((name) => cookieOfTrial(id, name)))];
    expect(new Set(names).size).toBe(12);
    expect(cookieOfTrial(first, WORK_COOKIE)).toBe('__Host-nirmaan-try-abcdefgh-work');
    expect(cookieOfTrial(first, 'nirmaan-language')).toBe('nirmaan-try-abcdefgh-language');
  });

  const sentOf = (ids: string[]) =>
    ids.flatMap((id) => [`${cookieOfTrial(id, WORK_COOKIE)}=x.1`, `${cookieOfTrial(id, DRAFT_COOKIE)}=y`]);

  it('stay few: those of the trials entered first go, never those of the one that is entered now', () => {
    const header = [`${WORK_COOKIE}=real`, ...sentOf(trials)].join('; ');
    const gone = crowdedOut(header, first);
    expect(gone).toEqual(
      trials.slice(1, 4).flatMap((id) => [cookieOfTrial(id, WORK_COOKIE), cookieOfTrial(id, DRAFT_COOKIE)]),
    );
  });

  it.each([undefined, '', `${WORK_COOKIE}=real`, sentOf(trials.slice(0, 6)).join('; ')])(
    'are all kept of %j',
    (header) => expect(crowdedOut(header, first)).toEqual([]),
  );
});
