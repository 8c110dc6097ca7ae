import { importFile } from '@nirmaan/compiler';
import { z } from 'zod';
import { insertDraft } from '../../drafts';
import { authors } from '../../policies';
import { procedure } from '../procedure';

/** Characters of a file; larger ones are no description of a service. */
export const LARGEST_IMPORT = 5_000_000;

/** A service from a file of any kind we know. With problems nothing is stored, and they name their places in the file. */
export const importService = procedure
  .policy(authors)
  .input(z.object({ fileName: z.string().max(255), text: z.string().max(LARGEST_IMPORT) }))
  .mutation(async ({ ctx: { builder, session }, input }) => {
    const imported = importFile(input.text);
    if (!imported.draft) return { issues: imported.issues };
    const code = await insertDraft(builder, session.realm, {
      draft: imported.draft,
      by: session.actor.user.userName,
    });
    await builder.drafts.setReport(session.realm, code, {
      fileName: input.fileName,
      kind: imported.kind,
      lines: imported.report,
    });
    return { code };
  });
