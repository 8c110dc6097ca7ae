import { readTenantNames } from '@nirmaan/digit';
import { Language } from '@nirmaan/lexicon';
import { z } from 'zod';
import { members } from '../../policies';
import { procedure } from '../procedure';

/** How DIGIT calls the realm one works in; null where it has no name in the language. */
export const getRealmName = procedure
  .policy(members)
  .input(z.object({ language: Language }))
  .query(async ({ ctx: { builder, session }, input: { language } }) => {
    const { realm, actor } = session;
    const names = await readTenantNames(builder.digit.localization, { realm, tenants: [realm], language }, { actor });
    return names.get(realm) ?? null;
  });
