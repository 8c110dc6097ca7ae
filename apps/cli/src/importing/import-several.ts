import path from 'node:path';
import { combineFiles, recogniseFile } from '@nirmaan/compiler/files';
import type { Language } from '@nirmaan/lexicon';
import type { Messages } from '@nirmaan/lexicon/messages';
import type { Master } from '@nirmaan/masters';
import { checkService } from '@nirmaan/service';
import { readBytes, writeOutput } from '../files';
import { FoundProblems, formatCounts } from '../problems';
import type { Surroundings } from '../surroundings';
import { toDocument } from '../to-document';
import { toJson } from '../to-json';
import type { Report } from '../verb';

/** One service of several files; each line of what was done begins with its file. */
export async function importSeveral(
  names: readonly string[],
  { language, service, out }: { language: Language; service?: string | undefined; out?: string | undefined },
  surroundings: Surroundings,
  messages: Messages,
): Promise<Report> {
  const files = await Promise.all(
    names.map(async (name) => {
      const { place, bytes } = await readBytes(name, surroundings);
      return { name: place, bytes };
    }),
  );
  const recognised = files.map((file) =>
    recogniseFile(file, { language, beside: files.filter((other) => other !== file) }),
  );
  const combined = combineFiles(recognised, { language, service });
  if (!combined.draft) {
    const [first] = combined.issues;
    throw new FoundProblems(
      first?.file ?? '',
      combined.issues.filter((each) => each.file === first?.file),
    );
  }
  const { draft, masters, notes } = combined;
  const kinds = recognised.map(
    (file) => `${file.name}: ${messages.text(`compiler.files.kinds.${file.kind}`, file.counts)}\n`,
  );
  const words = notes.map((note) => ({ ...note, text: messages.issue({ ...note, severity: 'info' }) }));
  const lines = words.map((note) => {
    const place = note.path.startsWith('/') ? `#${note.path}` : note.path && ` ${note.path}`;
    return `${note.file}${place}: ${note.kind}: ${note.text}\n`;
  });
  const counts = formatCounts(checkService(draft, { masters }).issues);
  const end = `${draft.code}: ${counts ? `${counts} to look at (nirmaan check)` : 'no problems'}\n`;
  const said = [...kinds, ...lines, end].join('');
  if (out !== undefined) {
    await writeOutput(out, toDocument(draft), surroundings);
    await writeMasters(out, masters, surroundings);
  }
  return {
    hasProblems: false,
    json: toJson({
      kind: 'files',
      ...(out === undefined ? { draft, masters } : { out }),
      service: draft.code,
      report: words,
    }),
    text: out === undefined ? toDocument(draft) : said,
    ...(out === undefined && { notes: said }),
  };
}

/** Lists go to masters/ beside the service. */
export async function writeMasters(out: string, masters: readonly Master[], surroundings: Surroundings): Promise<void> {
  for (const master of masters)
    await writeOutput(path.join(path.dirname(out), 'masters', `${master.code}.json`), toDocument(master), surroundings);
}
