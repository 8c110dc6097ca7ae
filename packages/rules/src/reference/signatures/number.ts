import type { Signature } from '../signature';

export const numberSignatures: Record<string, Signature> = {
  decimal: {
    group: 'number',
    forms: [
      [
        { name: 'n', type: 'number' },
        { name: 'scale', type: 'number' },
      ],
    ],
    returns: 'number',
    example: { call: 'decimal(2.5, 0)', gives: '2' },
  },
  floor: {
    group: 'number',
    forms: [
      [
        { name: 'n', type: 'number' },
        { name: 'scale', type: 'number', isOptional: true },
      ],
    ],
    returns: 'number',
    example: { call: 'floor(1.56, 1)', gives: '1.5' },
  },
  ceiling: {
    group: 'number',
    forms: [
      [
        { name: 'n', type: 'number' },
        { name: 'scale', type: 'number', isOptional: true },
      ],
    ],
    returns: 'number',
    example: { call: 'ceiling(1.2)', gives: '2' },
  },
  'round up': {
    group: 'number',
    forms: [
      [
        { name: 'n', type: 'number' },
        { name: 'scale', type: 'number' },
      ],
    ],
    returns: 'number',
    example: { call: 'round up(5.5, 0)', gives: '6' },
  },
  'round down': {
    group: 'number',
    forms: [
      [
        { name: 'n', type: 'number' },
        { name: 'scale', type: 'number' },
      ],
    ],
    returns: 'number',
    example: { call: 'round down(5.5, 0)', gives: '5' },
  },
  'round half up': {
    group: 'number',
    forms: [
      [
        { name: 'n', type: 'number' },
        { name: 'scale', type: 'number' },
      ],
    ],
    returns: 'number',
    example: { call: 'round half up(2.345, 2)', gives: '2.35' },
  },
  'round half down': {
    group: 'number',
    forms: [
      [
        { name: 'n', type: 'number' },
        { name: 'scale', type: 'number' },
      ],
    ],
    returns: 'number',
    example: { call: 'round half down(2.345, 2)', gives: '2.34' },
  },
  abs: {
    group: 'number',
    forms: [
      [{ name: 'n', type: 'number' }],
      [{ name: 'n', type: 'days and time duration' }],
      [{ name: 'n', type: 'years and months duration' }],
    ],
    returns: 'any',
    example: { call: 'abs(-7)', gives: '7' },
  },
  modulo: {
    group: 'number',
    forms: [
      [
        { name: 'dividend', type: 'number' },
        { name: 'divisor', type: 'number' },
      ],
    ],
    returns: 'number',
    example: { call: 'modulo(12, 5)', gives: '2' },
  },
  sqrt: {
    group: 'number',
    forms: [[{ name: 'number', type: 'number' }]],
    returns: 'number',
    example: { call: 'sqrt(16)', gives: '4' },
  },
  exp: {
    group: 'number',
    forms: [[{ name: 'number', type: 'number' }]],
    returns: 'number',
    example: { call: 'exp(0)', gives: '1' },
  },
  log: {
    group: 'number',
    forms: [[{ name: 'number', type: 'number' }]],
    returns: 'number',
    example: { call: 'log(1)', gives: '0' },
  },
  odd: {
    group: 'number',
    forms: [[{ name: 'number', type: 'number' }]],
    returns: 'boolean',
    example: { call: 'odd(3)', gives: 'true' },
  },
  even: {
    group: 'number',
    forms: [[{ name: 'number', type: 'number' }]],
    returns: 'boolean',
    example: { call: 'even(3)', gives: 'false' },
  },
};
