import { languagePacks } from '@nirmaan/lexicon/language-packs';
import { createMessages } from '@nirmaan/lexicon/messages';
import { describe, expect, it } from 'vitest';
import { analyseTable } from './analysis';
import { decideTable } from './decide';
import { decisionInWords, findingInWords } from './finding-words';
import type { DecisionTable } from './model';
import { evaluate, shapeOf, tableOf } from './testing/tables';

const en = createMessages(languagePacks, 'en');
const said = (table: DecisionTable, language = 'en') =>
  analyseTable(table).findings.map((each) =>
    findingInWords(each, table.shape, createMessages(languagePacks, language)),
  );

describe('a finding in words', () => {
  it('says where it is, and when', () => {
    const table = tableOf(
      shapeOf('U', ['kind', 'area']),
      'SHOP | - => 1',
      'MILL | <= 60 => 2; to 2027-03-31',
      'MILL | (50..1000] => 2',
      'STORE | - => 3',
    );
    expect(said(table)).toEqual([
      'No row is for: Kind of trade: mill, Area: up to 50, from 1 Apr 2027',
      'Rows R2 and R3 all match: Kind of trade: mill, Area: over 50, up to 60, until 31 Mar 2027',
    ]);
  });

  it('names rows that never count', () => {
    expect(said(tableOf(shapeOf('F', ['area']), '- => 1', '> 5 => 2', '[5..1] => 3'))).toEqual([
      'Row R2 is never reached: R1 above it take all of its cases',
      'Row R3 can never match: its Area leaves no possible value',
    ]);
  });

  it.each(['hi', 'ar', 'fr'])('leaves no message out in %s', (language) => {
    const table = tableOf(
      shapeOf('A', ['kind', 'area']),
      'SHOP | < 5 => 1',
      'SHOP | <= 5 => 2',
      'MILL | [5..1] => area',
    );
    for (const sentence of said(table, language)) expect(sentence).not.toMatch(/tables\./);
  });
});

describe('a decision in words', () => {
  const table = tableOf(
    shapeOf('U', ['kind', 'area']),
    'MILL | <= 50 => 1400',
    'SHOP | - => 5',
    'STORE | - => 1',
    '- | > 900 => 1',
  );
  it.each<[string, number, string]>([
    ['MILL', 24, 'row R1 of Fee, because Kind of trade is mill and Area (24) is up to 50'],
    ['SHOP', 24, 'row R2 of Fee, because Kind of trade is shop'],
    ['MILL', 60, 'no row of Fee is for this case'],
    ['SHOP', 950, 'rows R2 and R4 of Fee all match, but only one may'],
  ])('%s of %s', (kind, area, words) =>
    expect(decisionInWords(decideTable(table, { kind, area }, '2026-06-01', evaluate), table, en)).toBe(words),
  );
});
