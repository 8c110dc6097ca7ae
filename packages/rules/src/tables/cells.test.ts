import { languagePacks } from '@nirmaan/lexicon/language-packs';
import { createMessages } from '@nirmaan/lexicon/messages';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANYTHING, type CellColumn, matchesCell } from './cell';
import { normaliseCell, normaliseOutput, printCell } from './cell-text';
import { fromCellTree, toCellTree } from './cell-tree';
import { readLooseDate, readLooseInput, readLooseOutput } from './loose-cell';
import { readCell } from './read-cell';
import { asInput, cellFor, evaluate, inputs, pointFor } from './testing/tables';
import { cellInWords } from './words';

const number: CellColumn = { type: 'number' };
const date: CellColumn = { type: 'date' };
const kind = asInput('kind');

describe('the text of a cell', () => {
  it.each<[string, CellColumn, string]>([
    ['', number, '-'],
    [' - ', number, '-'],
    ['>100', number, '> 100'],
    ['≤ 5', number, '<= 5'],
    ['= 5', number, '5'],
    ['[1 .. 5)', number, '[1..5)'],
    [']1..5[', number, '(1..5)'],
    ['50-100', number, '[50..100]'],
    ['1, 2,[4..5]', number, '1, 2, [4..5]'],
    ['1,250', number, '1250'],
    ['> 1,00,000', number, '> 100000'],
    ['not( > 5, 3 )', number, 'not(> 5, 3)'],
    ['null', number, 'null'],
    ['"SHOP","MILL"', kind, '"SHOP", "MILL"'],
    ['SHOP, mill', kind, '"SHOP", "MILL"'],
    ['not(SHOP)', kind, 'not("SHOP")'],
    ['two words, three', { type: 'text' }, '"two words", "three"'],
    ['"a, \\"b\\")"', { type: 'text' }, '"a, \\"b\\")"'],
    ['>= 2026-04-01', date, '>= date("2026-04-01")'],
    ['[@"2026-04-01"..date("2026-05-01")]', date, '[date("2026-04-01")..date("2026-05-01")]'],
    ['2026-04-01', date, 'date("2026-04-01")'],
    ['true', { type: 'boolean' }, 'true'],
    // What is an expression stays as typed.
    ['> other * 2', number, '> other * 2'],
    ['starts with(?, "A")', { type: 'text' }, 'starts with(?, "A")'],
  ])('%j is %#', (typed, column, text) => expect(normaliseCell(typed, column)).toBe(text));

  it.each<[string, CellColumn, string, string]>([
    ['"SHOP", "MYLL"', kind, 'tables.unknown-value-nearest', '"MYLL"'],
    ['PALACE', kind, 'tables.unknown-value', 'PALACE'],
    ['>= 2026-02-30', date, 'tables.not-a-date', '2026-02-30'],
    ['> "5"', number, 'tables.not-a-number', '"5"'],
    ['1, , 2', number, 'tables.empty-test', ''],
  ])('%j has a problem that is shown where it stands', (typed, column, code, part) => {
    const read = readCell(typed, column);
    expect(read).toMatchObject({ is: 'problem', code });
    if (read.is === 'problem') expect(typed.slice(read.from, read.to)).toBe(part);
  });

  it('is the same again when it is printed and read', () =>
    fc.assert(
      fc.property(
        fc
          .constantFrom('kind', 'area', 'isNew', 'since', 'owner')
          .chain((name) => fc.tuple(fc.constant(name), cellFor(name))),
        ([name, cell]) => {
          const column = asInput(Object.hasOwn(inputs, name) ? (name as keyof typeof inputs) : 'kind');
          const read = readCell(printCell(cell, column.type), column);
          expect(read).toEqual({ is: 'cell', cell: cell.tests.length === 0 ? ANYTHING : cell });
        },
      ),
    ));
});

describe('the tree of a cell', () => {
  const named = fc
    .constantFrom('kind', 'area', 'isNew', 'since', 'owner')
    .chain((name) => fc.tuple(fc.constant(name), cellFor(name), pointFor([name])));

  it('says the same as the cell it is made from', () =>
    fc.assert(
      fc.property(named, ([, cell]) => {
        const tree = toCellTree(cell);
        if (tree) expect(fromCellTree(tree)).toEqual(cell);
        else expect(cell.tests).toEqual([]);
      }),
    ));

  it('is evaluated as the analysis judges the cell, nothing given as well', () =>
    fc.assert(
      fc.property(named, ([name, cell, point]) => {
        const value = point[name] ?? null;
        if (typeof value === 'object' && value !== null) return;
        const tree = toCellTree(cell);
        const result = tree ? evaluate(tree, { '?': value }) === true : true;
        expect(matchesCell(cell, value)).toBe(result);
      }),
      { numRuns: 1000 },
    ));

  it('is unknown to the analysis where it is no plain cell', () =>
    expect(fromCellTree(['>', ['name', '?'], ['name', 'other']])).toBeUndefined());
});

