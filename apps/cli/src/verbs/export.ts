import { exportFormFiles, formFormatCodes } from '@nirmaan/compiler/forms';
import type { JsonValue } from '@nirmaan/lexicon';
import { z } from 'zod';
import { writeOutput } from '../files';
import { masterOption, readService } from '../read-service';
import { toDocument } from '../to-document';
import { toJson } from '../to-json';
import { CannotRun, defineVerb } from '../verb';

export const exportVerb = defineVerb({
  name: 'export',
  about: 'Gives a form of a service as JSON Schema or XLSForm; one that was imported comes out as it came.',
  usage: ['<service.json> --as json-schema|xlsform [--form <code>] [--out <file>]'],
  options: {
    as: { type: 'string', value: '<format>', about: formFormatCodes.join(' or ') },
    form: { type: 'string', value: '<code>', about: 'which form (default: the application form)' },
    ...masterOption,
    out: {
      type: 'string',
      value: '<file>',
      about: 'where it goes; a uiSchema goes to <file>.ui.json beside it (default: stdout)',
    },
  },
  shape: z.object({
    positionals: z.tuple([z.string()], 'one service is expected'),
    as: z.enum(formFormatCodes, `there are ${formFormatCodes.join(', ')}`),
    form: z.string().optional(),
    master: z.array(z.string()).optional(),
    out: z.string().optional(),
  }),
  async run({ positionals: [file], as, form, master, out }, surroundings) {
    if (as === 'xlsform' && out === undefined) throw new CannotRun('--out: a workbook needs a file');
    const { draft, masters = [] } = await readService(file, master, surroundings);
    const rows = Object.fromEntries(masters.map((each) => [each.code, each.rows]));
    const files = exportFormFiles(draft, { as, masters: rows, ...(form !== undefined && { form }) });
    const [main, ui] = files ?? [];
    if (!main) throw new CannotRun(`--form: there are ${draft.forms.map(({ code }) => code).join(', ')}`);
    const written = out === undefined ? [] : [out, ...(ui ? [`${out.replace(/(\.schema)?\.json$/, '')}.ui.json`] : [])];
    for (const [at, name] of written.entries())
      await writeOutput(name, (at === 0 ? main : (ui ?? main)).bytes, surroundings);
    const json =
      out === undefined
        ? toJson({ schema: parsed(main), ...(ui && { uiSchema: parsed(ui) }) })
        : toJson({ files: written });
    return {
      hasProblems: false,
      json,
      text: out === undefined ? toDocument(json) : written.map((name) => `${name}\n`).join(''),
    };
  },
});

function parsed({ bytes }: { bytes: Uint8Array }): JsonValue {
  return JSON.parse(new TextDecoder().decode(bytes));
}
