import type { JsonValue } from '@nirmaan/lexicon';
import type { RuleAst } from '../model/rule';
import { type Cell, type CellOperator, type CellTest, type CellValue, isAnything } from './cell';

/** How a cell's tree calls the value it judges. */
export const INPUT_NAME = '?';

/**
 * The tree of a cell: `["in", ["name","?"], …tests]`, in `not` where it is turned round. Dates are compared as the ISO
 * texts they are in data, so that a table about dates needs no library of dates. Undefined = anything matches.
 */
export function toCellTree(cell: Cell): RuleAst | undefined {
  if (isAnything(cell)) return undefined;
  const tree: RuleAst = ['in', ['name', INPUT_NAME], ...cell.tests.map(toTestTree)];
  return cell.isNot ? ['call', 'not', tree] : tree;
}

function toTestTree(test: CellTest): RuleAst {
  if (test.is === 'value') return ['lit', test.value];
  if (test.is === 'compare') return ['test', test.operator, ['lit', test.value]];
  return ['range', ['lit', test.low], test.isLowClosed, ['lit', test.high], test.isHighClosed];
}

/** The opposite of `toCellTree`: what a tree says, if it is as plain as that. */
export function fromCellTree(tree: RuleAst): Cell | undefined {
  if (tree[0] === 'call' && tree[1] === 'not') {
    const cell = isNode(tree[2]) ? fromInTree(tree[2]) : undefined;
    return cell && { ...cell, isNot: true };
  }
  return fromInTree(tree);
}

function fromInTree([operator, subject, ...tests]: JsonValue[]): Cell | undefined {
  if (operator !== 'in' || !isNode(subject) || subject[0] !== 'name' || subject[1] !== INPUT_NAME) return undefined;
  const read = tests.map(fromTestTree);
  const plain = read.filter((each) => each !== undefined);
  return plain.length === read.length && plain.length > 0 ? { isNot: false, tests: plain } : undefined;
}

function fromTestTree(tree: JsonValue): CellTest | undefined {
  if (!isNode(tree)) return undefined;
  if (tree[0] === 'lit') {
    const value = tree[1];
    return value === null || isCellValue(value) ? { is: 'value', value } : undefined;
  }
  if (tree[0] === 'test') {
    const [, operator, literal] = tree;
    const value = literalOf(literal);
    return isOperator(operator) && value !== undefined ? { is: 'compare', operator, value } : undefined;
  }
  if (tree[0] !== 'range') return undefined;
  const [, lowTree, isLowClosed, highTree, isHighClosed] = tree;
  const [low, high] = [literalOf(lowTree), literalOf(highTree)];
  if (low === undefined || high === undefined) return undefined;
  return { is: 'range', low, isLowClosed: isLowClosed === true, high, isHighClosed: isHighClosed === true };
}

function literalOf(tree: JsonValue | undefined): CellValue | undefined {
  return isNode(tree) && tree[0] === 'lit' && isCellValue(tree[1]) ? tree[1] : undefined;
}

function isNode(value: JsonValue | undefined): value is JsonValue[] {
  return Array.isArray(value);
}

function isCellValue(value: JsonValue | undefined): value is CellValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function isOperator(value: JsonValue | undefined): value is CellOperator {
  return value === '<' || value === '<=' || value === '>' || value === '>=' || value === '!=';
}
