import fs from 'node:fs';
import path from 'node:path';
import { xlsForm } from '@nirmaan/forms/xlsform';
import { checkMaster } from '@nirmaan/masters';
import { parseDraft } from '@nirmaan/service';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { combineFiles } from './combine-files';
import { recogniseFile } from './recognise-file';
import type { RecognisedFile } from './recognised-file';

const examples = path.resolve(import.meta.dirname, '../../../examples');
const example = (name: string) => ({
  name: path.basename(name),
  bytes: new Uint8Array(fs.readFileSync(path.join(examples, name))),
});
const file = (name: string, content: string | object) => ({
  name,
  bytes: new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content)),
});
const recognise = (given: { name: string; bytes: Uint8Array }, beside: { name: string; bytes: Uint8Array }[] = []) =>
  recogniseFile(given, { language: 'en', beside });
const workflow = () => example('imports/workflow-newtl-trade-license.json');
const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Stall',
  type: 'object',
  properties: { owner: { type: 'string' }, area: { type: 'number' } },
};
const rows = [
  { code: 'A1', name: 'Fruit', active: true },
  { code: 'A2', name: 'Tea', active: true },
];

/** Our trade licence's application form as a spreadsheet. */
function tradeLicenceWorkbook() {
  const { draft } = parseDraft(JSON.parse(fs.readFileSync(path.join(examples, 'trade-licence/service.json'), 'utf8')));
  const form = draft?.forms[0];
  if (!draft || !form) throw new Error('the template does not read');
  const [workbook] = xlsForm.exportForm(form, { language: 'en', languages: draft.languages });
  if (!workbook) throw new Error('no workbook');
  return { name: 'licence.xlsx', bytes: workbook.bytes };
}

const made = (combined: ReturnType<typeof combineFiles>) => {
  if (!combined.draft) throw new Error(JSON.stringify(combined.issues));
  return combined;
};

