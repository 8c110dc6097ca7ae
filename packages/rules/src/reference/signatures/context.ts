import type { Signature } from '../signature';

export const contextSignatures: Record<string, Signature> = {
  context: {
    group: 'context',
    forms: [[{ name: 'entries', type: { list: { context: {} } } }]],
    returns: 'any',
    example: { call: 'context([{key: "a", value: 1}])', gives: '{a: 1}' },
  },
  'context put': {
    group: 'context',
    forms: [
      [
        { name: 'context', type: { context: {} } },
        { name: 'key', type: 'string' },
        { name: 'value', type: 'any' },
      ],
      [
        { name: 'context', type: { context: {} } },
        { name: 'keys', type: { list: 'string' } },
        { name: 'value', type: 'any' },
      ],
    ],
    returns: 'any',
    example: { call: 'context put({a: 1}, "b", 2)', gives: '{a: 1, b: 2}' },
  },
  'context merge': {
    group: 'context',
    forms: [[{ name: 'contexts', type: { list: { context: {} } } }]],
    returns: 'any',
    example: { call: 'context merge([{a: 1}, {b: 2}])', gives: '{a: 1, b: 2}' },
  },
  'get value': {
    group: 'context',
    forms: [
      [
        { name: 'm', type: { context: {} } },
        { name: 'key', type: 'string' },
      ],
    ],
    returns: 'any',
    example: { call: 'get value({a: 1}, "a")', gives: '1' },
  },
  'get entries': {
    group: 'context',
    forms: [[{ name: 'm', type: { context: {} } }]],
    returns: { list: 'any' },
    example: { call: 'get entries({a: 1})', gives: '[{key: "a", value: 1}]' },
  },
};
