import type { Trial } from '@nirmaan/trials';

/** A trial of a licence: one citizen, an officer of each of two roles. */
export const sampleTrial: Trial = {
  id: 'abcdefghijklmnopqrst',
  kind: 'shared',
  service: 'trade-licence',
  name: { en: 'Trade licence' },
  city: 'tryabcdefghijklmnopqrst.citya',
  people: [
    {
      userName: '9876543210',
      name: { en: 'Meera Joshi', hi: 'मीरा जोशी' },
      audience: 'citizen',
      roles: ['CITIZEN'],
      mobileNumber: '9876543210',
    },
    {
      userName: 'verifier',
      name: { en: 'Anil Kumar' },
      audience: 'officer',
      roles: ['VERIFIER'],
      mobileNumber: '9876543211',
    },
    {
      userName: 'clerk',
      name: { en: 'Farah Khan' },
      audience: 'counter',
      roles: ['CLERK'],
      mobileNumber: '9876543212',
    },
  ],
  owner: { realm: 'pg', user: 'author' },
  digitUrl: 'http://127.0.0.1:1',
  ahead: 0,
  createdAt: 1_000,
  expiresAt: 100_000,
};
