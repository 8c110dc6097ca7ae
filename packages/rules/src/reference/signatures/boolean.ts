import type { Signature } from '../signature';

export const booleanSignatures: Record<string, Signature> = {
  not: {
    group: 'boolean',
    forms: [[{ name: 'negand', type: 'boolean' }]],
    returns: 'boolean',
    example: { call: 'not(true)', gives: 'false' },
  },
  all: {
    group: 'boolean',
    forms: [[{ name: 'list', type: { list: 'boolean' } }], [{ name: 'b', type: 'boolean', isRepeated: true }]],
    returns: 'boolean',
    example: { call: 'all([true, false])', gives: 'false' },
  },
  any: {
    group: 'boolean',
    forms: [[{ name: 'list', type: { list: 'boolean' } }], [{ name: 'b', type: 'boolean', isRepeated: true }]],
    returns: 'boolean',
    example: { call: 'any([true, false])', gives: 'true' },
  },
  'is defined': {
    group: 'boolean',
    forms: [[{ name: 'value', type: 'any' }]],
    returns: 'boolean',
    example: { call: 'is defined(null)', gives: 'false' },
  },
  is: {
    group: 'boolean',
    forms: [
      [
        { name: 'value1', type: 'any' },
        { name: 'value2', type: 'any' },
      ],
    ],
    returns: 'boolean',
    example: { call: 'is(1, 1.0)', gives: 'true' },
  },
};
