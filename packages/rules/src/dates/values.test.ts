import { describe, expect, it } from 'vitest';
import { SpecialValue } from '../evaluate/special-value';
import { compare, type Value } from '../evaluate/values';
import { at } from './testing/call';

type Operator = '+' | '-' | '*' | '/' | '**';
const isText = (value: unknown): value is string => typeof value === 'string';
const meant = (written: string | number | boolean): Value => (isText(written) ? at(written) : written);

/** As the engine does: the left one is asked first; undefined = the types do not fit. */
function calculate(left: string | number | boolean, operator: Operator, right: string | number | boolean) {
  const [a, b] = [meant(left), meant(right)];
  const value =
    a instanceof SpecialValue
      ? a.calculate(operator, b, 'left')
      : b instanceof SpecialValue
        ? b.calculate(operator, a, 'right')
        : undefined;
  return value instanceof SpecialValue ? value.toString() : value;
}

describe('texts', () => {
  it.each([
    ['2026-04-01', '2026-04-01'],
    ['-2017-12-31', '-2017-12-31'],
    ['0000-02-29', '0000-02-29'],
    ['999999999-12-31', '999999999-12-31'],
    ['-999999999-01-01', '-999999999-01-01'],
    ['11:22:33.123456789', '11:22:33.123456789'],
    ['11:22:33.500', '11:22:33.5'],
    ['11:22:33-00:00', '11:22:33Z'],
    ['24:00:00', '00:00:00'],
    ['11:59:45+02:45:55', '11:59:45+02:45:55'],
    ['00:01:00@Europe/Paris', '00:01:00@Europe/Paris'],
    ['2021-12-31T24:00:00', '2022-01-01T00:00:00'],
    ['999999999-12-31T23:59:59.999999999@Europe/Paris', '999999999-12-31T23:59:59.999999999@Europe/Paris'],
    ['2011-12-31T10:15:30@Etc/GMT+5', '2011-12-31T10:15:30@Etc/GMT+5'],
    ['PT0S', 'PT0S'],
    ['P0D', 'PT0S'],
    ['-P0D', 'PT0S'],
    ['PT0.S', 'PT0S'],
    ['PT1000M0.999999999S', 'PT16H40M0.999999999S'],
    ['PT240H', 'P10D'],
    ['-PT1H2M', '-PT1H2M'],
    ['P0Y', 'P0M'],
    ['-P0M', 'P0M'],
    ['P1Y27M', 'P3Y3M'],
    ['-P999999999M', '-P83333333Y3M'],
    ['-P99999999Y', '-P99999999Y'],
  ])('%s is read, and printed %s', (text, printed) => {
    expect(String(at(text))).toBe(printed);
  });

  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-01',
    '2026-04-31',
    '998-12-31',
    '01211-12-31',
    '+2012-12-02',
    '9999999999-12-25',
    '2012-12-25T',
    '0000-12-25T',
    '2012/12/25',
    '',
    '24:00:01',
    '23:59:60',
    '7:00:00',
    '07:01',
    '07:1:00',
    '13:20:00@xyz/abc',
    '13:20:00+19:00',
    '13:20:00+5:00',
    '13:20:00+02:00@Europe/Paris',
    '11:30:00T',
    '11:30:00@',
    '11:30:00@../etc',
    '2011-12-0310:15:30',
    '2017-12-31T13:20:00+05:0',
    '998-12-31T11:22:33',
    'P',
    'PT',
    'P1DT',
    '1Y',
    'P1H',
    'PT1D',
    'P1Y1D',
    'P-1D',
    '--P1D',
    'P1.5D',
    'P1000000000000000000D',
    'P999999999999999D',
  ])('%j is nothing', (text) => {
    expect(at(text)).toBeNull();
  });
});

