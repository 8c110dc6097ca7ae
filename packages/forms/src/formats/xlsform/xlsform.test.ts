// biome-ignore-all lint/suspicious/noTemplateCurlyInString: that is how XLSForm names a question
import { readdirSync, readFileSync } from 'node:fs';
import { inEveryLanguage } from '@nirmaan/lexicon/in-every-language';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Form } from '../../model/form';
import { fieldsIn } from '../../model/walk';
import { randomForm } from '../../testing/random-form-of-all-types';
import type { FormImport } from '../contract';
import { withoutOrigins } from '../without-origins';
import { xlsForm } from '.';
import type { Cell } from './cells';
import { exportXlsForm } from './export-xlsform';
import { readWorkbook } from './read-workbook';
import { writeWorkbook } from './write-workbook';

const folder = new URL('vectors/', import.meta.url);
const options = { language: 'en', languages: ['en', 'hi', 'ar'] };
const workbooks = readdirSync(folder).filter((name) => /\.xlsx?$/.test(name));

function importVector(name: string): FormImport {
  return xlsForm.importForm([{ name, bytes: readFileSync(new URL(name, folder)) }], options);
}

function book(sheets: Record<string, Cell[][]>): Uint8Array {
  return writeWorkbook(Object.entries(sheets).map(([name, rows]) => ({ name, rows })));
}

function importBook(sheets: Record<string, Cell[][]>): FormImport {
  return xlsForm.importForm([{ name: 'form.xlsx', bytes: book(sheets) }], options);
}

function formOf(result: FormImport): Form {
  if (!result.form) throw new Error(JSON.stringify(result.issues));
  return result.form;
}

function reopened(form: Form): Form {
  const [file] = xlsForm.exportForm(form, options);
  if (!file) throw new Error('no file');
  return formOf(xlsForm.importForm([file], options));
}

/** Texts of ours by their key: what is expected does not change when a language comes. */
const ours = new Map(
  ['formats.words.other', 'formats.words.specify-other', 'formats.words.unfit'].map((key) => [
    JSON.stringify(inEveryLanguage(key)),
    key,
  ]),
);

describe('workbooks of pyxform', () => {
  it.each(workbooks)(
    '%s: a report and a form, or every place that is wrong',
    async (name) => {
      const { form, issues, report, languages, masters } = {
        report: [],
        languages: [],
        masters: [],
        ...importVector(name),
      };
      const { origin: _, ...own } = form ?? {};
      const document = form ? { languages, masters, report, form: own } : { issues };
      const written = JSON.stringify(document, (_, value) => ours.get(JSON.stringify(value)) ?? value, 2);
      await expect(`${written}\n`).toMatchFileSnapshot(`golden/${name}.json`);
    },
    30_000,
  );

  it.each(workbooks)(
    '%s: exported unedited it has the same cells',
    (name) => {
      const { form } = importVector(name);
      if (!form) return;
      const [file] = xlsForm.exportForm(Form.parse(JSON.parse(JSON.stringify(form))), options);
      const before = readWorkbook(readFileSync(new URL(name, folder)));
      expect(file && readWorkbook(file.bytes).sheets).toEqual(before.sheets);
    },
    30_000,
  );
});

