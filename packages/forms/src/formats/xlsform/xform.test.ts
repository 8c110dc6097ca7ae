import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fieldsIn } from '../../model/walk';
import { xlsForm } from '.';
import { cellText } from './cells';
import { headersOf, textIn } from './headers';
import { readWorkbook } from './read-workbook';
import { XlsFormRowOrigin } from './read-xlsform';

const folder = new URL('vectors/', import.meta.url);
const names = readdirSync(folder).flatMap((name) => name.match(/^(.*)\.expected\.xml$/)?.[1] ?? []);

/** Types of binds, by our types of fields. */
const TYPES: Record<string, string[]> = {
  int: ['integer'],
  decimal: ['number'],
  // The day on which the form is filled in is worked out.
  date: ['date', 'hidden'],
  time: ['time'],
  dateTime: ['text'],
  geopoint: ['map-point'],
  barcode: ['code-scan'],
  binary: ['photo', 'signature', 'document'],
  string: ['text', 'long-text', 'select-one', 'select-many', 'guidance', 'declaration', 'hidden'],
};

/** What a device tells of itself, recordings and what has no type are kept aside. */
const KEPT = /^(start|end|deviceid|uri:deviceid|phonenumber|subscriberid|simserial|username|audio|video)$/;

describe('what pyxform makes of a workbook', () => {
  it.each(names)(
    '%s: the same questions, types, repeats and conditions',
    (name) => {
      const xml = readFileSync(new URL(`${name}.expected.xml`, folder), 'utf8');
      const bytes = readFileSync(new URL(`${name}.xlsx`, folder));
      const { form, report } = { report: [], ...xlsForm.importForm([{ name, bytes }], { language: 'en' }) };
      const survey = readWorkbook(bytes).sheets?.find((sheet) => sheet.name.toLowerCase() === 'survey');
      if (!form || !survey) throw new Error('not imported');
      const headers = headersOf(survey, 'survey');
      const cell = (row: number, column: string) =>
        textIn({ at: row - 1, cells: survey.rows[row - 1] ?? [], headers }, column);

      const ours = new Map(
        fieldsIn(form).map(({ field }) => {
          const { row, part } = XlsFormRowOrigin.parse(field.origin);
          return [part ? `${cell(row, 'name')}_${part}` : cell(row, 'name'), field];
        }),
      );
      const keptNames = new Set(
        survey.rows.flatMap((row, at) =>
          KEPT.test(cell(at + 1, 'type').toLowerCase())
            ? [cellText(row[headers.find((each) => each.name === 'name')?.column ?? 0])]
            : [],
        ),
      );
      const binds = [...xml.matchAll(/<bind\b([^>]*)\/>/g)].map(([, attributes = '']) =>
        Object.fromEntries([...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key, value]) => [key, value])),
      );
      const written = new Set(survey.rows.map((_, at) => cell(at + 1, 'name')));
      const conditional = new Set(fieldsIn(form).flatMap(({ field, page }) => (page.when ? [field] : [])));
      let compared = 0;
      for (const { nodeset = '', type, relevant, required } of binds) {
        const last = nodeset.slice(nodeset.lastIndexOf('/') + 1);
        if (
          nodeset.includes('/meta/') ||
          type === undefined ||
          keptNames.has(last) ||
          /^reserved_name_for_field_list/.test(last)
        )
          continue;
        const field = ours.get(last);
        // The XForm of one workbook is of another edition of it; questions pyxform adds itself are not in any.
        if (!field && !written.has(last)) continue;
        expect(field, last).toBeDefined();
        expect(TYPES[type] ?? [type], last).toContain(field?.type);
        if (required?.startsWith('true')) expect(field?.required, last).toBe(true);
        if (relevant !== undefined) {
          const isKept = report.some(({ kind, params }) => kind === 'kept' && params.column === 'relevant');
          expect(Boolean(field?.visible) || isKept || (field && conditional.has(field)), last).toBe(true);
        }
        compared++;
      }
      expect(compared).toBeGreaterThan(2);
      const repeats = [...xml.matchAll(/<repeat\b[^>]*nodeset="([^"]*)"/g)].map(([, nodeset = '']) =>
        nodeset.slice(nodeset.lastIndexOf('/') + 1),
      );
      expect(fieldsIn(form).flatMap(({ field }) => (field.type === 'repeating-group' ? [field.code] : [])).length).toBe(
        repeats.length,
      );
    },
    30_000,
  );
});