describe('arithmetic', () => {
  it.each<[string | number, Operator, string | number, string | number]>([
    ['2026-01-31', '+', 'P1M', '2026-02-28'],
    ['2024-01-31', '+', 'P1M', '2024-02-29'],
    ['2024-02-29', '+', 'P1Y', '2025-02-28'],
    ['2024-02-29', '-', 'P4Y', '2020-02-29'],
    ['P1Y', '+', '2021-01-01', '2022-01-01'],
    ['2021-01-01', '+', 'PT36H', '2021-01-02'],
    ['2021-01-02', '-', 'PT1H', '2021-01-01'],
    ['2021-01-02', '-', '-PT1S', '2021-01-02'],
    ['2021-01-02', '-', 'PT25H', '2020-12-31'],
    ['2021-01-02', '-', '1995-01-01', 'P9498D'],
    ['2021-01-02', '-', '2021-01-01T10:10:10+11:00', 'P1DT49M50S'],
    ['2021-01-02T10:10:10@Europe/Paris', '-', '2021-01-01', 'P1DT9H10M10S'],
    ['2021-01-02T10:10:10@Europe/Paris', '-', '1995-01-01T10:10:10@Asia/Dhaka', 'P9498DT5H'],
    ['-2021-01-01T10:10:10@Australia/Melbourne', '+', '-P1M', '-2022-12-01T10:10:10@Australia/Melbourne'],
    ['2021-01-01T24:00:00', '-', 'PT1S', '2021-01-01T23:59:59'],
    ['PT1S', '+', '2021-01-01T24:00:00', '2021-01-02T00:00:01'],
    ['2021-03-27T12:00:00@Europe/Paris', '+', 'P1D', '2021-03-28T13:00:00@Europe/Paris'],
    ['2021-10-31T00:30:00@Europe/Paris', '+', 'PT3H', '2021-10-31T02:30:00@Europe/Paris'],
    ['23:30:00', '+', 'PT1H', '00:30:00'],
    ['00:30:00+05:30', '-', 'PT1H', '23:30:00+05:30'],
    ['10:15:00', '+', 'P400D', '10:15:00'],
    ['10:10:10+11:00', '-', '11:10:10+10:00', '-PT2H'],
    [1.5, '*', 'P4DT1H', 'P6DT1H30M'],
    ['P10DT23H', '/', 2.5, 'P4DT9H12M'],
    ['PT1S', '/', 3, 'PT0.333333333S'],
    ['PT0.000000001S', '*', 0.4, 'PT0S'],
    ['P1D', '*', 0, 'PT0S'],
    ['P10D', '/', 'P5D', 2],
    ['-P1D', '-', 'PT2H', '-P1DT2H'],
    ['PT24H', '+', 'P1D', 'P2D'],
    [-2.5, '*', 'P1Y11M', '-P4Y9M'],
    ['P10Y11M', '/', 2.5, 'P4Y4M'],
    ['P10Y', '/', 'P5Y', 2],
    ['P1Y', '+', '-P2M', 'P10M'],
    [10, '*', 'P1M', 'P10M'],
  ])('%s %s %s = %s', (left, operator, right, expected) => {
    expect(calculate(left, operator, right)).toBe(expected);
  });

  it.each<[string | number | boolean, Operator, string | number | boolean]>([
    ['2021-01-01', '+', 10],
    [10, '-', '2021-01-01'],
    ['2021-01-01', '+', '2021-01-01'],
    ['2021-01-01', '*', 'P1D'],
    ['P1D', '-', '2021-01-01'],
    ['P1Y', '-', '2021-01-01T00:00:00'],
    ['2021-01-02T10:10:10', '-', '2021-01-01T10:10:10+02:00'],
    ['2021-01-01T00:00:00', '-', '2021-01-02'],
    ['2021-01-01', '-', '10:10:10'],
    ['10:10:10', '-', '10:10:10Z'],
    ['10:10:10', '+', 'P1Y'],
    ['P1D', '+', 'P1Y'],
    ['P1Y', '*', 'P1Y'],
    ['P1D', '**', 2],
    [10, '/', 'P1Y'],
    [true, '*', 'P1D'],
    ['P10D', '/', 0],
    ['P10Y', '/', 0],
    ['P10D', '/', 'PT0S'],
    ['P10Y', '/', 'P0M'],
  ])('%s %s %s does not fit', (left, operator, right) => {
    expect(calculate(left, operator, right)).toBeUndefined();
  });

  it.each<[string, Operator, string | number]>([
    ['999999999-12-31', '+', 'P1D'],
    ['-999999999-01-01T00:00:00', '-', 'PT1S'],
    ['P999999999D', '*', 1e30],
    ['P99999999Y', '*', 1e30],
    ['P999999999D', '/', 1e-300],
  ])('%s %s %s leads out of what there is: null', (left, operator, right) => {
    expect(calculate(left, operator, right)).toBeNull();
  });

  it('only durations have an opposite', () => {
    const negated = (text: string) => {
      const value = at(text);
      return value instanceof SpecialValue ? value.negated()?.toString() : 'no value';
    };
    expect(['P1DT2H', '-P1Y', 'P0M', '2021-01-01', '10:10:10', '2021-01-01T10:10:10'].map(negated)).toEqual([
      '-P1DT2H',
      'P1Y',
      'P0M',
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('comparison', () => {
  it.each<[string, '<' | '=' | '>' | undefined, string]>([
    ['2026-04-01', '<', '2026-04-02'],
    ['-0001-12-31', '<', '0000-01-01'],
    ['10:30:00+01:00', '=', '09:30:00Z'],
    ['10:30:00.0001', '=', '10:30:00.0002'],
    ['10:30:00.001', '<', '10:30:00.002'],
    ['10:30:00@Europe/Paris', '>', '10:30:00@Asia/Kolkata'],
    ['10:30:00', undefined, '10:30:00Z'],
    ['2002-04-02T12:00:00-01:00', '=', '2002-04-02T17:00:00+04:00'],
    ['2018-10-08T00:00:00+02:00', '=', '2018-10-08T00:00:00@Europe/Paris'],
    ['2018-02-08T00:00:00+01:00', '=', '2018-02-08T00:00:00@Europe/Paris'],
    ['2002-04-02T12:00:00@Australia/Melbourne', '=', '2002-04-02T12:00:00@Australia/Sydney'],
    ['2018-12-08T00:00:00.0001', '=', '2018-12-08T00:00:00'],
    ['2018-12-08T00:00:00', undefined, '2018-12-08T00:00:00Z'],
    ['2018-12-08', undefined, '2018-12-08T00:00:00Z'],
    ['999999999-12-31T23:00:00Z', '<', '999999999-12-31T23:00:00-01:00'],
    ['P1D', '=', 'PT24H'],
    ['P1D', '>', '-P2D'],
    ['P1Y', '=', 'P12M'],
    ['P1Y', undefined, 'P365D'],
  ])('%s %s %s', (left, sign, right) => {
    const order = compare(at(left), at(right));
    expect(order === undefined ? undefined : order < 0 ? '<' : order > 0 ? '>' : '=').toBe(sign);
    const [a, b] = [at(left), at(right)];
    expect(a instanceof SpecialValue && a.equals(b, () => undefined)).toBe(
      sign === undefined ? undefined : sign === '=',
    );
  });

  it.each([
    ['23:00:50Z', '23:00:50+00:00', true],
    ['20:00:50+00:00', '21:00:50+01:00', false],
    ['23:00:50@Etc/GMT', '23:00:50Z', false],
    ['2002-04-02T23:00:00@Australia/Melbourne', '2002-04-02T23:00:00@Australia/Sydney', false],
    ['2012-12-25', '2012-12-25T00:00:00Z', false],
    ['P1D', 'PT24H', true],
    ['P0Y', 'P0D', false],
  ])('%s is %s: %s', (left, right, expected) => {
    const value = at(left);
    expect(value instanceof SpecialValue && value.isSame(at(right), () => undefined)).toBe(expected);
  });
});

describe('properties', () => {
  it.each([
    ['2018-12-10', 'weekday', 1],
    ['2018-12-10', 'hour', undefined],
    ['-0004-02-29', 'year', -4],
    ['2018-12-10T10:30:01.5', 'second', 1.5],
    ['2018-12-10T10:30:01', 'time offset', null],
    ['2018-12-10T10:30:01', 'timezone', null],
    ['2018-12-10T10:30:00@Etc/UTC', 'timezone', 'Etc/UTC'],
    ['2018-07-10T10:30:00@Europe/Paris', 'time offset', 'PT2H'],
    ['10:30:00-05:30', 'time offset', '-PT5H30M'],
    ['10:30:00', 'year', undefined],
    ['P1Y2M', 'months', 2],
    ['-P1Y2M', 'years', -1],
    ['P1Y', 'days', undefined],
    ['P1DT2H3M4.5S', 'seconds', 4.5],
    ['-P1DT2H', 'hours', -2],
    ['P1D', 'years', undefined],
  ])('%s has as %s: %s', (text, name, expected) => {
    const value = at(text);
    const member = value instanceof SpecialValue ? value.member(name) : 'no value';
    expect(member instanceof SpecialValue ? member.toString() : member).toBe(expected);
  });
});
