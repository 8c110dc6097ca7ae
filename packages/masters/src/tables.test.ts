import { canonicalJson, type JsonObject } from '@nirmaan/lexicon';
import { languagePacks } from '@nirmaan/lexicon/language-packs';
import { createMessages } from '@nirmaan/lexicon/messages';
import { parseTable } from '@nirmaan/rules/parse';
import type { TableShape } from '@nirmaan/rules/tables';
import { describe, expect, it } from 'vitest';
import {
  checkMaster,
  columnsOf,
  Master,
  nirmaanTableSchema,
  numberRows,
  parsePastedTable,
  readNirmaanTable,
  tableMaster,
  takeRowId,
  toMdmsData,
  toMdmsSchema,
  toNirmaanTable,
  uniqueIdentifierOf,
} from '.';
import { judgeMaster } from './check-master';

const shape: TableShape = {
  hitPolicy: 'U',
  inputs: [
    {
      code: 'kind',
      name: { en: 'Kind of trade', hi: 'व्यापार का प्रकार' },
      type: 'text',
      values: [
        { value: 'SHOP', label: { en: 'Shop' } },
        { value: 'MILL', label: { en: 'Mill' } },
      ],
    },
    { code: 'area', name: { en: 'Area' }, type: 'number', min: 0 },
    { code: 'since', name: { en: 'Open since' }, type: 'date' },
  ],
  outputs: [{ code: 'fee', name: { en: 'Fee' }, type: 'amount' }],
};

const withRows = (...rows: JsonObject[]): Master =>
  tableMaster({ code: 'TradeLicence.Fee', name: { en: 'Licence fee' }, shape, rows });
const good = withRows(
  { id: 'R1', order: 1, kind: '"SHOP"', fee: 500 },
  { id: 'R2', order: 2, kind: '"MILL"', area: '<= 50', fee: '800' },
  { id: 'R3', order: 3, kind: '"MILL"', area: '> 50', fee: 'area * 16', note: 'By size', validFrom: '2026-04-01' },
);

describe('a master of kind table', () => {
  it('is read as it is written; one without a kind is a list as before', () => {
    expect(Master.parse(JSON.parse(JSON.stringify(good)))).toEqual(good);
    const list = { formatVersion: 1, code: 'A.B', name: {}, columns: [], rows: [] };
    expect(Master.parse(list)).toEqual(list);
  });

  it('has the columns of its shape, and those that every table has', () => {
    expect(columnsOf(good).map((column) => `${column.code} ${column.type}`)).toEqual([
      'id text',
      'order number',
      'kind text',
      'area text',
      'since text',
      'fee text',
      'note text',
      'validFrom date',
      'validTo date',
    ]);
    expect(toMdmsSchema(good)).toMatchObject({ required: ['id'], 'x-unique': ['id'], title: 'TradeLicence.Fee' });
  });

  it('goes to MDMS as texts, each row in its place', () => {
    const [first = {}, , third = {}] = good.rows;
    expect(toMdmsData(good, first)).toEqual({ id: 'R1', order: 1, kind: '"SHOP"', fee: '500' });
    expect(uniqueIdentifierOf(good, third)).toBe('R3');
    const unnumbered = withRows({ id: 'A', fee: 1 }, { id: 'B', fee: true });
    expect(toMdmsData(unnumbered, unnumbered.rows[1] ?? {})).toEqual({ id: 'B', order: 2, fee: 'true' });
  });

  it('is the same table when it comes back from MDMS, in whatever order its rows come', () => {
    const read = readNirmaanTable(toNirmaanTable(good));
    expect(read).toEqual({ code: good.code, name: good.name, shape });
    const rows = good.rows.map((row) => toMdmsData(good, row)).reverse();
    const back = read && parseTable({ ...read, rows });
    const { table } = parseTable({ code: good.code, name: good.name, shape, rows: good.rows });
    expect(back?.table).toEqual(table);
    expect(back?.table?.rows).toHaveLength(3);
  });

  it.each<[string, unknown]>([
    ['no body', { id: 'A.B' }],
    ['a torn body', { id: 'A.B', body: '{"name":' }],
    ['another body', { id: 'A.B', body: '{"name":{},"shape":{"hitPolicy":"X","inputs":[],"outputs":[]}}' }],
    ['nothing', null],
  ])('is not read from %s', (_, row) => expect(readNirmaanTable(row)).toBeUndefined());

  it('names itself in canonical JSON, so that the same table is the same row', () => {
    const turned = { ...good, table: JSON.parse(JSON.stringify(shape, Object.keys(flat(shape)).reverse())) };
    expect(toNirmaanTable(Master.parse(turned))).toEqual(toNirmaanTable(good));
    expect(nirmaanTableSchema()).toMatchObject({ 'x-unique': ['id'] });
  });
});

