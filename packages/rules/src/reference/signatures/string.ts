import type { Signature } from '../signature';

export const stringSignatures: Record<string, Signature> = {
  'string length': {
    group: 'string',
    forms: [[{ name: 'string', type: 'string' }]],
    returns: 'number',
    example: { call: 'string length("shop")', gives: '4' },
  },
  'upper case': {
    group: 'string',
    forms: [[{ name: 'string', type: 'string' }]],
    returns: 'string',
    example: { call: 'upper case("shop")', gives: '"SHOP"' },
  },
  'lower case': {
    group: 'string',
    forms: [[{ name: 'string', type: 'string' }]],
    returns: 'string',
    example: { call: 'lower case("Shop")', gives: '"shop"' },
  },
  trim: {
    group: 'string',
    forms: [[{ name: 'string', type: 'string' }]],
    returns: 'string',
    example: { call: 'trim("  shop ")', gives: '"shop"' },
  },
  contains: {
    group: 'string',
    forms: [
      [
        { name: 'string', type: 'string' },
        { name: 'match', type: 'string' },
      ],
    ],
    returns: 'boolean',
    example: { call: 'contains("workshop", "shop")', gives: 'true' },
  },
  'starts with': {
    group: 'string',
    forms: [
      [
        { name: 'string', type: 'string' },
        { name: 'match', type: 'string' },
      ],
    ],
    returns: 'boolean',
    example: { call: 'starts with("workshop", "work")', gives: 'true' },
  },
  'ends with': {
    group: 'string',
    forms: [
      [
        { name: 'string', type: 'string' },
        { name: 'match', type: 'string' },
      ],
    ],
    returns: 'boolean',
    example: { call: 'ends with("workshop", "shop")', gives: 'true' },
  },
  substring: {
    group: 'string',
    forms: [
      [
        { name: 'string', type: 'string' },
        { name: 'start position', type: 'number' },
        { name: 'length', type: 'number', isOptional: true },
      ],
    ],
    returns: 'string',
    example: { call: 'substring("workshop", 5, 3)', gives: '"sho"' },
  },
  'substring before': {
    group: 'string',
    forms: [
      [
        { name: 'string', type: 'string' },
        { name: 'match', type: 'string' },
      ],
    ],
    returns: 'string',
    example: { call: 'substring before("A-12", "-")', gives: '"A"' },
  },
  'substring after': {
    group: 'string',
    forms: [
      [
        { name: 'string', type: 'string' },
        { name: 'match', type: 'string' },
      ],
    ],
    returns: 'string',
    example: { call: 'substring after("A-12", "-")', gives: '"12"' },
  },
  'string join': {
    group: 'string',
    forms: [
      [
        { name: 'list', type: { list: 'string' } },
        { name: 'delimiter', type: 'string', isOptional: true },
      ],
    ],
    returns: 'string',
    example: { call: 'string join(["a", "b"], ", ")', gives: '"a, b"' },
  },
};
