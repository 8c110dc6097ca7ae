import { importFile } from '@nirmaan/compiler';
import { z } from 'zod';
import { members } from '../../policies';
import { procedure } from '../procedure';
import { LARGEST_IMPORT } from './import-service';

/** The workflow of a file of any kind we know, to be looked at; nothing is stored. A mutation, since files are large. */
export const readWorkflow = procedure
  .policy(members)
  .input(z.object({ text: z.string().max(LARGEST_IMPORT) }))
  .mutation(({ input }) => {
    const imported = importFile(input.text);
    if (!imported.draft) return { issues: imported.issues };
    const { workflow, layout } = imported.draft;
    return { workflow, layout: layout.workflow };
  });
