import { languagePacks } from '@nirmaan/lexicon/language-packs';
import { createMessages } from '@nirmaan/lexicon/messages';
import { parseTable } from '@nirmaan/rules/parse';
import { analyseTable, type TableRow, type TableShape } from '@nirmaan/rules/tables';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { viewOf } from './analysis-view';
import { cellOf, chosenOf } from './choices';
import { gridColumnsOf } from './columns';
import { gapAt, placeOfGap } from './gap-places';
import { inForceOn } from './in-force';
import { linesOf } from './lines';
import { readTyped, showStored } from './stored-cell';

const messages = createMessages(languagePacks, 'en');
const values = ['SHOP', 'MILL', 'say "hi"', 'a, b'].map((value) => ({ value, label: { en: value.toLowerCase() } }));

describe('values of a cell as a list', () => {
  it.each([
    ['"SHOP", "MILL"', ['SHOP', 'MILL']],
    ['SHOP,MILL', ['SHOP', 'MILL']],
    ['"a, b"', ['a, b']],
    ['-', []],
    ['', []],
    ['not("SHOP")', undefined],
    ['"OTHER"', undefined],
  ])('%s', (cell, chosen) => expect(chosenOf(cell, values)).toEqual(chosen));

  it('reads what it writes', () => {
    fc.assert(
      fc.property(fc.subarray(values.map((each) => each.value)), (chosen) => {
        const all = chosen.length === values.length ? [] : chosen;
        expect(chosenOf(cellOf(chosen, values), values)).toEqual(all);
      }),
    );
  });
});

describe('the place of a missing row', () => {
  const inputs = [{ code: 'kind' }, { code: 'area' }];
  const rows = [
    { kind: '"SHOP"', area: '<= 50' },
    { kind: 'SHOP', area: '> 50' },
    { kind: 'MILL', area: '<= 50' },
  ];
  it.each<[string, Record<string, string>, number]>([
    ['below those that begin like it', { kind: '"SHOP"', area: '> 500' }, 2],
    ['below the only one', { kind: 'MILL', area: '> 50' }, 3],
    ['at the end where none does', { kind: 'TEA', area: '-' }, 3],
  ])('%s', (_, cells, place) => expect(placeOfGap(rows, inputs, cells)).toBe(place));

  it('stands among the lines, before the line not yet there', () => {
    const gap = { cells: { kind: 'SHOP', area: '> 500' } };
    expect(linesOf(rows, inputs, [gap]).map((line) => (line.kind === 'gap' ? 'gap' : line.row))).toEqual([
      0,
      1,
      'gap',
      2,
      3,
    ]);
  });
});

describe('cells', () => {
  const area = { part: 'input', code: 'area', name: 'Area', type: 'number', at: 0 } as const;
  const fee = { part: 'output', code: 'fee', name: 'Fee', type: 'amount', at: 0 } as const;
  it.each([
    [area, '(50..200]', 'over 50, up to 200'],
    [area, '', 'any'],
    [fee, '1500', '1,500'],
    [fee, 'area * 2', 'area * 2'],
    [fee, '', '–'],
  ])('%o %s reads “%s”', (column, text, words) => expect(showStored(text, column, messages)).toBe(words));

  it.each([
    [area, '<=50', '<= 50'],
    [area, '50-100', '[50..100]'],
    [area, 'over 1,000', '> 1000'],
    [fee, '₹ 1,250', '1250'],
    [fee, 'area * 2', 'area * 2'],
  ])('%o typed %s is kept as %s', (column, typed, kept) => expect(readTyped(typed, column)).toBe(kept));
});

it.each([
  [{}, true],
  [{ validFrom: '2026-04-01' }, true],
  [{ validFrom: '2026-04-02' }, false],
  [{ validTo: '2026-04-01' }, true],
  [{ validTo: '2026-03-31' }, false],
  [{ validFrom: 'soon' }, true],
])('a row %o counts on 1 April: %s', (row, counts) => expect(inForceOn(row, '2026-04-01')).toBe(counts));

