import { importFile } from '@nirmaan/compiler';
import { checkService } from '@nirmaan/service';
import { z } from 'zod';
import { readInput, writeOutput } from '../files';
import { FoundProblems, formatCounts } from '../problems';
import { toDocument } from '../to-document';
import { toJson } from '../to-json';
import { defineVerb } from '../verb';

export const importVerb = defineVerb({
  name: 'import',
  about: 'Makes a service of a workflow of DIGIT, and says what it did.',
  usage: ['<file> [--out <service.json>]'],
  options: { out: { type: 'string', value: '<file>', about: 'where the service goes (default: stdout)' } },
  shape: z.object({
    positionals: z.tuple([z.string()], 'one file is expected'),
    out: z.string().optional(),
  }),
  async run({ positionals: [file], out }, surroundings, loadMessages) {
    const messages = await loadMessages();
    const input = await readInput(file, surroundings);
    const imported = importFile(input.text);
    if (!imported.draft) throw new FoundProblems(input.place, imported.issues);
    const { kind, draft, report } = imported;
    const words = report.map((note) => ({ ...note, text: messages.issue({ ...note, severity: 'info' }) }));
    const lines = words.map(({ path, text }) => `${input.place}${path && `#${path}`}: ${text}\n`).join('');
    const counts = formatCounts(checkService(draft).issues);
    const said = `${lines}${draft.code}: ${counts ? `${counts} to look at (nirmaan check)` : 'no problems'}\n`;
    if (out !== undefined) await writeOutput(out, toDocument(draft), surroundings);
    return {
      hasProblems: false,
      json: toJson({ kind, ...(out === undefined ? { draft } : { out }), service: draft.code, report: words }),
      text: out === undefined ? toDocument(draft) : said,
      ...(out === undefined && { notes: said }),
    };
  },
});