/** Every key in a value, at any depth. */
function flat(value: unknown): Record<string, true> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => [[key, true], ...Object.entries(flat(inner))]),
  );
}

describe('checking a table', () => {
  it.each<[string, Master, string[]]>([
    ['a good one', good, ['warning tables.gap /rows']],
    ['one without rows yet', withRows(), []],
    ['one without a shape', { ...good, table: undefined }, ['error tables.no-shape /table']],
    [
      'a cell that cannot be read is told once, and nothing else of the whole',
      withRows({ id: 'R1', kind: 'PALACE', fee: 1 }),
      ['error tables.unknown-value /rows/0/kind'],
    ],
    ['a row without a name', withRows({ fee: 1 }), ['error tables.no-id /rows/0/id']],
    ['a name twice', withRows({ id: 'R1', fee: 1 }, { id: 'R1', fee: 1 }), ['error tables.duplicate-id /rows/1/id']],
    [
      'a cell too long for MDMS',
      withRows({ id: 'R1', fee: 1, note: 'x'.repeat(501) }),
      ['error masters.not-text /rows/0/note'],
    ],
    [
      'a day that is none',
      withRows({ id: 'R1', fee: 1, validFrom: 'soon' }),
      ['error tables.not-a-date /rows/0/validFrom'],
    ],
    ['two rows for one case', withRows({ id: 'R1', fee: 1 }, { id: 'R2', fee: 1 }), ['error tables.overlap /rows/1']],
    [
      'a row that cannot match',
      withRows({ id: 'R1', fee: 1 }, { id: 'R2', area: '< 0', fee: 1 }),
      ['warning tables.never /rows/1/area'],
    ],
    [
      'a row below one that takes all',
      { ...withRows({ id: 'R1', fee: 1 }, { id: 'R2', area: '> 5', fee: 2 }), table: { ...shape, hitPolicy: 'F' } },
      ['warning tables.shadowed /rows/1'],
    ],
  ])('%s', (_, master, expected) =>
    expect(checkMaster(master).map((each) => `${each.severity} ${each.code} ${each.path}`)).toEqual(expected),
  );

  it('judges the rows that can be read, and tells that it was not looked to the end', () => {
    const { issues, table, analysis } = judgeMaster(
      withRows({ id: 'R1', kind: 'PALACE', fee: 1 }, { id: 'R2', kind: 'SHOP', fee: 1 }),
    );
    expect(issues.map((each) => each.code)).toEqual(['tables.unknown-value']);
    expect(table?.rows.map((row) => row.id)).toEqual(['R2']);
    expect(analysis?.findings.map((each) => each.kind)).toContain('gap');
    const { issues: short } = judgeMaster(good, { steps: 0 });
    expect(short.map((each) => each.code)).toEqual(['tables.too-large']);
  });

  it('judges as it checks', () => {
    for (const each of [good, withRows(), withRows({ id: 'R1', fee: 1 }, { id: 'R2', fee: 1 })])
      expect(judgeMaster(each).issues).toEqual(checkMaster(each));
  });

  it('says where the gap is', () => {
    const [gap] = checkMaster(good);
    expect(gap?.params.where).toBe('Kind of trade "MILL", Area > 50, – 2026-03-31');
  });

  it.each(Object.keys(languagePacks))('has words for its issues in %s', (language) => {
    const messages = createMessages(languagePacks, language);
    const masters = [
      good,
      withRows({ fee: 'x' }),
      withRows({ id: 'a', kind: 'SHAP', fee: 1 }),
      withRows({ id: 'R1', fee: 1 }, { id: 'R2', fee: 1 }),
    ];
    for (const each of masters.flatMap(checkMaster)) expect(messages.issue(each)).not.toBe(each.code);
  });
});

