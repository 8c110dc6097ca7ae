import { FieldCode } from '@nirmaan/lexicon';
import { languagePacks } from '@nirmaan/lexicon/language-packs';
import { createMessages } from '@nirmaan/lexicon/messages';
import { describe, expect, it } from 'vitest';
import { evaluateRule } from '..';
import { builtIns } from '../built-ins';
import { dates } from '../dates';
import type { RuleContext } from '../model/evaluation';
import { checkRule, parseRule } from '../parse';
import { patterns } from '../patterns';
import { functionEntries } from './functions';
import { signatures } from './signatures';
import { writeReference } from './write-reference';

const libraries = { dates, patterns };
const clock = { now: Date.UTC(2026, 10, 25, 6), timeZone: 'Asia/Kolkata' };

describe('the functions of rules', () => {
  it('are those that run, each with the library it runs from', () => {
    const running = Object.keys({ ...builtIns, ...dates.builtIns, ...patterns.builtIns });
    expect(Object.keys(signatures).sort()).toEqual(running.sort());
    const misplaced = Object.entries(signatures).filter(
      ([name, { library }]) => !Object.hasOwn(library ? libraries[library].builtIns : builtIns, name),
    );
    expect(misplaced.map(([name]) => name)).toEqual([]);
  });

  it.each(Object.entries(signatures))('%s takes as many values as it says', (name, { forms }) => {
    const all = { ...builtIns, ...dates.builtIns, ...patterns.builtIns };
    const [least = 0, most = 0] = all[name]?.arity ?? [];
    const counts = forms.map((form) => form.filter(({ isOptional }) => !isOptional).length);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(least);
    const largest = Math.max(...forms.map((form) => (form.at(-1)?.isRepeated ? form.length + 1 : form.length)));
    expect(largest).toBeLessThanOrEqual(most);
  });

  it.each(functionEntries())('$name: $example.call gives $example.gives', ({ example: { call, gives } }) => {
    const value = (text: string) => {
      const { rule, issues } = parseRule(text, {});
      expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
      return rule && evaluateRule(rule.ast, { scope: {}, clock, ...examples }).value;
    };
    expect(value(call)).toEqual(value(gives));
    expect(value(call)).not.toBeNull();
  });

  it.each(Object.keys(languagePacks))('each have their words in %s', (language) => {
    const messages = createMessages({ en: {}, [language]: languagePacks[language] ?? {} }, language);
    expect(functionEntries().flatMap(({ words }) => (messages.has(words) ? [] : [words]))).toEqual([]);
  });
});

/** What examples of functions of services find. */
const examples: Pick<RuleContext, 'masters' | 'boundaries' | 'tables'> = {
  masters: { 'TradeLicence.TradeType': [{ code: 'MILL', fee: 1250 }] },
  boundaries: { WARD1: { city: 'AMRITSAR' } },
  tables: {
    fee: {
      table: {
        code: 'TradeLicence.Fee',
        name: { en: 'Licence fee' },
        shape: {
          hitPolicy: 'U',
          inputs: [],
          outputs: [{ code: FieldCode.parse('amount'), name: { en: 'Amount' }, type: 'amount' }],
        },
        rows: [{ id: '1', note: '', when: {}, gives: { amount: ['lit', 250] } }],
      },
      inputs: {},
      on: '2026-11-25',
    },
  },
};

describe('docs/rules.md', () => {
  const messages = createMessages(languagePacks, 'en');

  it('is what the code says; `npm run golden` writes it anew', async () => {
    await expect(writeReference(messages)).toMatchFileSnapshot('../../../../docs/rules.md');
  });

  it('shows rules that can be read', () => {
    const types = {
      'annual income': 'number',
      kind: 'string',
      area: 'number',
      owners: { list: { context: { age: 'number', born: 'date' } } },
      items: { list: { context: { price: 'number' } } },
      started: 'date',
    } as const;
    const block = /```\n([\s\S]*?)```/.exec(writeReference(messages))?.[1] ?? '';
    const rules = block.trim().split('\n');
    expect(rules.length).toBeGreaterThan(4);
    for (const rule of rules) expect({ rule, issues: checkRule(rule, types) }).toEqual({ rule, issues: [] });
  });
});
