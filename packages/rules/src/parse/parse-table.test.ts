import type { JsonObject } from '@nirmaan/lexicon';
import { describe, expect, it } from 'vitest';
import type { TableShape } from '../tables/model';
import { asInput, rowOf, shapeOf } from '../tables/testing/tables';
import { parseTable } from './parse-table';

const parse = (shape: TableShape, rows: JsonObject[]) =>
  parseTable({ code: 'Fees.Fee', name: { en: 'Fee' }, shape, rows });
const parseLines = (shape: TableShape, ...lines: string[]) => parse(shape, lines.map(rowOf(shape)));
const said = ({ issues }: ReturnType<typeof parseTable>) => issues.map((each) => `${each.code} ${each.path}`);

describe('reading a table', () => {
  it('makes trees of cells and outputs', () => {
    const { table, issues } = parseLines(shapeOf('U', ['kind', 'area']), 'SHOP, MILL | > 50 => area * 2', '- | => 5');
    expect(issues).toEqual([]);
    expect(table?.rows).toEqual([
      {
        id: 'R1',
        note: '',
        when: {
          kind: ['in', ['name', '?'], ['lit', 'SHOP'], ['lit', 'MILL']],
          area: ['in', ['name', '?'], ['test', '>', ['lit', 50]]],
        },
        gives: { fee: ['*', ['name', 'area'], ['lit', 2]] },
      },
      { id: 'R2', note: '', when: {}, gives: { fee: ['lit', 5] } },
    ]);
  });

  it('orders rows by their column of that name, whatever their order in MDMS', () => {
    const rows: JsonObject[] = [
      { id: 'B', order: 2, fee: '2' },
      { id: 'A', order: '1', fee: 1 },
      { id: 'C', fee: 3 },
    ];
    expect(parse(shapeOf('F', ['area']), rows).table?.rows.map((row) => row.id)).toEqual(['A', 'B', 'C']);
  });

  it('reads outputs of every type', () => {
    const shape = shapeOf(
      'U',
      [],
      [
        { code: 'to', name: {}, type: 'text' },
        { code: 'eligible', name: {}, type: 'boolean' },
        { code: 'until', name: {}, type: 'date' },
        { code: 'days', name: {}, type: 'number' },
      ],
    );
    const { table } = parse(shape, [{ id: 'R1', to: 'The desk', eligible: true, until: '2026-04-01', days: -3 }]);
    expect(table?.rows[0]?.gives).toEqual({
      to: ['lit', 'The desk'],
      eligible: ['lit', true],
      until: ['lit', '2026-04-01'],
      days: ['lit', -3],
    });
  });
});

describe('what is wrong with a table', () => {
  it.each<[string, string, string[]]>([
    ['a value that is not of the column', 'PALACE | - => 1', ['tables.unknown-value /rows/0/kind']],
    ['a name nobody knows', 'SHOP | > aria => 1', ['rules.unknown-name-nearest /rows/0/area']],
    ['a cell that cannot be read', 'SHOP | > ( => 1', ['rules.unfinished /rows/0/area']],
    ['an output that is no number', 'SHOP | - => kind', ['rules.wrong-result /rows/0/fee']],
    [
      'dates the wrong way round',
      'SHOP | - => 1; from 2026-04-01; to 2026-03-01',
      ['tables.ends-before-it-begins /rows/0/validTo'],
    ],
    ['a day that is none', 'SHOP | - => 1; from 01/04/2026', ['tables.not-a-date /rows/0/validFrom']],
  ])('%s', (_, line, expected) => {
    const parsed = parseLines(shapeOf('U', ['kind', 'area']), line);
    expect(said(parsed)).toEqual(expected);
    expect(parsed.table).toBeUndefined();
  });

  it('is placed in the text of the cell', () => {
    const shape = shapeOf('U', ['area']);
    const [found] = parse(shape, [{ id: 'R1', area: '  5, starts(?, 3)', fee: 1 }]).issues;
    expect(found).toMatchObject({ path: '/rows/0/area' });
    expect(found?.params.from).toBeGreaterThanOrEqual(4);
  });

  it.each<[string, Partial<TableShape>, string]>([
    ['no outputs', { outputs: [] }, 'tables.no-outputs /table/outputs'],
    [
      'a code that every table has',
      { inputs: [{ ...asInput('area'), code: 'order' }] },
      'tables.reserved-code /table/inputs/0/code',
    ],
    ['a code twice', { inputs: [asInput('area'), asInput('area')] }, 'tables.duplicate-column /table/inputs/1/code'],
    [
      'limits the wrong way round',
      { inputs: [{ ...asInput('area'), min: 5, max: 1 }] },
      'tables.min-over-max /table/inputs/0/max',
    ],
    [
      'a sum of texts',
      { hitPolicy: 'C+', outputs: [{ code: 'to', name: {}, type: 'text' }] },
      'tables.cannot-add /table/outputs/0/type',
    ],
  ])('%s', (_, part, expected) => expect(said(parse({ ...shapeOf('U', ['area']), ...part }, []))).toContain(expected));

  it('names rows that are called the same, or not at all', () => {
    const rows: JsonObject[] = [{ id: 'R1', fee: 1 }, { id: 'R1', fee: 1 }, { fee: 1 }];
    expect(said(parse(shapeOf('U', ['area']), rows))).toEqual([
      'tables.duplicate-id /rows/1/id',
      'tables.no-id /rows/2/id',
    ]);
  });
});
