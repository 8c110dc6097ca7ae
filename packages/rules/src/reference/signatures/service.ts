import type { Signature } from '../signature';

export const serviceSignatures: Record<string, Signature> = {
  master: {
    group: 'service',
    forms: [
      [
        { name: 'code', type: 'string' },
        { name: 'key', type: 'any' },
      ],
    ],
    returns: 'any',
    example: { call: 'master("TradeLicence.TradeType", "MILL").fee', gives: '1250' },
  },
  boundary: {
    group: 'service',
    forms: [
      [
        { name: 'code', type: 'string' },
        { name: 'level', type: 'string' },
      ],
      [
        { name: 'place', type: { context: { path: 'any' } } },
        { name: 'level', type: 'string' },
      ],
    ],
    returns: 'string',
    example: { call: 'boundary("WARD1", "city")', gives: '"AMRITSAR"' },
  },
  decide: {
    group: 'service',
    forms: [[{ name: 'name', type: 'string' }]],
    returns: 'any',
    example: { call: 'decide("fee").amount', gives: '250' },
  },
};
