import { z } from 'zod';
import { members } from '../../policies';
import { thaw } from '../../releases';
import { Failure, procedure } from '../procedure';

/** Versions of a service that were published from here, newest first; `since`: when it went live, absent where it did not. */
export const listVersions = procedure
  .policy(members)
  .input(z.object({ code: z.string() }))
  .query(async ({ ctx: { builder, session }, input }) => {
    const releases = await builder.drafts.listReleases(session.realm, input.code);
    return releases
      .toSorted((one, other) => other.version - one.version)
      .map(({ version, liveSince }) => ({ version, ...(liveSince !== undefined && { since: liveSince }) }));
  });

/** The workflow of one version, and where its states lay. */
export const getVersionWorkflow = procedure
  .policy(members)
  .input(z.object({ code: z.string(), version: z.number().int() }))
  .query(async ({ ctx: { builder, session }, input }) => {
    const releases = await builder.drafts.listReleases(session.realm, input.code);
    const release = releases.find((each) => each.version === input.version);
    const thawed = release && thaw(release);
    if (!thawed || 'issues' in thawed)
      throw new Failure({ code: 'no-version', params: { version: String(input.version) } }, 'NOT_FOUND');
    const { workflow, layout } = thawed.definition;
    return { workflow, layout: layout.workflow };
  });
