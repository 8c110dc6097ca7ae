import { Json } from '@nirmaan/lexicon';
import { z } from 'zod';
import { members } from '../../policies';
import { procedure } from '../procedure';

const Report = z.object({
  fileName: z.string(),
  kind: z.string(),
  lines: z.array(z.object({ code: z.string(), path: z.string(), params: z.record(z.string(), Json) })),
});

/** What an import mapped and kept aside; null for services that were not imported. */
export const findReport = procedure
  .policy(members)
  .input(z.object({ code: z.string() }))
  .query(async ({ ctx: { builder, session }, input }) => {
    const report = await builder.drafts.findReport(session.realm, input.code);
    return report === undefined ? null : Report.parse(report);
  });
