import type { Signature } from '../signature';

export const listSignatures: Record<string, Signature> = {
  count: {
    group: 'list',
    forms: [[{ name: 'list', type: { list: 'any' } }], [{ name: 'item', type: 'any', isRepeated: true }]],
    returns: 'number',
    example: { call: 'count([5, 7])', gives: '2' },
  },
  min: {
    group: 'list',
    forms: [[{ name: 'list', type: { list: 'any' } }], [{ name: 'item', type: 'any', isRepeated: true }]],
    returns: 'any',
    example: { call: 'min(3, 1, 2)', gives: '1' },
  },
  max: {
    group: 'list',
    forms: [[{ name: 'list', type: { list: 'any' } }], [{ name: 'item', type: 'any', isRepeated: true }]],
    returns: 'any',
    example: { call: 'max(3, 1, 2)', gives: '3' },
  },
  sum: {
    group: 'list',
    forms: [[{ name: 'list', type: { list: 'number' } }], [{ name: 'n', type: 'number', isRepeated: true }]],
    returns: 'number',
    example: { call: 'sum([1, 2, 3])', gives: '6' },
  },
  product: {
    group: 'list',
    forms: [[{ name: 'list', type: { list: 'number' } }], [{ name: 'n', type: 'number', isRepeated: true }]],
    returns: 'number',
    example: { call: 'product(2, 3, 4)', gives: '24' },
  },
  mean: {
    group: 'list',
    forms: [[{ name: 'list', type: { list: 'number' } }], [{ name: 'n', type: 'number', isRepeated: true }]],
    returns: 'number',
    example: { call: 'mean(1, 2, 6)', gives: '3' },
  },
  median: {
    group: 'list',
    forms: [[{ name: 'list', type: { list: 'number' } }], [{ name: 'n', type: 'number', isRepeated: true }]],
    returns: 'number',
    example: { call: 'median(8, 2, 5)', gives: '5' },
  },
  stddev: {
    group: 'list',
    forms: [[{ name: 'list', type: { list: 'number' } }], [{ name: 'n', type: 'number', isRepeated: true }]],
    returns: 'number',
    example: { call: 'stddev([2, 4])', gives: '1.4142135623731' },
  },
  mode: {
    group: 'list',
    forms: [[{ name: 'list', type: { list: 'number' } }], [{ name: 'n', type: 'number', isRepeated: true }]],
    returns: { list: 'number' },
    example: { call: 'mode([6, 3, 9, 6])', gives: '[6]' },
  },
  'list contains': {
    group: 'list',
    forms: [
      [
        { name: 'list', type: { list: 'any' } },
        { name: 'element', type: 'any' },
      ],
    ],
    returns: 'boolean',
    example: { call: 'list contains([1, 2], 2)', gives: 'true' },
  },
  append: {
    group: 'list',
    forms: [
      [
        { name: 'list', type: { list: 'any' } },
        { name: 'item', type: 'any', isRepeated: true },
      ],
    ],
    returns: { list: 'any' },
    example: { call: 'append([1], 2, 3)', gives: '[1, 2, 3]' },
  },
  concatenate: {
    group: 'list',
    forms: [[{ name: 'list', type: { list: 'any' }, isRepeated: true }]],
    returns: { list: 'any' },
    example: { call: 'concatenate([1], [2, 3])', gives: '[1, 2, 3]' },
  },
  union: {
    group: 'list',
    forms: [[{ name: 'list', type: { list: 'any' }, isRepeated: true }]],
    returns: { list: 'any' },
    example: { call: 'union([1, 2], [2, 3])', gives: '[1, 2, 3]' },
  },
  reverse: {
    group: 'list',
    forms: [[{ name: 'list', type: { list: 'any' } }]],
    returns: { list: 'any' },
    example: { call: 'reverse([1, 2, 3])', gives: '[3, 2, 1]' },
  },
  flatten: {
    group: 'list',
    forms: [[{ name: 'list', type: { list: 'any' } }]],
    returns: { list: 'any' },
    example: { call: 'flatten([1, [2, [3]]])', gives: '[1, 2, 3]' },
  },
  'distinct values': {
    group: 'list',
    forms: [[{ name: 'list', type: { list: 'any' } }]],
    returns: { list: 'any' },
    example: { call: 'distinct values([1, 2, 1])', gives: '[1, 2]' },
  },
  'duplicate values': {
    group: 'list',
    forms: [[{ name: 'list', type: { list: 'any' } }]],
    returns: { list: 'any' },
    example: { call: 'duplicate values([1, 2, 1])', gives: '[1]' },
  },
  'index of': {
    group: 'list',
    forms: [
      [
        { name: 'list', type: { list: 'any' } },
        { name: 'match', type: 'any' },
      ],
    ],
    returns: { list: 'number' },
    example: { call: 'index of([1, 2, 1], 1)', gives: '[1, 3]' },
  },
  sublist: {
    group: 'list',
    forms: [
      [
        { name: 'list', type: { list: 'any' } },
        { name: 'start position', type: 'number' },
        { name: 'length', type: 'number', isOptional: true },
      ],
    ],
    returns: { list: 'any' },
    example: { call: 'sublist([1, 2, 3], 2)', gives: '[2, 3]' },
  },
  'insert before': {
    group: 'list',
    forms: [
      [
        { name: 'list', type: { list: 'any' } },
        { name: 'position', type: 'number' },
        { name: 'newItem', type: 'any' },
      ],
    ],
    returns: { list: 'any' },
    example: { call: 'insert before([1, 3], 2, 2)', gives: '[1, 2, 3]' },
  },
  remove: {
    group: 'list',
    forms: [
      [
        { name: 'list', type: { list: 'any' } },
        { name: 'position', type: 'number' },
      ],
    ],
    returns: { list: 'any' },
    example: { call: 'remove([1, 2, 3], 2)', gives: '[1, 3]' },
  },
  'list replace': {
    group: 'list',
    forms: [
      [
        { name: 'list', type: { list: 'any' } },
        { name: 'position', type: 'number' },
        { name: 'newItem', type: 'any' },
      ],
    ],
    returns: { list: 'any' },
    example: { call: 'list replace([1, 2, 3], 2, 4)', gives: '[1, 4, 3]' },
  },
  sort: {
    group: 'list',
    forms: [[{ name: 'list', type: { list: 'any' } }]],
    returns: { list: 'any' },
    example: { call: 'sort([3, 1, 2])', gives: '[1, 2, 3]' },
  },
};
