import type { SyntaxNode } from '@lezer/common';
import { type Issue, issue } from '@nirmaan/lexicon';
import { atLiteral } from '../evaluate/at-literal';
import { DEEPEST, type RuleAst } from '../model/rule';
import { placeArguments } from './named-arguments';
import { unescaped } from './unescape';

/** A level of a tree is up to three of syntax. */
const DEEPEST_SYNTAX = 3 * DEEPEST;

/** What is no part of the language here; or, with a code of its own, what is wrong at that place. */
class Unsupported extends Error {
  constructor(
    readonly node: Place,
    readonly code = 'rules.unsupported',
    readonly params: Record<string, string> = {},
  ) {
    super(code);
  }
}

/** Where in the text each node of a tree stands, by the node itself. What is no node of its own (a literal's sign) has its parent's place. */
export type Places = ReadonlyMap<RuleAst, Place>;
export type Place = { from: number; to: number };

/** The compact tree of a parsed text; what is broken or not supported becomes an Issue with its place in the text. */
export function buildTree(root: SyntaxNode, text: string): { ast?: RuleAst; places: Places; issues: Issue[] } {
  const places = new Map<RuleAst, Place>();
  const textOf: TextOf = Object.assign((node: Place) => text.slice(node.from, node.to), { places });
  const { broken, deepest } = survey(root);
  if (deepest > DEEPEST_SYNTAX) return { places, issues: [issue('rules.too-deep', '')] };
  if (broken)
    return {
      places,
      issues: [
        text.slice(broken.from).trim() === ''
          ? placed('rules.unfinished', broken, {})
          : placed('rules.syntax', broken, {
              near: textOf({ from: broken.from, to: Math.min(text.length, broken.from + 20) }),
            }),
      ],
    };
  try {
    const only = childrenOf(root)[0];
    if (!only) return { places, issues: [placed('rules.empty', root, {})] };
    return { ast: build(only, textOf), places, issues: [] };
  } catch (error) {
    if (error instanceof Unsupported)
      return { places, issues: [placed(error.code, error.node, { near: textOf(error.node), ...error.params })] };
    throw error;
  }
}

function placed(code: string, { from, to }: { from: number; to: number }, params: Record<string, string>): Issue {
  return issue(code, '', { from, to, ...params });
}

/** The first place that cannot be read, and how deep the syntax is: what is built from it walks down as far. */
function survey(root: SyntaxNode): { broken: { from: number; to: number } | undefined; deepest: number } {
  let broken: { from: number; to: number } | undefined;
  let [depth, deepest] = [0, 0];
  root.cursor().iterate(
    (node) => {
      deepest = Math.max(deepest, ++depth);
      if (node.type.isError) broken ??= { from: node.from, to: node.to };
    },
    () => {
      depth--;
    },
  );
  return { broken, deepest };
}

/** Children that mean something: without brackets and commas. */
function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling)
    if (/^[A-Z?]/.test(child.name) ? !child.name.endsWith('Comment') : child.name === 'null') children.push(child);
  return children;
}

function tokensOf(node: SyntaxNode): SyntaxNode[] {
  const tokens: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) tokens.push(child);
  return tokens;
}

/** The text of a node, and where the nodes of the tree are noted. */
type TextOf = ((node: Place) => string) & { places: Map<RuleAst, Place> };

function build(node: SyntaxNode, textOf: TextOf): RuleAst {
  return at(node, buildNode(node, textOf), textOf);
}

/** Notes where a node of the tree stands; the innermost place counts. */
function at({ from, to }: Place, ast: RuleAst, { places }: TextOf): RuleAst {
  if (!places.has(ast)) places.set(ast, { from, to });
  return ast;
}

