import { describe, expect, it } from 'vitest';
import type { RuleAst } from '..';
import { createRules, librariesOf } from '../browser';
import { builtIns } from '../built-ins';
import { dates } from '../dates';
import { parseRule } from '../parse';
import { patterns } from '../patterns';
import { libraryOf } from './library-functions';

const clock = { now: Date.UTC(2026, 3, 1), timeZone: 'Asia/Kolkata' };
const treeOf = (text: string): RuleAst =>
  parseRule(text, { born: 'date', owners: { list: { context: { born: 'date' } } }, name: 'string' }).rule?.ast ?? [
    'none',
  ];

describe('libraries', () => {
  it.each([dates, patterns])(
    'the functions of $name are known to be there, and no others',
    ({ name, builtIns: own }) => {
      for (const each of Object.keys(own)) expect([each, libraryOf(each)]).toEqual([each, name]);
      for (const each of Object.keys(builtIns)) expect([each, libraryOf(each)]).toEqual([each, undefined]);
    },
  );

  it.each([
    ['name = "A"', []],
    ['born < today()', ['dates']],
    ['born = null', ['dates']],
    ['some o in owners satisfies o.born = null', ['dates']],
    ['name = @"2026-01-01"', ['dates']],
    ['matches(name, "a")', ['patterns']],
    ['if matches(name, "a") then age(born) else 1', ['dates', 'patterns']],
    ['name = "today()"', []],
  ])('%s needs %j', (text, expected) => expect(librariesOf(treeOf(text))).toEqual(expected));

  it.each([
    ['today()', 'dates'],
    ['born', 'dates'],
    ['matches(name, "a")', 'patterns'],
  ])('without its library %s is stopped, and says which is missing', (text, library) => {
    expect(createRules([]).evaluate(treeOf(text), { scope: { born: '2000-01-01', name: 'a' }, clock })).toMatchObject({
      value: null,
      error: { code: 'rules.library-missing', params: { library } },
    });
  });

  it('a library that is missing does not matter where the value was decided before it is needed', () => {
    const scope = { born: null, name: 'a' };
    expect(createRules([]).evaluate(treeOf('name = "b" and matches(name, "a")'), { scope, clock }).value).toBe(false);
  });
});
