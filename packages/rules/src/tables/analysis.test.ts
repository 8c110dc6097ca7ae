import type { JsonValue } from '@nirmaan/lexicon';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseTable, type TableFinding } from './analysis';
import { matchesCell } from './cell';
import { coverageOf } from './coverage';
import { decideTable } from './decide';
import type { DecisionTable, HitPolicy } from './model';
import { readCell } from './read-cell';
import { evaluate, pointFor, randomTable, shapeOf, someDay, tableOf } from './testing/tables';

const ANY_DAY = '2026-06-01';

/** A finding as a short line. */
function told(finding: TableFinding): string {
  if (finding.kind === 'shadowed') return `shadowed ${finding.rows} by ${finding.by}`;
  if (finding.kind === 'never') return `never ${finding.rows} ${finding.input}`;
  const where = Object.values(finding.where).join(' | ');
  const period = `${finding.from ? ` from ${finding.from}` : ''}${finding.to ? ` to ${finding.to}` : ''}`;
  return `${finding.kind}${finding.kind === 'overlap' ? ` ${finding.rows}` : ''}: ${where}${period}`;
}
const findings = (table: DecisionTable, options = {}) => analyseTable(table, options).findings.map(told);
const rowsFor = (table: DecisionTable, inputs: Record<string, JsonValue>, on = ANY_DAY) =>
  decideTable(table, inputs, on, evaluate).rows;

describe('gaps', () => {
  it.each<[string, string[], string[]]>([
    ['nothing is missing', ['SHOP | - => 1', 'not(SHOP) | <= 50 => 2', 'not(SHOP) | > 50 => 3'], []],
    ['a hole between two ranges', ['- | <= 50 => 1', '- | [51..100] => 2', '- | > 100 => 3'], ['gap: - | (50..51)']],
    ['a value that no row names', ['SHOP, MILL | - => 1'], ['gap: "STORE" | -']],
    ['a corner', ['SHOP, MILL | - => 1', 'STORE | <= 50 => 2'], ['gap: "STORE" | > 50']],
    ['a single number', ['- | < 50 => 1', '- | > 50 => 2'], ['gap: - | 50']],
    ['the limits of the input are known', ['- | [0..1000] => 1'], []],
    ['no rows at all', [], ['gap: - | -']],
    [
      'two holes alike are one',
      ['SHOP | <= 10 => 1', 'MILL | <= 10 => 2', 'STORE | - => 3', 'SHOP, MILL | >= 20 => 4'],
      ['gap: "SHOP", "MILL" | (10..20)'],
    ],
  ])('%s', (_, lines, expected) =>
    expect(findings(tableOf(shapeOf('U', ['kind', 'area']), ...lines))).toEqual(expected),
  );

  it('has a case in the middle that shows it', () => {
    const table = tableOf(shapeOf('U', ['kind', 'area']), '- | <= 50 => 1', '- | > 100 => 2');
    expect(analyseTable(table).findings[0]).toMatchObject({ example: { inputs: { kind: 'SHOP', area: 75 } } });
  });

  it('is looked for in other texts, and in other days', () => {
    expect(findings(tableOf(shapeOf('U', ['owner']), 'ada => 1'))).toEqual(['gap: not("ada")']);
    const days = tableOf(shapeOf('U', ['since']), '< 2026-04-01 => 1', '>= 2026-05-01 => 2');
    expect(findings(days)).toEqual(['gap: [date("2026-04-01")..date("2026-04-30")]']);
  });

  it('is no gap between a day and the next', () => {
    const days = tableOf(shapeOf('U', ['since']), '<= 2026-03-31 => 1', '>= 2026-04-01 => 2');
    expect(findings(days)).toEqual([]);
  });

  it('is looked for where nothing is given only if the table speaks of it, or the caller asks', () => {
    const shape = shapeOf('U', ['isNew', 'any']);
    const table = tableOf(shape, 'true | - => 1', 'false | - => 2');
    expect(findings(table)).toEqual([]);
    expect(findings(table, { withEmpty: true })).toEqual(['gap: null | -']);
    expect(findings(tableOf(shape, 'true | null => 1', 'false | - => 2', 'true | > 5 => 3'))).toEqual([
      'gap: true | <= 5',
    ]);
  });

  it('opens on a day', () => {
    const table = tableOf(
      shapeOf('U', ['kind']),
      'SHOP => 1; from 2025-04-01',
      'MILL, STORE => 2; from 2025-04-01; to 2027-03-31',
      'MILL => 3; from 2027-04-01',
    );
    expect(analyseTable(table).findings).toMatchObject([
      {
        kind: 'gap',
        where: { kind: '"STORE"' },
        from: '2027-04-01',
        example: { inputs: { kind: 'STORE' }, on: '2027-04-01' },
      },
    ]);
    expect(findings(table, { on: '2026-01-01' })).toEqual([]);
    expect(findings(table, { on: '2028-01-01' })).toEqual(['gap: "STORE"']);
  });

  it('between two periods is over when the next begins', () => {
    const table = tableOf(shapeOf('U', ['area']), '- => 1; to 2026-03-31', '- => 2; from 2026-05-01');
    expect(findings(table)).toEqual(['gap: - from 2026-04-01 to 2026-04-30']);
    expect(findings(table, { from: '2026-06-01' })).toEqual([]);
  });

  it('is none of a table that lists', () =>
    expect(findings(tableOf(shapeOf('C', ['kind']), 'SHOP => 1', 'SHOP => 2'))).toEqual([]));
});

