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
    example: { call: 'master("Tenant.Citizens", null)', gives: 'null' },
  },
  boundary: {
    group: 'service',
    forms: [
      [
        { name: 'code', type: 'string' },
        { name: 'level', type: 'string' },
      ],
    ],
    returns: 'string',
    example: { call: 'boundary(null, "city")', gives: 'null' },
  },
  decide: {
    group: 'service',
    forms: [[{ name: 'name', type: 'string' }]],
    returns: 'any',
    example: { call: 'decide("fee")', gives: 'null' },
  },
};
