import type { Signature } from '../signature';

export const patternSignatures: Record<string, Signature> = {
  matches: {
    group: 'string',
    forms: [
      [
        { name: 'input', type: 'string' },
        { name: 'pattern', type: 'string' },
        { name: 'flags', type: 'string', isOptional: true },
      ],
    ],
    returns: 'boolean',
    library: 'patterns',
    example: { call: 'matches("PB-2026-17", "^[A-Z]{2}-")', gives: 'true' },
  },
  replace: {
    group: 'string',
    forms: [
      [
        { name: 'input', type: 'string' },
        { name: 'pattern', type: 'string' },
        { name: 'replacement', type: 'string' },
        { name: 'flags', type: 'string', isOptional: true },
      ],
    ],
    returns: 'string',
    library: 'patterns',
    example: { call: 'replace("98765 43210", "\\s", "")', gives: '"9876543210"' },
  },
  split: {
    group: 'string',
    forms: [
      [
        { name: 'string', type: 'string' },
        { name: 'delimiter', type: 'string' },
      ],
    ],
    returns: { list: 'string' },
    library: 'patterns',
    example: { call: 'split("Ward 1; Ward 2", ";\\s*")', gives: '["Ward 1", "Ward 2"]' },
  },
};
