import { Json } from '@nirmaan/lexicon';
import { z } from 'zod';
import type { Builder } from '../../composition';
import { members } from '../../policies';
import { procedure } from '../procedure';

const Report = z.object({
  fileName: z.string(),
  kind: z.string(),
  lines: z.array(
    z.object({
      // Reports from before notes had kinds told only what was mapped.
      kind: z.enum(['mapped', 'renamed', 'repaired', 'kept', 'placeholder', 'approximated']).default('mapped'),
      code: z.string(),
      path: z.string(),
      /** Absent in reports from before several files could be brought. */
      file: z.string().optional(),
      params: z.record(z.string(), Json),
    }),
  ),
  /** Codes of the other services of the file. */
  others: z.array(z.string()).default([]),
});

/** What an import did, as it was stored; undefined for services that were not imported. */
export async function readReport(builder: Builder, realm: string, code: string) {
  const report = await builder.drafts.findReport(realm, code);
  return report === undefined ? undefined : Report.parse(report);
}

/** What an import mapped, repaired and kept aside; null for services that were not imported. */
export const findReport = procedure
  .policy(members)
  .input(z.object({ code: z.string() }))
  .query(async ({ ctx: { builder, session }, input }) => {
    return (await readReport(builder, session.realm, input.code)) ?? null;
  });
