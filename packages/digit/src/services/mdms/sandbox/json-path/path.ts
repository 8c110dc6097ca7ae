import type { JsonValue } from '@nirmaan/lexicon';

/** A path of Jayway's JsonPath, the part of it that DIGIT's modules send as filters and references. */
export type JsonPath = { steps: Step[] };

export type Step =
  | { kind: 'names'; names: string[] }
  | { kind: 'indexes'; indexes: number[] }
  | { kind: 'slice'; from: number | undefined; to: number | undefined }
  | { kind: 'all' }
  | { kind: 'deep' }
  | { kind: 'filter'; condition: Condition }
  | { kind: 'length' };

export type Condition =
  | { kind: 'or' | 'and'; parts: Condition[] }
  | { kind: 'not'; part: Condition }
  | { kind: 'present'; path: OperandPath }
  | { kind: 'compare'; left: Operand; operator: Operator; right: Operand };

export const OPERATORS = ['===', '!==', '==', '!=', '<=', '>=', '=~', '<', '>'] as const;
export const WORD_OPERATORS = ['in', 'nin', 'contains', 'size', 'empty', 'anyof', 'noneof', 'subsetof'] as const;
export type Operator = (typeof OPERATORS)[number] | (typeof WORD_OPERATORS)[number];

export type OperandPath = { kind: 'path'; from: '@' | '$'; path: JsonPath };
export type Operand = OperandPath | { kind: 'value'; value: JsonValue } | { kind: 'pattern'; expression: RegExp };

export class InvalidPath extends Error {
  override readonly name = 'InvalidPathException';
}
export class PathNotFound extends Error {
  override readonly name = 'PathNotFoundException';
}