describe('a file is named by what is in it', () => {
  it.each([
    { given: workflow(), kind: 'business-service', counts: { states: 11, services: 1 } },
    { given: example('imports/studio-service-configuration.json'), kind: 'studio-configuration', counts: {} },
    { given: example('trade-licence/service.json'), kind: 'service', counts: { forms: 3 } },
    { given: example('trade-licence/masters/TradeLicence.TradeType.json'), kind: 'master', counts: { masters: 1 } },
    { given: file('stall.schema.json', schema), kind: 'json-schema', counts: { questions: 2 } },
    { given: file('stall.ui.json', { owner: { 'ui:widget': 'textarea' } }), kind: 'ui-schema', counts: {} },
    { given: file('Market.Goods.csv', 'code,name\nA1,Fruit\nA2,Tea\n'), kind: 'rows', counts: { rows: 2, columns: 2 } },
    { given: file('goods.json', rows), kind: 'rows', counts: { rows: 2, columns: 3 } },
    {
      given: file('goods.json', { MdmsRes: { Market: { Goods: rows, Units: [{ code: 'KG' }] } } }),
      kind: 'mdms-rows',
      counts: { rows: 3, masters: 2 },
    },
    {
      given: file('v1.json', { tenantId: 'pg', moduleName: 'Market', Goods: rows }),
      kind: 'mdms-rows',
      counts: { rows: 2, masters: 1 },
    },
    {
      given: file('v2.json', {
        mdms: [
          { schemaCode: 'Market.Goods', data: rows[0], isActive: true },
          { schemaCode: 'Market.Goods', data: rows[1], isActive: false },
        ],
      }),
      kind: 'mdms-rows',
      counts: { rows: 1 },
    },
    {
      given: file('schema.json', {
        SchemaDefinition: {
          code: 'Market.Goods',
          definition: { properties: { code: { type: 'string' } }, required: ['code'], 'x-unique': ['code'] },
        },
      }),
      kind: 'mdms-schema',
      counts: { columns: 1, rows: 0 },
    },
    { given: tradeLicenceWorkbook(), kind: 'xlsform', counts: {} },
  ])('$given.name is $kind', ({ given, kind, counts }) => {
    const found = recognise(given);
    expect(found).toMatchObject({ name: given.name, kind, counts });
  });

  it.each([
    { title: 'an empty file', given: file('a.json', ''), code: 'compiler.files.empty' },
    { title: 'only spaces', given: file('a.json', ' \n '), code: 'compiler.files.empty' },
    {
      title: 'a picture',
      given: { name: 'a.json', bytes: new Uint8Array([137, 80, 78, 71, 0, 255]) },
      code: 'compiler.files.not-text',
    },
    {
      title: 'Windows-1252',
      given: { name: 'a.csv', bytes: new Uint8Array([67, 97, 102, 233, 10, 49]) },
      code: 'compiler.files.not-text',
    },
    { title: 'XML', given: file('a.bpmn', '<?xml version="1.0"?><definitions/>'), code: 'compiler.files.xml' },
    { title: 'other JSON', given: file('a.json', { animals: ['cow'] }), code: 'compiler.unknown-kind' },
    { title: 'broken JSON', given: file('a.json', '{"a": [1, }'), code: 'compiler.not-json' },
    { title: 'a table without rows', given: file('a.csv', 'code,name\n'), code: 'compiler.files.no-rows' },
    {
      title: 'six megabytes',
      given: { name: 'a.json', bytes: new Uint8Array(6 * 1024 * 1024) },
      code: 'compiler.too-large',
    },
  ])('$title is not known, and the reason is told', ({ given, code }) => {
    const found = recognise(given);
    expect(found.kind === 'unknown' && found.issues.map((each) => each.code)).toEqual([code]);
  });

  it('refuses a workbook that would unpack to more than a form can need, before it is unpacked', () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(70 * 1024 * 1024) }, { level: 9 });
    const found = recognise({ name: 'bomb.xlsx', bytes: bomb });
    expect(found.kind === 'unknown' && found.issues[0]?.code).toBe('formats.unpacks-too-large');
  });

  it('refuses a zip that is no workbook', () => {
    const found = recognise({ name: 'notes.xlsx', bytes: zipSync({ 'notes.txt': strToU8('hello') }) });
    expect(found.kind).toBe('unknown');
  });

  it('never throws, whatever the bytes are, and tells a reason for what it does not know', () => {
    const names = fc.constantFrom('a.json', 'a.csv', 'a.xlsx', 'a');
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.json().map((text) => new TextEncoder().encode(text)),
      fc.string().map((text) => new TextEncoder().encode(text)),
    );
    fc.assert(
      fc.property(names, bytes, (name, content) => {
        const found = recognise({ name, bytes: content });
        expect(found.kind !== 'unknown' || found.issues.length > 0).toBe(true);
      }),
    );
  });

  it('reads a table in UTF-16, as spreadsheets save “Unicode text”', () => {
    const text = 'code\tname\nA1\tचाय\n';
    const bytes = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer),
    ]);
    expect(recognise({ name: 'a.tsv', bytes })).toMatchObject({ kind: 'rows', counts: { rows: 1 } });
  });
});

