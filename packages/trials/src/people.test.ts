import type { ServiceDraft } from '@nirmaan/service';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameIn, peopleOf } from './people';
import { TrialPerson } from './trial';

const role = (code: string, audience: ServiceDraft['roles'][number]['audience']) => ({ code, audience, name: {} });
const roles = [role('CITIZEN', 'citizen'), role('DESK', 'counter'), role('CLERK', 'officer'), role('SYSTEM', 'system')];

describe('people of a trial', () => {
  it('are two citizens, one for each role, and two for the first, so that one can be told from another', () => {
    expect(peopleOf({ roles }).map(({ audience, roles: held }) => [audience, ...held])).toEqual([
      ['citizen', 'CITIZEN'],
      ['citizen', 'CITIZEN'],
      ['counter', 'DESK'],
      ['officer', 'CLERK'],
      ['counter', 'DESK'],
    ]);
  });

  it('are citizens alone where nobody works on the service', () =>
    expect(peopleOf({ roles: [role('SYSTEM', 'system')] }).map(({ roles: held }) => held)).toEqual([
      ['CITIZEN'],
      ['CITIZEN'],
    ]));

  it('can all be told from one another, and hold every role that can be played, however many there are', () => {
    const audiences = fc.constantFrom('citizen' as const, 'counter' as const, 'officer' as const, 'system' as const);
    const some = fc.array(audiences, { maxLength: 37 }).map((all) => all.map((each, at) => role(`R${at}`, each)));
    fc.assert(
      fc.property(some, (given) => {
        const people = peopleOf({ roles: given });
        for (const person of people) expect(TrialPerson.safeParse(person).success).toBe(true);
        for (const one of ['userName', 'mobileNumber'] as const)
          expect(new Set(people.map((person) => person[one])).size).toBe(people.length);
        for (const language of ['en', 'hi', 'ar', 'fr'])
          expect(new Set(people.map((person) => nameIn(person, language))).size).toBe(people.length);
        const played = given.filter(({ audience }) => audience === 'counter' || audience === 'officer');
        expect(people.flatMap((person) => person.roles)).toEqual(
          expect.arrayContaining(played.map(({ code }) => code)),
        );
      }),
    );
  });

  it('have names in the script of whoever reads them, and Latin ones elsewhere', () => {
    const [first] = peopleOf({ roles });
    expect(['hi', 'ar', 'fr'].map((language) => first && nameIn(first, language))).toEqual([
      'गुरप्रीत कौर',
      'غوربريت كور',
      'Gurpreet Kaur',
    ]);
  });
});