function buildNode(node: SyntaxNode, textOf: TextOf): RuleAst {
  const children = childrenOf(node);
  const child = (at: number): SyntaxNode => {
    const found = children[at];
    if (!found) throw new Unsupported(node);
    return found;
  };
  const of = (at: number) => build(child(at), textOf);
  switch (node.name) {
    case 'ParenthesizedExpression':
    case 'PositiveUnaryTest':
      return of(0);
    case 'NumericLiteral':
      return ['lit', numberOf(node, textOf)];
    case 'StringLiteral':
      return ['lit', unescaped(textOf(node))];
    case 'BooleanLiteral':
      return ['lit', textOf(node) === 'true'];
    case 'null':
      return ['lit', null];
    case '?':
      return ['name', '?'];
    case 'SimplePositiveUnaryTest':
    case 'Interval':
      return unaryTest(node, textOf);
    case 'VariableName':
      return ['name', nameOf(node, textOf)];
    case 'PathExpression':
      return ['path', of(0), nameOf(child(1), textOf)];
    case 'List':
      return ['list', ...children.map((each) => build(each, textOf))];
    case 'Context':
      return [
        'ctx',
        ...children.map((entry): [string, RuleAst] => {
          const [key, value] = childrenOf(entry);
          const inner = key && childrenOf(key)[0];
          if (!inner || !value) throw new Unsupported(entry);
          return [
            inner.name === 'StringLiteral' ? unescaped(textOf(inner)) : nameOf(inner, textOf),
            build(value, textOf),
          ];
        }),
      ];
    case 'Conjunction':
      return ['and', of(0), of(1)];
    case 'Disjunction':
      return ['or', of(0), of(1)];
    case 'IfExpression':
      return ['if', of(0), of(1), of(2)];
    case 'ArithmeticExpression':
      return arithmetic(node, children, textOf);
    case 'Comparison':
      return comparison(node, children, textOf);
    case 'FilterExpression':
      return ['filter', of(0), of(1)];
    case 'ForExpression':
      return ['for', sourcesOf(child(0), textOf), of(1)];
    case 'QuantifiedExpression':
      return [tokensOf(node)[0]?.name === 'every' ? 'every' : 'some', sourcesOf(child(0), textOf), of(1)];
    case 'InstanceOfExpression':
      return ['instance', of(0), nameOf(child(1), textOf)];
    case 'FunctionInvocation':
      return call(child(0), child(1), textOf);
    case 'DateTimeLiteral':
      return dateLiteral(node, children, textOf);
    default:
      throw new Unsupported(node);
  }
}

/** A number that JSON can hold: of four hundred nines nothing would be left. */
function numberOf(node: SyntaxNode, textOf: TextOf): number {
  const value = Number(textOf(node).replace(/\s+/g, ''));
  if (!Number.isFinite(value)) throw new Unsupported(node);
  return value;
}

/** Words of a name joined by one space: `string   length` is `string length`. */
function nameOf(node: SyntaxNode, textOf: TextOf): string {
  return textOf(node).trim().replace(/\s+/g, ' ');
}

function arithmetic(node: SyntaxNode, children: SyntaxNode[], textOf: TextOf): RuleAst {
  const [first, second, third] = children;
  if (first?.name === 'ArithOp' && second && textOf(first) === '-') {
    const operand = build(second, textOf);
    return operand[0] === 'lit' && typeof operand[1] === 'number' ? ['lit', 0 - operand[1]] : ['neg', operand];
  }
  if (!first || second?.name !== 'ArithOp' || !third) throw new Unsupported(node);
  return [textOf(second), build(first, textOf), build(third, textOf)];
}

function comparison(node: SyntaxNode, children: SyntaxNode[], textOf: TextOf): RuleAst {
  const keyword = tokensOf(node).find((token) => token.name === 'in' || token.name === 'between')?.name;
  const [first, second, third] = children;
  if (!first || !second) throw new Unsupported(node);
  if (keyword === 'between' && third)
    return ['between', build(first, textOf), build(second, textOf), build(third, textOf)];
  if (keyword === 'in') {
    const subject = build(first, textOf);
    if (second.name !== 'PositiveUnaryTests') return membership(node, subject, second, (test) => test, textOf);
    return ['in', subject, ...childrenOf(second).map((test) => unaryTest(test, textOf))];
  }
  if (second.name === 'CompareOp' && third) return [textOf(second), build(first, textOf), build(third, textOf)];
  throw new Unsupported(node);
}

/**
 * `x in test`, where the parser takes all that follows for the test: `x in [1..5] and y` is an `and`, since comparisons
 * bind tighter (DMN 1.5, table 55). `finish` makes the test of what it begins with.
 */
