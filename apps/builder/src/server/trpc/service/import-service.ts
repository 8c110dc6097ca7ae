import { importFile } from '@nirmaan/compiler';
import { combineFiles, type FileNote, recogniseFile } from '@nirmaan/compiler/files';
import { Language } from '@nirmaan/lexicon';
import { z } from 'zod';
import type { Builder } from '../../composition';
import { getDraft, insertDraft } from '../../drafts';
import { authors } from '../../policies';
import { Failure, procedure } from '../procedure';
import { readReport } from './find-report';

/** Characters of a file; larger ones are no description of a service. */
export const LARGEST_IMPORT = 5_000_000;

const MOST_FILES = 20;
/** What 5 MiB become in base64. */
const LARGEST_BASE64 = 7_000_000;

/** Files as they were chosen; `language` is that of texts that do not say theirs. */
const Files = z.object({
  files: z
    .array(z.object({ name: z.string().min(1).max(255), bytes: z.base64().max(LARGEST_BASE64) }))
    .min(1)
    .max(MOST_FILES),
  language: Language,
});

/** What each file is; nothing is made. */
export const recogniseFiles = procedure
  .policy(authors)
  .input(Files)
  .mutation(({ input }) =>
    recognised(input).map((file) => ({
      name: file.name,
      kind: file.kind,
      counts: file.counts,
      services: 'services' in file ? file.services : [],
      issues: 'issues' in file ? file.issues : [],
    })),
  );

/**
 * One service from files of any kinds, with its masters where the realm has none of that code. With problems nothing is
 * stored, and they name their places in the files.
 */
export const importFiles = procedure
  .policy(authors)
  .input(Files.extend({ applicationForm: z.string().optional(), service: z.string().max(256).optional() }))
  .mutation(async ({ ctx: { builder, session }, input }) => {
    const { language, applicationForm, service } = input;
    const combined = combineFiles(recognised(input), { language, applicationForm, service });
    if (!combined.draft) return { issues: combined.issues };
    const by = session.actor.user.userName;
    const code = await insertDraft(builder, session.realm, { draft: combined.draft, by });
    const notes: FileNote[] = [...combined.notes];
    for (const master of combined.masters) {
      const row = { code: master.code, content: master, by, at: builder.now() };
      if (!(await builder.masters.insert(session.realm, row)))
        notes.push({
          kind: 'kept',
          code: 'compiler.files.master-there',
          path: '',
          params: { code: master.code },
          file: input.files[0]?.name ?? '',
        });
    }
    await builder.drafts.setReport(session.realm, code, {
      fileName: input.files.map((each) => each.name).join(', '),
      kind: combined.draft.origin?.kind ?? 'files',
      lines: notes,
      others: combined.others,
    });
    return { code };
  });

function recognised({ files, language }: z.infer<typeof Files>) {
  const read = files.map(({ name, bytes }) => ({ name, bytes: new Uint8Array(Buffer.from(bytes, 'base64')) }));
  return read.map((file) => recogniseFile(file, { language, beside: read.filter((each) => each !== file) }));
}

/** Another service of the file that a service was imported from; the draft still holds all of it. */
export const importAnother = procedure
  .policy(authors)
  .input(z.object({ code: z.string(), service: z.string().max(256) }))
  .mutation(async ({ ctx: { builder, session }, input }) => {
    const { draft } = await getDraft(builder, session.realm, input.code);
    const source = z.object({ document: z.json() }).safeParse(draft.origin?.source);
    const report = await readReport(builder, session.realm, input.code);
    if (!source.success || !report)
      throw new Failure({ code: 'no-service', params: { code: input.service } }, 'NOT_FOUND');
    const imported = importFile(JSON.stringify(source.data.document), { service: input.service });
    if (!imported.draft) return { issues: imported.issues };
    return { code: await storeAnother(builder, session.realm, imported, { by: session.actor.user.userName, report }) };
  });

async function storeAnother(
  builder: Builder,
  realm: string,
  imported: Extract<ReturnType<typeof importFile>, { draft: object }>,
  { by, report }: { by: string; report: { fileName: string } },
): Promise<string> {
  const code = await insertDraft(builder, realm, { draft: imported.draft, by });
  await builder.drafts.setReport(realm, code, {
    fileName: report.fileName,
    kind: imported.kind,
    lines: imported.report,
    others: imported.others ?? [],
  });
  return code;
}
