import type { Signature } from '../signature';

export const dateSignatures: Record<string, Signature> = {
  date: {
    group: 'date',
    forms: [
      [{ name: 'from', type: 'string' }],
      [{ name: 'from', type: 'date and time' }],
      [{ name: 'from', type: 'date' }],
      [
        { name: 'year', type: 'number' },
        { name: 'month', type: 'number' },
        { name: 'day', type: 'number' },
      ],
    ],
    returns: 'date',
    library: 'dates',
    example: { call: 'date("2026-04-01")', gives: '@"2026-04-01"' },
  },
  time: {
    group: 'date',
    forms: [
      [{ name: 'from', type: 'string' }],
      [{ name: 'from', type: 'date and time' }],
      [{ name: 'from', type: 'time' }],
      [{ name: 'from', type: 'date' }],
      [
        { name: 'hour', type: 'number' },
        { name: 'minute', type: 'number' },
        { name: 'second', type: 'number' },
        { name: 'offset', type: 'days and time duration', isOptional: true },
      ],
    ],
    returns: 'time',
    library: 'dates',
    example: { call: 'time("10:30:00")', gives: '@"10:30:00"' },
  },
  'date and time': {
    group: 'date',
    forms: [
      [{ name: 'from', type: 'string' }],
      [
        { name: 'date', type: 'date' },
        { name: 'time', type: 'time' },
      ],
      [
        { name: 'date', type: 'date and time' },
        { name: 'time', type: 'time' },
      ],
      [{ name: 'from', type: 'date' }],
      [{ name: 'from', type: 'date and time' }],
      [
        { name: 'year', type: 'number' },
        { name: 'month', type: 'number' },
        { name: 'day', type: 'number' },
        { name: 'hour', type: 'number' },
        { name: 'minute', type: 'number' },
        { name: 'second', type: 'number' },
        { name: 'offset', type: 'days and time duration', isOptional: true },
      ],
      [
        { name: 'year', type: 'number' },
        { name: 'month', type: 'number' },
        { name: 'day', type: 'number' },
        { name: 'hour', type: 'number' },
        { name: 'minute', type: 'number' },
        { name: 'second', type: 'number' },
        { name: 'timezone', type: 'string' },
      ],
    ],
    returns: 'date and time',
    library: 'dates',
    example: { call: 'date and time(@"2026-04-01", @"10:30:00+05:30")', gives: '@"2026-04-01T10:30:00+05:30"' },
  },
  duration: {
    group: 'date',
    forms: [
      [{ name: 'from', type: 'string' }],
      [{ name: 'from', type: 'days and time duration' }],
      [{ name: 'from', type: 'years and months duration' }],
    ],
    returns: 'any',
    library: 'dates',
    example: { call: 'duration("P30D")', gives: '@"P30D"' },
  },
  'years and months duration': {
    group: 'date',
    forms: [
      [
        { name: 'from', type: 'date' },
        { name: 'to', type: 'date' },
      ],
      [
        { name: 'from', type: 'date' },
        { name: 'to', type: 'date and time' },
      ],
      [
        { name: 'from', type: 'date and time' },
        { name: 'to', type: 'date' },
      ],
      [
        { name: 'from', type: 'date and time' },
        { name: 'to', type: 'date and time' },
      ],
    ],
    returns: 'years and months duration',
    library: 'dates',
    example: { call: 'years and months duration(@"2024-01-15", @"2026-04-01")', gives: '@"P2Y2M"' },
  },
  now: {
    group: 'date',
    forms: [[]],
    returns: 'date and time',
    library: 'dates',
    example: { call: 'now() > @"2020-01-01T00:00:00Z"', gives: 'true' },
  },
  today: {
    group: 'date',
    forms: [[]],
    returns: 'date',
    library: 'dates',
    example: { call: 'today() > @"2020-01-01"', gives: 'true' },
  },
  'day of year': {
    group: 'date',
    forms: [[{ name: 'date', type: 'date' }], [{ name: 'date', type: 'date and time' }]],
    returns: 'number',
    library: 'dates',
    example: { call: 'day of year(@"2026-02-01")', gives: '32' },
  },
  'day of week': {
    group: 'date',
    forms: [[{ name: 'date', type: 'date' }], [{ name: 'date', type: 'date and time' }]],
    returns: 'string',
    library: 'dates',
    example: { call: 'day of week(@"2026-04-01")', gives: '"Wednesday"' },
  },
  'month of year': {
    group: 'date',
    forms: [[{ name: 'date', type: 'date' }], [{ name: 'date', type: 'date and time' }]],
    returns: 'string',
    library: 'dates',
    example: { call: 'month of year(@"2026-04-01")', gives: '"April"' },
  },
  'week of year': {
    group: 'date',
    forms: [[{ name: 'date', type: 'date' }], [{ name: 'date', type: 'date and time' }]],
    returns: 'number',
    library: 'dates',
    example: { call: 'week of year(@"2026-01-01")', gives: '1' },
  },
  'last day of month': {
    group: 'date',
    forms: [[{ name: 'date', type: 'date' }], [{ name: 'date', type: 'date and time' }]],
    returns: 'number',
    library: 'dates',
    example: { call: 'last day of month(@"2024-02-01")', gives: '29' },
  },
  age: {
    group: 'date',
    forms: [
      [
        { name: 'birth', type: 'date' },
        { name: 'on', type: 'date', isOptional: true },
      ],
      [
        { name: 'birth', type: 'date' },
        { name: 'on', type: 'string', isOptional: true },
      ],
      [
        { name: 'birth', type: 'date' },
        { name: 'on', type: 'date and time', isOptional: true },
      ],
      [
        { name: 'birth', type: 'string' },
        { name: 'on', type: 'date', isOptional: true },
      ],
      [
        { name: 'birth', type: 'string' },
        { name: 'on', type: 'string', isOptional: true },
      ],
      [
        { name: 'birth', type: 'string' },
        { name: 'on', type: 'date and time', isOptional: true },
      ],
      [
        { name: 'birth', type: 'date and time' },
        { name: 'on', type: 'date', isOptional: true },
      ],
      [
        { name: 'birth', type: 'date and time' },
        { name: 'on', type: 'string', isOptional: true },
      ],
      [
        { name: 'birth', type: 'date and time' },
        { name: 'on', type: 'date and time', isOptional: true },
      ],
    ],
    returns: 'number',
    library: 'dates',
    example: { call: 'age(@"1990-05-01", @"2026-04-01")', gives: '35' },
  },
};
