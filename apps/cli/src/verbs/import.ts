import path from 'node:path';
import { importFile } from '@nirmaan/compiler';
import { importFormFiles } from '@nirmaan/compiler/forms';
import { Language } from '@nirmaan/lexicon';
import { checkService } from '@nirmaan/service';
import { z } from 'zod';
import { readBytes, textOf, writeOutput } from '../files';
import { importSeveral, writeMasters } from '../importing/import-several';
import { FoundProblems, formatCounts } from '../problems';
import { toDocument } from '../to-document';
import { toJson } from '../to-json';
import { CannotRun, defineVerb } from '../verb';

export const importVerb = defineVerb({
  name: 'import',
  about:
    'Makes a service of a workflow or service of DIGIT, of a form (JSON Schema, XLSForm), or of several files, and says what it did.',
  usage: [
    '<file> [--service <code>] [--out <service.json>]',
    '<schema.json> [--ui <ui.json>] [--in <language>] [--out <service.json>]',
    '<form.xlsx> [--with <choices.csv>…] [--in <language>] [--out <service.json>]',
    '<workflow.json> <form.xlsx> <list.csv>… [--service <code>] [--in <language>] [--out <service.json>]',
  ],
  options: {
    ui: { type: 'string', value: '<file>', about: 'the uiSchema of a JSON Schema' },
    with: { type: 'string', multiple: true, value: '<file>', about: 'a .csv of choices an XLSForm names' },
    service: { type: 'string', value: '<code>', about: 'which service of a file with several (default: the first)' },
    in: { type: 'string', value: '<language>', about: 'language of texts that do not say theirs (default: en)' },
    out: {
      type: 'string',
      value: '<file>',
      about: 'where the service goes, its lists in masters/ beside it (default: stdout)',
    },
  },
  shape: z.object({
    positionals: z.tuple([z.string()], z.string(), 'a file is expected'),
    ui: z.string().optional(),
    with: z.array(z.string()).default([]),
    service: z.string().optional(),
    in: Language.default('en'),
    out: z.string().optional(),
  }),
  async run(
    { positionals: [file, ...more], ui, with: others, service, in: language, out },
    surroundings,
    loadMessages,
  ) {
    const messages = await loadMessages();
    if (more.length > 0) {
      if (ui !== undefined || others.length > 0) throw new CannotRun('of several files none needs --ui or --with');
      return importSeveral([file, ...more], { language, service, out }, surroundings, messages);
    }
    const input = await readBytes(file, surroundings);
    const beside = await Promise.all(
      [...(ui === undefined ? [] : [ui]), ...others].map(async (name) => ({
        name: path.basename(name),
        bytes: (await readBytes(name, surroundings)).bytes,
      })),
    );
    const form = importFormFiles([{ name: input.place, bytes: input.bytes }, ...beside], { language });
    if (!form && beside.length > 0) throw new CannotRun('--ui and --with go with a form');
    const imported = form ?? importFile(textOf(input.place, input.bytes), { service });
    if (!imported.draft) throw new FoundProblems(input.place, imported.issues);
    const { kind, draft, report } = imported;
    const masters = form?.draft ? form.masters : [];
    const words = report.map((note) => ({ ...note, text: messages.issue({ ...note, severity: 'info' }) }));
    const lines = words.map((note) => {
      const place = note.path.startsWith('/') ? `#${note.path}` : note.path && ` ${note.path}`;
      return `${input.place}${place}: ${note.kind}: ${note.text}\n`;
    });
    // A file that brings no masters says nothing of which there are.
    const counts = formatCounts(checkService(draft, form ? { masters } : {}).issues);
    const said = `${lines.join('')}${draft.code}: ${counts ? `${counts} to look at (nirmaan check)` : 'no problems'}\n`;
    if (out !== undefined) await writeOutput(out, toDocument(draft), surroundings);
    if (out !== undefined) await writeMasters(out, masters, surroundings);
    return {
      hasProblems: false,
      json: toJson({ kind, ...(out === undefined ? { draft, masters } : { out }), service: draft.code, report: words }),
      text: out === undefined ? toDocument(draft) : said,
      ...(out === undefined && { notes: said }),
    };
  },
});