describe('several files become one service', () => {
  const all = (...given: { name: string; bytes: Uint8Array }[]): RecognisedFile[] =>
    given.map((each) =>
      recognise(
        each,
        given.filter((other) => other !== each),
      ),
    );

  it('a workflow, a form and a list: the form is the applicant’s, the list is there to choose from', () => {
    const files = all(
      workflow(),
      file('stall.schema.json', schema),
      file('Market.Goods.csv', 'code,name\n007,Tea\n008,Fruit\n'),
    );
    const { draft, masters, notes } = made(combineFiles(files, { language: 'en' }));
    expect(draft.workflow.states).toHaveLength(11);
    expect(draft.forms.map((form) => form.code)).toEqual(['application']);
    expect(draft.forms[0]?.pages[0]?.fields.map((field) => field.code)).toEqual(['owner', 'area']);
    expect(draft.masters).toEqual([{ code: 'Market.Goods' }]);
    expect(masters[0]?.rows).toEqual([
      { code: '007', name: 'Tea' },
      { code: '008', name: 'Fruit' },
    ]);
    expect(masters.flatMap((each) => checkMaster(each))).toEqual([]);
    expect(new Set(notes.map((each) => each.file))).toEqual(
      new Set(['workflow-newtl-trade-license.json', 'stall.schema.json', 'Market.Goods.csv']),
    );
  });

  it('the form that was chosen is the applicant’s, whatever the order of the files', () => {
    const other = file('inspection.schema.json', {
      ...schema,
      title: 'Inspection',
      properties: { note: { type: 'string' } },
    });
    const files = all(file('stall.schema.json', schema), other, workflow());
    const { draft } = made(combineFiles(files, { language: 'en', applicationForm: 'inspection.schema.json' }));
    expect(draft.forms.map((form) => form.title.en)).toEqual(['Inspection', 'Stall']);
  });

  it('a schema and its rows, in two files, are one list', () => {
    const definition = {
      properties: { code: { type: 'string' }, name: { type: 'string' }, active: { type: 'boolean' } },
      required: ['code'],
      'x-unique': ['code'],
    };
    const files = all(
      file('rows.json', { MdmsRes: { Market: { Goods: rows } } }),
      file('schema.json', { code: 'Market.Goods', definition }),
    );
    const { masters } = made(combineFiles(files, { language: 'en' }));
    expect(masters).toHaveLength(1);
    expect(masters[0]).toMatchObject({
      code: 'Market.Goods',
      rows,
      columns: [{ code: 'code', unique: true }, { unique: false }, {}],
    });
  });

  it('two lists of one name and other columns stay two', () => {
    const files = all(file('Market.Goods.csv', 'code\nA\n'), file('Market.Goods.json', [{ weight: 1 }]));
    const { masters } = made(combineFiles(files, { language: 'en' }));
    expect(masters.map((each) => each.code)).toEqual(['Market.Goods', 'Market.Goods2']);
  });

  it('forms without a workflow become a new service, called as its first form', () => {
    const { draft } = made(combineFiles(all(file('stall.schema.json', schema)), { language: 'en' }));
    expect(draft).toMatchObject({ code: 'stall', name: { en: 'Stall' } });
    expect(draft.forms).toHaveLength(1);
  });

  it('the uiSchema goes with the schema of its name', () => {
    const ui = file('stall.ui.json', { owner: { 'ui:widget': 'textarea' } });
    const { draft } = made(combineFiles(all(file('stall.schema.json', schema), ui), { language: 'en' }));
    expect(draft.forms[0]?.pages[0]?.fields[0]?.type).toBe('long-text');
  });

  it('a workbook of a form joins a workflow', () => {
    const { draft } = made(combineFiles(all(workflow(), tradeLicenceWorkbook()), { language: 'en' }));
    expect(draft.forms[0]?.pages.length).toBeGreaterThan(1);
    expect(draft.languages).toContain('hi');
  });

  it('two services are not made one: both files are named', () => {
    const combined = combineFiles(all(workflow(), example('trade-licence/service.json')), { language: 'en' });
    expect(combined.issues?.map((each) => [each.code, each.params])).toEqual([
      ['compiler.files.two-services', { one: 'workflow-newtl-trade-license.json', other: 'service.json' }],
    ]);
  });

  it('one file that is not known, and nothing is made', () => {
    const combined = combineFiles(all(workflow(), file('a.json', { animals: [] })), { language: 'en' });
    expect(combined.draft).toBeUndefined();
    expect(combined.issues?.map((each) => each.file)).toEqual(['a.json']);
  });

  it('every kind of file alone becomes a draft that reads again as it is', () => {
    const kinds = [
      workflow(),
      example('imports/studio-service-configuration.json'),
      example('trade-licence/service.json'),
      file('goods.json', rows),
      tradeLicenceWorkbook(),
    ];
    for (const each of kinds) {
      const { draft } = made(combineFiles(all(each), { language: 'en' }));
      expect(parseDraft(JSON.parse(JSON.stringify(draft))).draft).toEqual(draft);
    }
  });
});
