import { exportFormFiles, formFormatCodes } from '@nirmaan/compiler/forms';
import type { JsonValue } from '@nirmaan/lexicon';
import { z } from 'zod';
import { drawPicture } from '../exporting/draw-picture';
import { type ServiceFormat, serviceFormatCodes, serviceFormats } from '../exporting/service-formats';
import { writeOutput } from '../files';
import { masterOption, readService } from '../read-service';
import { toDocument } from '../to-document';
import { toJson } from '../to-json';
import { CannotRun, defineVerb } from '../verb';

const formats = [...serviceFormatCodes, 'svg', ...formFormatCodes] as const;

export const exportVerb = defineVerb({
  name: 'export',
  about:
    'Gives a service, a form of it or a picture of its workflow in another format; what was imported comes out as it came.',
  usage: [
    `<service.json> --as ${serviceFormatCodes.join('|')} [--out <file>]`,
    '<service.json> --as svg [--dark] [--language <code>] [--out <file>]',
    `<service.json> --as ${formFormatCodes.join('|')} [--form <code>] [--out <file>]`,
  ],
  options: {
    as: { type: 'string', value: '<format>', about: formats.join(', ') },
    form: { type: 'string', value: '<code>', about: 'which form (default: the application form)' },
    dark: { type: 'boolean', about: 'a picture on dark ground' },
    ...masterOption,
    out: {
      type: 'string',
      value: '<file>',
      about: 'where it goes; a uiSchema goes to <file>.ui.json beside it (default: stdout)',
    },
  },
  shape: z.object({
    positionals: z.tuple([z.string()], 'one service is expected'),
    as: z.enum(formats, `there are ${formats.join(', ')}`),
    form: z.string().optional(),
    dark: z.boolean().default(false),
    master: z.array(z.string()).optional(),
    out: z.string().optional(),
  }),
  async run({ positionals: [file], as, form, dark, master, out }, surroundings, loadMessages) {
    if (as === 'xlsform' && out === undefined) throw new CannotRun('--out: a workbook needs a file');
    const { draft, masters = [] } = await readService(file, master, surroundings);
    if (as === 'svg' || isServiceFormat(as)) {
      const document =
        as === 'svg' ? drawPicture(draft, await loadMessages(), dark ? 'dark' : 'light') : serviceFormats[as](draft);
      const text = typeof document === 'string' ? document : toDocument(document);
      if (out !== undefined) await writeOutput(out, text, surroundings);
      return {
        hasProblems: false,
        json: out === undefined ? document : toJson({ files: [out] }),
        text: out === undefined ? text : `${out}\n`,
      };
    }
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

function isServiceFormat(code: string): code is ServiceFormat {
  return Object.hasOwn(serviceFormats, code);
}

function parsed({ bytes }: { bytes: Uint8Array }): JsonValue {
  return JSON.parse(new TextDecoder().decode(bytes));
}