function membership(
  node: SyntaxNode,
  subject: RuleAst,
  test: SyntaxNode,
  finish: (test: RuleAst) => RuleAst,
  textOf: TextOf,
): RuleAst {
  const [first, second, third] = childrenOf(test);
  const isWrapper = test.name === 'PositiveUnaryTest' || test.name === 'SimplePositiveUnaryTest';
  if (isWrapper && first && !second) return membership(node, subject, first, finish, textOf);
  if (test.name === 'SimplePositiveUnaryTest' && first && second && !third)
    if (first.name === 'CompareOp') {
      const operator = textOf(first);
      const compared = (operand: RuleAst): RuleAst => at(test, ['test', operator, operand], textOf);
      return membership(node, subject, second, compared, textOf);
    }
  if ((test.name === 'Conjunction' || test.name === 'Disjunction') && first && second) {
    const left = membership(node, subject, first, finish, textOf);
    return at(
      { from: node.from, to: test.to },
      [test.name === 'Conjunction' ? 'and' : 'or', left, build(second, textOf)],
      textOf,
    );
  }
  return at({ from: node.from, to: test.to }, ['in', subject, finish(unaryTest(test, textOf))], textOf);
}

/** Of `in`: a test alone may stand in brackets, `5 in (> 3)`. */
function unaryTest(node: SyntaxNode, textOf: TextOf): RuleAst {
  const [first, second] = childrenOf(node);
  if (node.name === 'PositiveUnaryTest' || (node.name === 'SimplePositiveUnaryTest' && first?.name !== 'CompareOp')) {
    if (!first) throw new Unsupported(node);
    return unaryTest(first, textOf);
  }
  if (node.name === 'ParenthesizedExpression' && first?.name === 'SimplePositiveUnaryTest')
    return unaryTest(first, textOf);
  if (node.name === 'SimplePositiveUnaryTest' && first && second)
    return at(node, ['test', textOf(first), build(second, textOf)], textOf);
  if (node.name === 'Interval' && first && second) {
    const shown = textOf(node);
    return at(
      node,
      ['range', build(first, textOf), shown.startsWith('['), build(second, textOf), shown.endsWith(']')],
      textOf,
    );
  }
  return build(node, textOf);
}

function sourcesOf(node: SyntaxNode, textOf: TextOf): [string, RuleAst][] {
  return childrenOf(node).map((source) => {
    const [name, iterated] = childrenOf(source);
    const [from, to, ...others] = iterated ? childrenOf(iterated) : [];
    if (!name || !iterated || !from || others.length > 0) throw new Unsupported(source);
    const list = build(from, textOf);
    return [nameOf(name, textOf), to ? at(iterated, ['..', list, build(to, textOf)], textOf) : list];
  });
}

/** A call of a function by its name; whether there is such a function is for the check of types to say. */
function call(callee: SyntaxNode, parameters: SyntaxNode, textOf: TextOf): RuleAst {
  if (!['VariableName', 'SpecialFunctionName', 'DateTimeConstructor'].includes(callee.name))
    throw new Unsupported(callee);
  const name = nameOf(callee, textOf);
  if (parameters.name === 'PositionalParameters')
    return ['call', name, ...childrenOf(parameters).map((each) => build(each, textOf))];
  const named = childrenOf(parameters).map((each) => {
    const [parameter, value] = childrenOf(each);
    if (!parameter || !value) throw new Unsupported(each);
    return { node: parameter, name: nameOf(parameter, textOf), value: build(value, textOf) };
  });
  const { placed: args, unknown, nearest } = placeArguments(name, named);
  if (unknown)
    throw new Unsupported(unknown.node, nearest ? 'rules.unknown-parameter-nearest' : 'rules.unknown-parameter', {
      name,
      parameter: unknown.name,
      ...(nearest && { nearest }),
    });
  return ['call', name, ...args.map((arg): RuleAst => arg?.value ?? ['lit', null])];
}

function dateLiteral(node: SyntaxNode, children: SyntaxNode[], textOf: TextOf): RuleAst {
  const [first, second] = children;
  const literal = first?.name === 'AtLiteral' ? childrenOf(first)[0] : undefined;
  if (literal) return ['call', atLiteral(unescaped(textOf(literal))), build(literal, textOf)];
  if (first && second) return call(first, second, textOf);
  throw new Unsupported(node);
}