describe('overlaps', () => {
  it.each<[HitPolicy, string[], string[]]>([
    ['U', ['- | <= 50 => 1', '- | >= 50 => 1'], ['overlap R1,R2: - | 50']],
    ['A', ['- | <= 50 => 1', '- | >= 50 => 1'], []],
    ['A', ['- | <= 50 => 1', '- | >= 50 => 2'], ['overlap R1,R2: - | 50']],
    ['F', ['- | <= 50 => 1', '- | >= 50 => 2'], []],
    ['C+', ['- | <= 50 => 1', '- | >= 50 => 2'], []],
    ['U', ['SHOP | - => 1', 'SHOP | - => 2', 'SHOP | - => 3', 'not(SHOP) | - => 4'], ['overlap R1,R2,R3: "SHOP" | -']],
    [
      'U',
      ['- | - => 1; to 2026-04-01', '- | - => 2; from 2026-04-01'],
      ['overlap R1,R2: - | - from 2026-04-01 to 2026-04-01'],
    ],
  ])('by policy %s: %j', (policy, lines, expected) =>
    expect(findings(tableOf(shapeOf(policy, ['kind', 'area']), ...lines))).toEqual(expected),
  );

  it('of outputs that are expressions may be none, and say so', () => {
    const table = tableOf(shapeOf('A', ['area']), '<= 50 => area * 2', '>= 50 => 100');
    expect(analyseTable(table).findings).toMatchObject([{ kind: 'overlap', severity: 'warning', isSure: false }]);
  });
});

describe('rows that never count', () => {
  it.each<[string, HitPolicy, string[], string[]]>([
    ['under one that takes all', 'F', ['- | - => 1', 'SHOP | - => 2'], ['shadowed R2 by R1']],
    [
      'under several that take all of it together',
      'F',
      ['SHOP | - => 1', '- | <= 50 => 2', 'MILL | > 50 => 3', 'SHOP, MILL | [20..200] => 4', '- | - => 5'],
      ['shadowed R4 by R1,R2,R3'],
    ],
    [
      'nothing is left below a catch-all only when nothing may be missing',
      'F',
      ['- | [0..1000] => 1', '- | - => 2'],
      [],
    ],
    ['an empty range', 'U', ['- | - => 1', '- | [5..1] => 2'], ['never R2 area']],
    ['beyond the limits of the input', 'U', ['- | - => 1', '- | > 1000 => 2'], ['never R2 area']],
  ])('%s', (_, policy, lines, expected) =>
    expect(findings(tableOf(shapeOf(policy, ['kind', 'area']), ...lines))).toEqual(expected),
  );
});

describe('a cell that is an expression', () => {
  it('is named, and gets the benefit of the doubt', () => {
    const table = tableOf(shapeOf('U', ['area', 'any']), '<= 50 | - => 1', '- | > area => 2', '> 60 | - => 3');
    const analysis = analyseTable(table);
    expect(analysis.notJudged).toEqual(['R2']);
    expect(analysis.findings).toEqual([]);
  });
});

const POLICIES: HitPolicy[] = ['U', 'A', 'F', 'C+'];
const tables = fc.constantFrom(...POLICIES).chain((policy) => randomTable(policy));

function isIn(finding: TableFinding, table: DecisionTable, point: Record<string, JsonValue>, on: string): boolean {
  if (finding.kind !== 'gap' && finding.kind !== 'overlap') return false;
  if ((finding.from && on < finding.from) || (finding.to && on > finding.to)) return false;
  return table.shape.inputs.every((input) => {
    const read = readCell(finding.where[input.code] ?? '-', input);
    const value = point[input.code] ?? null;
    return read.is === 'cell' && typeof value !== 'object' ? matchesCell(read.cell, value) : value === null;
  });
}

/** Of the machine, not of the tables: other work may go on beside the tests. */
const PATIENCE = { timeout: 60_000 };

