import type { Signature } from '../signature';

export const rangeSignatures: Record<string, Signature> = {
  before: {
    group: 'range',
    forms: [
      [
        { name: 'point1', type: 'any' },
        { name: 'point2', type: 'any' },
      ],
      [
        { name: 'point', type: 'any' },
        { name: 'range', type: { range: 'any' } },
      ],
      [
        { name: 'range', type: { range: 'any' } },
        { name: 'point', type: 'any' },
      ],
      [
        { name: 'range1', type: { range: 'any' } },
        { name: 'range2', type: { range: 'any' } },
      ],
    ],
    returns: 'boolean',
    example: { call: 'before(1, [2..5])', gives: 'true' },
  },
  after: {
    group: 'range',
    forms: [
      [
        { name: 'point1', type: 'any' },
        { name: 'point2', type: 'any' },
      ],
      [
        { name: 'point', type: 'any' },
        { name: 'range', type: { range: 'any' } },
      ],
      [
        { name: 'range', type: { range: 'any' } },
        { name: 'point', type: 'any' },
      ],
      [
        { name: 'range1', type: { range: 'any' } },
        { name: 'range2', type: { range: 'any' } },
      ],
    ],
    returns: 'boolean',
    example: { call: 'after(6, [2..5])', gives: 'true' },
  },
  meets: {
    group: 'range',
    forms: [
      [
        { name: 'range1', type: { range: 'any' } },
        { name: 'range2', type: { range: 'any' } },
      ],
    ],
    returns: 'boolean',
    example: { call: 'meets([1..3], [3..5])', gives: 'true' },
  },
  'met by': {
    group: 'range',
    forms: [
      [
        { name: 'range1', type: { range: 'any' } },
        { name: 'range2', type: { range: 'any' } },
      ],
    ],
    returns: 'boolean',
    example: { call: 'met by([3..5], [1..3])', gives: 'true' },
  },
  overlaps: {
    group: 'range',
    forms: [
      [
        { name: 'range1', type: { range: 'any' } },
        { name: 'range2', type: { range: 'any' } },
      ],
    ],
    returns: 'boolean',
    example: { call: 'overlaps([1..3], [2..5])', gives: 'true' },
  },
  'overlaps before': {
    group: 'range',
    forms: [
      [
        { name: 'range1', type: { range: 'any' } },
        { name: 'range2', type: { range: 'any' } },
      ],
    ],
    returns: 'boolean',
    example: { call: 'overlaps before([1..3], [2..5])', gives: 'true' },
  },
  'overlaps after': {
    group: 'range',
    forms: [
      [
        { name: 'range1', type: { range: 'any' } },
        { name: 'range2', type: { range: 'any' } },
      ],
    ],
    returns: 'boolean',
    example: { call: 'overlaps after([2..5], [1..3])', gives: 'true' },
  },
  finishes: {
    group: 'range',
    forms: [
      [
        { name: 'point', type: 'any' },
        { name: 'range', type: { range: 'any' } },
      ],
      [
        { name: 'range1', type: { range: 'any' } },
        { name: 'range2', type: { range: 'any' } },
      ],
    ],
    returns: 'boolean',
    example: { call: 'finishes(5, [1..5])', gives: 'true' },
  },
  'finished by': {
    group: 'range',
    forms: [
      [
        { name: 'range', type: { range: 'any' } },
        { name: 'point', type: 'any' },
      ],
      [
        { name: 'range1', type: { range: 'any' } },
        { name: 'range2', type: { range: 'any' } },
      ],
    ],
    returns: 'boolean',
    example: { call: 'finished by([1..5], 5)', gives: 'true' },
  },
  includes: {
    group: 'range',
    forms: [
      [
        { name: 'range', type: { range: 'any' } },
        { name: 'point', type: 'any' },
      ],
      [
        { name: 'range1', type: { range: 'any' } },
        { name: 'range2', type: { range: 'any' } },
      ],
    ],
    returns: 'boolean',
    example: { call: 'includes([1..5], 3)', gives: 'true' },
  },
  during: {
    group: 'range',
    forms: [
      [
        { name: 'point', type: 'any' },
        { name: 'range', type: { range: 'any' } },
      ],
      [
        { name: 'range1', type: { range: 'any' } },
        { name: 'range2', type: { range: 'any' } },
      ],
    ],
    returns: 'boolean',
    example: { call: 'during(3, [1..5])', gives: 'true' },
  },
  starts: {
    group: 'range',
    forms: [
      [
        { name: 'point', type: 'any' },
        { name: 'range', type: { range: 'any' } },
      ],
      [
        { name: 'range1', type: { range: 'any' } },
        { name: 'range2', type: { range: 'any' } },
      ],
    ],
    returns: 'boolean',
    example: { call: 'starts(1, [1..5])', gives: 'true' },
  },
  'started by': {
    group: 'range',
    forms: [
      [
        { name: 'range', type: { range: 'any' } },
        { name: 'point', type: 'any' },
      ],
      [
        { name: 'range1', type: { range: 'any' } },
        { name: 'range2', type: { range: 'any' } },
      ],
    ],
    returns: 'boolean',
    example: { call: 'started by([1..5], 1)', gives: 'true' },
  },
  coincides: {
    group: 'range',
    forms: [
      [
        { name: 'point1', type: 'any' },
        { name: 'point2', type: 'any' },
      ],
      [
        { name: 'range1', type: { range: 'any' } },
        { name: 'range2', type: { range: 'any' } },
      ],
    ],
    returns: 'boolean',
    example: { call: 'coincides([1..5], [1..5])', gives: 'true' },
  },
};
