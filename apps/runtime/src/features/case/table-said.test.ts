import type { CaseView } from '@nirmaan/applications';
import { languagePacks } from '@nirmaan/lexicon/language-packs';
import { createMessages } from '@nirmaan/lexicon/messages';
import { parseTable } from '@nirmaan/rules/parse';
import type { TableDecision } from '@nirmaan/rules/tables';
import { newService, type ServiceDefinition } from '@nirmaan/service';
import { describe, expect, it } from 'vitest';
import { tableSaid } from './table-said';

const { table } = parseTable({
  code: 'Trade.Fee',
  name: { en: 'Licence fee', hi: 'लाइसेंस शुल्क' },
  shape: {
    hitPolicy: 'U',
    inputs: [
      {
        code: 'kind',
        name: { en: 'Kind of trade', hi: 'व्यापार का प्रकार' },
        type: 'text',
        values: [{ value: 'MILL', label: { en: 'Manufacture', hi: 'निर्माण' } }],
      },
      { code: 'area', name: { en: 'Area', hi: 'क्षेत्रफल' }, type: 'number' },
    ],
    outputs: [{ code: 'amount', name: { en: 'Fee', hi: 'शुल्क' }, type: 'amount' }],
  },
  rows: [{ id: 'R4', kind: '"MILL"', area: '<= 50', amount: '1400' }],
});

const definition = newService({ code: 'trade', name: { en: 'Trade' }, languages: ['en'] }) as ServiceDefinition;
const viewOf = (tables: CaseView['tables']) => ({ definition, tables }) as CaseView;
const view = viewOf(table ? { fee: { table, inputs: {}, on: '2026-11-24' } } : {});

const said: TableDecision = {
  use: 'fee',
  table: 'Trade.Fee',
  on: '2026-04-01',
  inputs: { kind: 'MILL', area: 24 },
  rows: ['R4'],
  value: { amount: 1400 },
};
const inWords = (decision: TableDecision, language = 'en', of = view) =>
  tableSaid(decision, of, createMessages(languagePacks, language));

describe('what a table said, in words', () => {
  it('names amount, day, row and the cells that were the reason', () => {
    expect(inWords(said)).toBe(
      'Fee ₹1,400.00, as of 1 April 2026: row R4 of Licence fee, because Kind of trade is Manufacture and Area (24) is up to 50',
    );
  });

  it('says the same in the reader’s language', () => {
    expect(inWords(said, 'hi')).toMatch(/^शुल्क ₹1,400.00, 1 अप्रैल 2026.*लाइसेंस शुल्क.*R4.*निर्माण/);
  });

  it('says that nothing was decided, and why', () => {
    expect(inWords({ ...said, rows: [], value: null, problem: 'no-row' })).toBe(
      'Nothing decided, as of 1 April 2026: no row of Licence fee is for this case',
    );
  });

  it('names code and row where the table cannot be read any more', () => {
    expect(inWords(said, 'en', viewOf({}))).toBe('amount 1400, as of 1 April 2026: Trade.Fee R4');
  });
});