describe('any table', PATIENCE, () => {
  it('has no row for the case of a gap, and all of the rows for that of an overlap', () =>
    fc.assert(
      fc.property(tables, fc.boolean(), (table, withEmpty) => {
        for (const finding of analyseTable(table, { withEmpty }).findings)
          if (finding.kind === 'gap' || finding.kind === 'overlap') {
            const { inputs, on = ANY_DAY } = finding.example;
            const rows = rowsFor(table, inputs, on);
            if (finding.kind === 'gap') expect(rows).toEqual([]);
            else expect(rows).toEqual(expect.arrayContaining(finding.rows));
            expect(isIn(finding, table, inputs, on)).toBe(true);
          }
      }),
      { numRuns: 200 },
    ));

  it('has exactly one row for a case that no finding is about', () =>
    fc.assert(
      fc.property(
        randomTable('U').chain((table) =>
          fc.tuple(
            fc.constant(table),
            fc.array(fc.tuple(pointFor(table.shape.inputs.map((each) => each.code)), someDay), {
              minLength: 5,
              maxLength: 20,
            }),
          ),
        ),
        ([table, points]) => {
          const { findings: found, isComplete } = analyseTable(table, { withEmpty: true, most: 10_000 });
          expect(isComplete).toBe(true);
          const begins = table.rows.map((row) => row.validFrom);
          const first = begins.includes(undefined) ? '' : ([...begins].sort()[0] ?? '');
          for (const [point, on] of points) {
            // `not("ada")` as the text of a gap does not tell whether nothing given belongs to it.
            if (on < first || point.owner === null) continue;
            if (found.some((finding) => isIn(finding, table, point, on))) continue;
            expect(rowsFor(table, point, on)).toHaveLength(1);
          }
        },
      ),
      { numRuns: 200 },
    ));

  it('never says of a row that is reached that it is not', () =>
    fc.assert(
      fc.property(
        randomTable('F').chain((table) =>
          fc.tuple(
            fc.constant(table),
            fc.array(fc.tuple(pointFor(table.shape.inputs.map((each) => each.code)), someDay), {
              minLength: 5,
              maxLength: 20,
            }),
          ),
        ),
        ([table, points]) => {
          const silent = analyseTable(table).findings.flatMap((each) =>
            each.kind === 'shadowed' || each.kind === 'never' ? each.rows : [],
          );
          for (const [point, on] of points) {
            const [first] = rowsFor(table, point, on);
            expect(silent).not.toContain(first);
          }
        },
      ),
      { numRuns: 200 },
    ));
});

describe('a large table', PATIENCE, () => {
  const kinds = Array.from({ length: 5 }, (_, at) => `K${at}`);
  const column = (code: string, type: 'text' | 'number' | 'boolean') => ({
    code,
    name: { en: code },
    type,
    ...(type === 'text' && { values: kinds.map((value) => ({ value, label: { en: value } })) }),
  });
  const shape = {
    ...shapeOf('U', []),
    inputs: [
      column('a', 'text'),
      column('b', 'text'),
      column('c', 'number'),
      column('d', 'number'),
      column('e', 'boolean'),
    ],
  };
  const steps = ['<= 10', '(10..20]', '> 20'];
  const lines = kinds.flatMap((a) =>
    kinds.flatMap((b) =>
      steps.flatMap((c) => ['<= 5', '(5..9]', '> 9'].map((d) => `${a} | ${b} | ${c} | ${d} | - => 1`)),
    ),
  );

  it('is gone through in a moment', () => {
    const table = tableOf(shape, ...lines.slice(0, 200));
    analyseTable(table);
    const begin = performance.now();
    const analysis = analyseTable(table);
    console.log(
      `analysis of 200 rows × 5 inputs: ${(performance.now() - begin).toFixed(1)} ms, ${analysis.regions} regions`,
    );
    expect(analysis.isComplete).toBe(true);
    expect(analysis.findings.map(told)).toEqual([
      'gap: "K4" | "K2" | <= 10 | > 9 | -',
      'gap: "K4" | "K2" | > 10 | - | -',
      'gap: "K4" | "K3", "K4" | - | - | -',
    ]);
    expect(analyseTable(tableOf(shape, ...lines)).findings).toEqual([]);
  });

  it('says where its space is too large, and tells overlaps all the same', () => {
    const inputs = Array.from({ length: 9 }, (_, at) => column(`n${at}`, 'number'));
    let seed = 7;
    const next = (most: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % most;
    };
    const random = Array.from(
      { length: 120 },
      () =>
        `${inputs
          .map(() => {
            const low = next(50);
            return `[${low}..${low + 30}]`;
          })
          .join(' | ')} => 1`,
    );
    const begin = performance.now();
    const analysis = analyseTable(tableOf({ ...shape, inputs }, ...random));
    console.log(
      `analysis of a space too large: ${(performance.now() - begin).toFixed(1)} ms, ${analysis.regions} regions`,
    );
    expect(analysis.isComplete).toBe(false);
    expect(analysis.findings.some((each) => each.kind === 'overlap')).toBe(true);
  });
});

it('shows which rows match over two inputs', () => {
  const table = tableOf(
    shapeOf('U', ['kind', 'area', 'isNew']),
    'SHOP | <= 50 | true => 1',
    'SHOP | > 50 | - => 2',
    'MILL | - | false => 3',
  );
  expect(coverageOf(table, ['area', 'kind'], { isNew: true }, { on: ANY_DAY })).toEqual({
    across: [
      { text: '<= 50', sample: 25 },
      { text: '> 50', sample: 525 },
    ],
    down: [
      { text: '"SHOP"', sample: 'SHOP' },
      { text: '"MILL"', sample: 'MILL' },
      { text: '"STORE"', sample: 'STORE' },
    ],
    cells: [
      [['R1'], ['R2']],
      [[], []],
      [[], []],
    ],
  });
});