describe('findings in words', () => {
  const shape: TableShape = {
    hitPolicy: 'U',
    inputs: [
      {
        code: 'kind',
        name: { en: 'Kind' },
        type: 'text',
        values: [
          { value: 'A', label: { en: 'Apple' } },
          { value: 'B', label: { en: 'Bean' } },
        ],
      },
      { code: 'area', name: { en: 'Area' }, type: 'number', min: 0 },
    ],
    outputs: [{ code: 'fee', name: { en: 'Fee' }, type: 'amount' }],
  };
  const view = (rows: TableRow[]) => {
    const kept = rows.map((row, at) => ({ id: `R${at + 1}`, ...row }));
    const { table, issues } = parseTable({ code: 'A.B', name: {}, shape, rows: kept });
    expect(issues).toEqual([]);
    if (!table) throw new Error('does not parse');
    return viewOf(analyseTable(table), shape, kept, messages);
  };

  it('a gap names its region and can be added as a row', () => {
    const { gaps } = view([
      { kind: 'A', area: '<= 500', fee: '1' },
      { kind: 'B', fee: '2' },
    ]);
    expect(gaps).toHaveLength(1);
    expect(gaps[0]?.text).toBe('No row is for: Kind: Apple, Area: over 500');
    expect(gaps[0]?.row).toEqual({ kind: '"A"', area: '> 500' });
  });

  it.each<[Record<string, string | number | null>, boolean]>([
    [{ kind: 'A', area: 600 }, true],
    [{ kind: 'A', area: 20 }, false],
    [{ kind: 'B', area: 600 }, false],
    [{ kind: null, area: 600 }, true],
    [{}, true],
  ])('of the cases with %o some are in the gap: %s', (given, isOpen) => {
    const { gaps } = view([
      { kind: 'A', area: '<= 500', fee: '1' },
      { kind: 'B', fee: '2' },
    ]);
    const inputs = gridColumnsOf(shape, messages).filter((column) => column.part === 'input');
    expect(gapAt(gaps, inputs, given, '2026-04-01') !== undefined).toBe(isOpen);
  });

  it('tells how far it was looked', () => {
    const rows: TableRow[] = [
      { id: 'R1', kind: '"A"', fee: '1' },
      { id: 'R2', kind: '"B"', area: '> limit', fee: '1' },
    ];
    const found = { findings: [], isComplete: false, more: 3, notJudged: ['R2'], regions: 0 };
    const { isComplete, more, notJudged } = viewOf(found, shape, rows, messages);
    expect({ isComplete, more, notJudged }).toEqual({ isComplete: false, more: 3, notJudged: ['2'] });
    const summary = (search: string) =>
      messages.text('tables.editor.summary', { search, conflicts: 0, gaps: 0, rows: 2, outputs: 1 });
    expect(summary('complete')).toContain('no gaps');
    expect(summary('partial')).not.toContain('no gaps');
  });

  it('filled with the row it suggests, a gap is gone', () => {
    const rows: TableRow[] = [
      { kind: 'A', area: '<= 500', fee: '1', validTo: '2027-03-31' },
      { kind: 'B', fee: '2' },
    ];
    let { gaps } = view(rows);
    expect(gaps.length).toBeGreaterThan(0);
    gaps = view([...rows, ...gaps.map((gap) => gap.row)]).gaps;
    expect(gaps).toEqual([]);
  });

  it('an overlap names the rows by number, and an example', () => {
    const { conflicts } = view([
      { kind: 'A', area: '<= 50', fee: '1' },
      { kind: 'A', area: '>= 50', fee: '2' },
      { kind: 'B', fee: '3' },
    ]);
    expect(conflicts.map(({ kind, rows, text }) => ({ kind, rows, text }))).toEqual([
      {
        kind: 'overlap',
        rows: [0, 1],
        text: 'Rows 1 and 2 all match: Kind: Apple, Area: 50. For example Kind: Apple, Area: 50',
      },
    ]);
  });
});