describe('a form of ours', () => {
  const service = JSON.parse(
    readFileSync(new URL('../../../../examples/trade-licence/service.json', import.meta.url), 'utf8'),
  );
  it.each(
    z
      .array(Form)
      .parse(service.forms)
      .map((form) => [form.code, form] as const),
  )('%s is the same after a way through a workbook', (_, form) => {
    expect(withoutOrigins(reopened(form))).toEqual(withoutOrigins(form));
  });

  it('two fields of one code, on two pages, are, whichever of them a rule was read with', () => {
    const field = { code: 'a', label: { en: '' } };
    const rule = { text: 'a != null', ast: ['!=', ['name', 'a'], ['lit', null]] };
    const form = Form.parse({
      code: 'application',
      title: { en: '' },
      pages: [
        { code: 'one', title: {}, fields: [{ ...field, type: 'address', checks: [{ rule, message: { en: '' } }] }] },
        { code: 'two', title: {}, fields: [{ ...field, type: 'time' }] },
        { code: 'three', title: {}, when: rule, fields: [] },
      ],
    });
    expect(withoutOrigins(reopened(form))).toEqual(form);
  });

  it('any form is', () => {
    fc.assert(
      fc.property(randomForm, (form) => {
        expect(withoutOrigins(reopened(form))).toEqual(form);
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});

describe('an edited import', () => {
  it('changes only the cells that were edited', () => {
    const survey: Cell[][] = [
      ['type', 'name', 'label::English (en)', 'label::हिन्दी (hi)', 'my notes', 'relevant'],
      ['start', 'begun'],
      ['begin group', 'person', 'Person', 'व्यक्ति'],
      ['text', 'first_name', 'First name', 'पहला नाम', 'ask politely'],
      ['integer', 'age', 'Age', 'आयु', null, "${first_name} != ''"],
      ['end group'],
      [],
      ['select_one yn or_other', 'married', 'Married?'],
    ];
    const choices: Cell[][] = [
      ['list name', 'name', 'label'],
      ['yn', 'yes', 'Yes'],
      ['yn', 'no', 'No'],
    ];
    const form = structuredClone(formOf(importBook({ survey, choices, notes: [['by hand']] })));
    const [person] = form.pages;
    const [name] = person?.fields ?? [];
    if (!person || name?.type !== 'text') throw new Error('no such field');
    name.label = { en: 'Given name', hi: 'पहला नाम' };
    person.fields = [name, { ...name, code: 'lastName', label: { en: 'Last name' }, origin: undefined }];
    const expected = structuredClone(survey);
    expected.splice(
      3,
      2,
      ['text', 'first_name', 'Given name', 'पहला नाम', 'ask politely'],
      ['text', 'lastName', 'Last name'],
    );
    const sheets = exportXlsForm(form, options);
    expect(sheets.map(({ name: sheet }) => sheet)).toEqual(['survey', 'choices', 'notes']);
    expect(sheets[0]?.rows.map((row) => row.slice(0, 6))).toEqual(expected);
    expect(sheets[1]?.rows).toEqual(choices);
    expect(withoutOrigins(reopened(form))).toEqual(withoutOrigins(form));
  });
});

describe('a workbook that cannot be used says where', () => {
  const head: Cell[] = ['type', 'name', 'label'];
  it.each<[string, Record<string, Cell[][]>, string, string]>([
    ['no survey', { sheet1: [head] }, 'formats.no-survey', ''],
    [
      'no column of types',
      {
        survey: [
          ['name', 'label'],
          ['a', 'A'],
        ],
      },
      'formats.no-column',
      'survey!A1',
    ],
    ['an unknown type', { survey: [head, ['hologram', 'a', 'A']] }, 'formats.unknown-type', 'survey!A2'],
    ['no name', { survey: [head, ['text', null, 'A']] }, 'formats.no-name', 'survey!B2'],
    ['two of one name', { survey: [head, ['text', 'a'], ['text', 'a']] }, 'formats.duplicate-name', 'survey!B3'],
    ['a name of JavaScript', { survey: [head, ['text', '__proto__']] }, 'formats.prototype-name', 'survey!B2'],
    ['a group without an end', { survey: [head, ['begin group', 'g']] }, 'formats.unclosed', 'survey!A2'],
    ['an end without a group', { survey: [head, ['end repeat']] }, 'formats.end-without-begin', 'survey!A2'],
    ['a list that is not there', { survey: [head, ['select_one colours', 'c', 'C']] }, 'formats.no-list', 'survey!A2'],
    [
      'too many questions',
      { survey: [head, ...Array.from({ length: 2001 }, (_, at): Cell[] => ['text', `q${at}`])] },
      'formats.too-many-fields',
      'survey!A2002',
    ],
    [
      'a pattern that may run for ever',
      {
        survey: [
          [...head, 'constraint'],
          ['text', 'a', 'A', "regex(., '^(a+)+$')"],
        ],
      },
      'formats.pattern-repeats',
      'survey!D2',
    ],
  ])('%s', (_, sheets, code, path) => {
    expect(importBook(sheets).issues).toMatchObject([{ code, path }]);
  });

  it('more rows than a form can have', () => {
    const rows = Array.from({ length: 20_001 }, (): Cell[] => ['text']);
    const issues = importBook({ survey: [head, ...rows] }).issues;
    expect(issues).toMatchObject([{ code: 'formats.too-many-rows', path: 'survey!A20001' }]);
  }, 30_000);

  it('a zip that says it unpacks to gigabytes is not unpacked', () => {
    const bytes = book({ survey: [head, ['text', 'a', 'A']] });
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at < bytes.length - 4; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 2_000_000_000, true);
    expect(xlsForm.importForm([{ name: 'f.xlsx', bytes }], options).issues).toMatchObject([
      { code: 'formats.unpacks-too-large' },
    ]);
  });

  it.each([
    ['no workbook', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3])],
    ['half of one', book({ survey: [head] }).slice(0, 400)],
  ])('%s', (_, bytes) => {
    expect(xlsForm.importForm([{ name: 'f.xlsx', bytes }], options).issues?.length).toBe(1);
  });
});

describe('what becomes of columns', () => {
  it('cascading choices are a master that depends on the answer before', () => {
    const result = importVector('choice_filter_test.xlsx');
    const fields = fieldsIn(formOf(result)).map(({ field }) => field);
    expect(fields[1]).toMatchObject({
      type: 'select-one',
      choices: { from: 'master', master: 'XLSForm.counties', where: { column: 'cf', field: 'state' } },
    });
    expect(result.form && result.masters.find(({ code }) => code === 'XLSForm.counties')?.rows[0]).toEqual({
      value: 'king',
      label: 'King',
      cf: 'washington',
    });
  });
});