describe('a cell in words', () => {
  const trade: CellColumn = {
    type: 'text',
    values: [
      { value: 'SHOP', label: { en: 'Shop', hi: 'दुकान' } },
      { value: 'MILL', label: { en: 'Mill' } },
    ],
  };
  it.each<[string, CellColumn, string]>([
    ['-', number, 'any'],
    ['(50..200]', number, 'over 50, up to 200'],
    ['[1000..2000]', number, '1,000 to 2,000'],
    ['> 100', number, 'over 100'],
    ['< 5', number, 'under 5'],
    ['"SHOP", "MILL"', trade, 'Shop or Mill'],
    ['not("SHOP")', trade, 'any but Shop'],
    ['>= date("2026-04-01")', date, 'from 1 Apr 2026'],
    ['null', number, 'nothing given'],
    ['true', { type: 'boolean' }, 'yes'],
    ['> other * 2', number, '> other * 2'],
  ])('%s', (text, column, words) => expect(cellInWords(text, column, createMessages(languagePacks, 'en'))).toBe(words));

  it.each([
    ['hi', '"SHOP", "MILL"', 'दुकान या Mill'],
    ['ar', '"SHOP"', 'Shop'],
  ])('uses the labels of %s', (language, text, words) =>
    expect(cellInWords(text, trade, createMessages(languagePacks, language))).toBe(words),
  );
});

describe('a cell of a spreadsheet', () => {
  it.each<[string, CellColumn, string]>([
    ['<=50', number, '<= 50'],
    ['50-100', number, '[50..100]'],
    ['50 – 100', number, '[50..100]'],
    ['50 to 1,000', number, '[50..1000]'],
    ['over 50', number, '> 50'],
    ['above 50 up to 200', number, '(50..200]'],
    ['Up to 50', number, '<= 50'],
    ['500 and above', number, '>= 500'],
    ['500+', number, '>= 500'],
    ['₹ 1,250', { type: 'amount' }, '1250'],
    ['any', number, '-'],
    ['All', kind, '-'],
    ['SHOP / MILL', kind, '"SHOP", "MILL"'],
    ['shop or mill', kind, '"SHOP", "MILL"'],
    ['A/C repair', { type: 'text', values: [{ value: 'A/C repair', label: {} }] }, '"A/C repair"'],
    ['Yes', { type: 'boolean' }, 'true'],
    ['31/12/2026', date, 'date("2026-12-31")'],
    ['04/04/2026', date, 'date("2026-04-04")'],
    ['from 31.12.2026', date, '>= date("2026-12-31")'],
    ['2026-04-01 to 2026-06-30', date, '[date("2026-04-01")..date("2026-06-30")]'],
  ])('%s', (typed, column, text) => expect(readLooseInput(typed, column)).toEqual({ text }));

  it('is not guessed where a date has two readings', () => {
    expect(readLooseInput('01/04/2026', date)).toMatchObject({ code: 'tables.ambiguous-date' });
    expect(readLooseDate('01/04/2026')).toMatchObject({ code: 'tables.ambiguous-date' });
    expect(readLooseDate('13/04/2026')).toEqual({ text: '2026-04-13' });
    expect(readLooseDate('soon')).toMatchObject({ code: 'tables.not-a-date' });
  });

  it.each<[string, 'text' | 'amount' | 'boolean' | 'date', string]>([
    ['₹ 1,250.50', 'amount', '1250.50'],
    ['500/-', 'amount', '500'],
    ['area * 2', 'amount', 'area * 2'],
    ['yes', 'boolean', 'true'],
    ['"Needs a permit"', 'text', 'Needs a permit'],
    ['31-12-2026', 'date', '2026-12-31'],
  ])('%s as an output', (typed, type, text) => {
    expect(readLooseOutput(typed, { type })).toEqual({ text });
    expect(normaliseOutput(text, { type })).toBe(text);
  });
});