describe('names of rows', () => {
  it('go on from the greatest that there is', () => {
    const master = { rows: [{ id: 'R2' }, { id: 'R7' }, { id: 'old' }] };
    expect([takeRowId(master), takeRowId(master)]).toEqual(['R8', 'R9']);
  });

  it('are not given again when their row is gone', () => {
    const master: Master = { ...good, rows: good.rows.map((row) => ({ ...row })) };
    numberRows(master);
    master.rows.pop();
    master.rows.push({ fee: 1 });
    numberRows(master);
    expect(master.rows.map((row) => [row.id, row.order])).toEqual([
      ['R1', 1],
      ['R2', 2],
      ['R4', 3],
    ]);
  });
});

describe('pasting into a table', () => {
  it.each<[string, string, JsonObject[]]>([
    [
      'cells as people write them',
      'Shop\tup to 50\tany\t₹ 1,250\nSHOP / MILL\t50-100\t31/12/2026\t500',
      [
        { kind: '"SHOP"', area: '<= 50', since: '-', fee: '1250' },
        { kind: '"SHOP", "MILL"', area: '[50..100]', since: 'date("2026-12-31")', fee: '500' },
      ],
    ],
    [
      'a head row in any order and language',
      'Fee\tव्यापार का प्रकार\tValid from\n500\tMill\t2026-04-01',
      [{ fee: '500', kind: '"MILL"', validFrom: '2026-04-01' }],
    ],
    [
      'a CSV file',
      '\uFEFFkind,area,fee\r\n"SHOP, MILL",">50","1,250"\r\n',
      [{ kind: '"SHOP", "MILL"', area: '> 50', fee: '1250' }],
    ],
    ['a CSV file of semicolons', 'kind;area;fee\nSHOP;<=50;500', [{ kind: '"SHOP"', area: '<= 50', fee: '500' }]],
    [
      'a CSV without a head',
      'SHOP,<=50,any,500\nMILL,,,600',
      [
        { kind: '"SHOP"', area: '<= 50', since: '-', fee: '500' },
        { kind: '"MILL"', area: '-', since: '-', fee: '600' },
      ],
    ],
    ['a single column whose cells are lists', 'SHOP, MILL\nSHOP', [{ kind: '"SHOP", "MILL"' }, { kind: '"SHOP"' }]],
  ])('%s', (_, text, rows) => expect(parsePastedTable(text, shape)).toEqual({ rows, issues: [] }));

  it('begins at the column asked for', () =>
    expect(parsePastedTable('> 5\t-\t7', shape, 1).rows).toEqual([{ area: '> 5', since: '-', fee: '7' }]));

  it('reports what it could not be sure of, cell by cell, and keeps it', () => {
    const { rows, issues } = parsePastedTable('kind\tsince\tsize\nSHOP\t01/04/2026\t9', shape);
    expect(rows).toEqual([{ kind: '"SHOP"', since: '01/04/2026' }]);
    expect(issues.map((each) => `${each.severity} ${each.code} ${each.path}`)).toEqual([
      'warning tables.unknown-column ',
      'error tables.ambiguous-date /rows/0/since',
    ]);
  });

  it('makes rows that need no second look', () => {
    const pasted = parsePastedTable(
      'Shop\tany\tany\t500\nMill\tup to 50\tany\t600\nMill\tover 50\tany\t700',
      shape,
    ).rows;
    const master = withRows(...pasted);
    numberRows(master);
    expect(checkMaster(master)).toEqual([]);
    expect(canonicalJson(master.rows[0] ?? {})).toBe(
      '{"area":"-","fee":"500","id":"R1","kind":"\\"SHOP\\"","order":1,"since":"-"}',
    );
  });
});
