import { describe, expect, it } from 'vitest';
import { type SpecialType, SpecialValue } from '../evaluate/special-value';
import type { Value } from '../evaluate/values';
import { dates } from '.';
import { at, call } from './testing/call';

/** Arguments as a table can show them: a text after an `@` is what `@"…"` would be. */
const valuesOf = (written: Value[]) =>
  written.map((each) => (typeof each === 'string' && each.startsWith('@') ? at(each.slice(1)) : each));
const told = (value: Value) => (value instanceof SpecialValue ? value.toString() : value);

describe('functions that make values', () => {
  it.each<[string, Value[], string]>([
    ['date', ['@2017-09-03T09:45:30@Europe/Paris'], '2017-09-03'],
    ['date', ['@2017-10-11'], '2017-10-11'],
    ['date', [-2017, 1, 1], '-2017-01-01'],
    ['time', ['@2017-08-10'], '00:00:00Z'],
    ['time', ['@2017-08-10T10:20:00@Asia/Dhaka'], '10:20:00@Asia/Dhaka'],
    ['time', [12, 0, 0, null], '12:00:00'],
    ['time', [12, 59, 1.3, '@-PT1H'], '12:59:01.3-01:00'],
    ['time', [11, 59, 45, '@-PT2H45M55S'], '11:59:45-02:45:55'],
    ['date and time', ['2012-12-24'], '2012-12-24T00:00:00'],
    ['date and time', ['@2012-12-24'], '2012-12-24T00:00:00Z'],
    ['date and time', ['@2017-09-05T10:20:00@Europe/Paris', '@09:15:30Z'], '2017-09-05T09:15:30Z'],
    ['date and time', [2026, 4, 1, 10, 30, 0], '2026-04-01T10:30:00'],
    ['date and time', [2026, 4, 1, 10, 30, 0, '@PT5H30M'], '2026-04-01T10:30:00+05:30'],
    ['date and time', [2026, 4, 1, 10, 30, 0, 'Asia/Kolkata'], '2026-04-01T10:30:00@Asia/Kolkata'],
    ['duration', ['@P1Y'], 'P1Y'],
    ['years and months duration', ['@2013-08-24', '@2011-12-22'], '-P1Y8M'],
    ['years and months duration', ['@2017-02-28T23:59:59', '@2019-07-23'], 'P2Y4M'],
    ['years and months duration', ['@2014-12-31T23:59:59', '@-2019-10-01T12:32:59'], '-P4033Y2M'],
    ['years and months duration', ['@2014-12-31T23:59:59', '@2016-12-31T00:00:01'], 'P2Y'],
  ])('%s of %j', (name, args, expected) => {
    const { value, warnings } = call(name, valuesOf(args));
    expect([told(value), warnings]).toEqual([expected, []]);
  });

  it.each<[string, Value[], string]>([
    ['date', ['2012/12/25'], 'rules.unreadable'],
    ['date', [null], 'rules.null-argument'],
    ['date', [2017, null, 1], 'rules.null-argument'],
    ['date', [2017, 13, 1], 'rules.type'],
    ['date', [2017.5, 1, 1], 'rules.type'],
    ['date', [1_000_999_999, 12, 1], 'rules.type'],
    ['date', [[]], 'rules.type'],
    ['time', ['7:20'], 'rules.unreadable'],
    ['time', [23, 59, 60, null], 'rules.null-argument'],
    ['time', [-1, 59, 0], 'rules.type'],
    ['time', [1, 1, 1, '@PT20H'], 'rules.type'],
    ['time', [1, 1, 1, '@PT0.5S'], 'rules.type'],
    ['date and time', ['@2017-08-10', null], 'rules.null-argument'],
    ['date and time', ['11:00:00'], 'rules.unreadable'],
    ['date and time', [2026, 4, 1, 10, 30, 0, 'Mars/Base'], 'rules.type'],
    ['duration', ['P'], 'rules.unreadable'],
    ['years and months duration', ['@10:00:00', '@2017-08-10'], 'rules.type'],
    ['day of year', ['foo'], 'rules.type'],
    ['age', ['foo'], 'rules.type'],
    ['age', [null], 'rules.null-argument'],
  ])('%s of %j is null, with a warning: %s', (name, args, code) => {
    expect(call(name, valuesOf(args))).toMatchObject({ value: null, warnings: [code] });
  });
});

describe('functions of the calendar', () => {
  it.each<[string, string, Value]>([
    ['day of year', '2020-12-31', 366],
    ['day of year', '2019-09-17T10:10:10', 260],
    ['day of week', '2019-09-17', 'Tuesday'],
    ['day of week', '-0001-12-31', 'Friday'],
    ['month of year', '2019-09-17', 'September'],
    ['week of year', '2003-12-31', 1],
    ['week of year', '2010-01-01', 53],
    ['week of year', '2005-01-01', 53],
    ['last day of month', '2024-02-01', 29],
  ])('%s of %s: %s', (name, date, expected) => {
    expect(call(name, [at(date)]).value).toBe(expected);
  });

  const evening = { now: Date.UTC(2026, 2, 31, 20, 15, 30, 250), timeZone: 'Asia/Kolkata' };

  it('take the clock and its zone from outside', () => {
    expect(told(call('now', [], evening).value)).toBe('2026-04-01T01:45:30.25@Asia/Kolkata');
    expect(told(call('today', [], evening).value)).toBe('2026-04-01');
    expect(told(call('today', [], { ...evening, timeZone: 'No/Where' }).value)).toBe('2026-03-31');
  });

  it.each<[birth: Value, on: Value, number]>([
    ['1990-04-01', null, 36],
    ['1990-04-02', null, 35],
    ['@1990-04-01', '2008-03-31', 17],
    ['2004-02-29', '2022-02-28', 17],
    ['2004-02-29', '2022-03-01', 18],
    ['2004-02-29', '@2024-02-29T08:00:00Z', 20],
    ['2026-05-01', null, -1],
  ])('age: born on %s, on %s, is %s', (birth, on, expected) => {
    expect(call('age', valuesOf(on === null ? [birth] : [birth, on]), evening).value).toBe(expected);
  });
});

describe('data', () => {
  it.each<[SpecialType, string, string | null]>([
    ['date', '2026-04-01', '2026-04-01'],
    ['date', '2026-04-01T10:00:00', null],
    ['time', '07:20', '07:20:00'],
    ['time', '07:20:15', '07:20:15'],
    ['date and time', '2026-04-01T07:20', '2026-04-01T07:20:00'],
    ['date and time', '2026-04-01T07:20:00Z', '2026-04-01T07:20:00Z'],
    ['days and time duration', 'P30D', 'P30D'],
    ['days and time duration', 'P1Y', null],
    ['years and months duration', 'P1Y', 'P1Y'],
    ['range', '[1..2]', null],
  ])('of the type %s, %s means %s', (type, text, expected) => {
    expect(told(dates.read?.(type, text) ?? null)).toBe(expected);
  });
});

it('zones are paid for, since they are asked of the platform', () => {
  const cost = (text: string) => call('date and time', [text]).spent;
  expect(cost('2026-04-01T10:00:00@Asia/Kolkata')).toBeGreaterThan(cost('2026-04-01T10:00:00+05:30'));
});
