import type { Signature } from '../signature';

export const conversionSignatures: Record<string, Signature> = {
  number: {
    group: 'conversion',
    forms: [
      [{ name: 'from', type: 'string' }],
      [
        { name: 'from', type: 'string' },
        { name: 'grouping separator', type: 'string' },
        { name: 'decimal separator', type: 'string' },
      ],
    ],
    returns: 'number',
    example: { call: 'number("1,250.50", ",", ".")', gives: '1250.5' },
  },
  string: {
    group: 'conversion',
    forms: [[{ name: 'from', type: 'any' }]],
    returns: 'string',
    example: { call: 'string(1.1)', gives: '"1.1"' },
  },
  range: {
    group: 'conversion',
    forms: [[{ name: 'from', type: 'string' }]],
    returns: { range: 'any' },
    example: { call: 'range("[18..21]")', gives: '[18..21]' },
  },
};
