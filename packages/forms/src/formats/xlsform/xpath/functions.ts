import type { RuleAst } from '@nirmaan/rules';
import type { XPath } from './parse';
import { call, definite, literal, loosest, negated, type Term, type TermType } from './term';

/** What a function needs of the translator. */
export type FunctionWork = {
  value(node: XPath): Term;
  condition(node: XPath): Term;
  number(node: XPath): Term;
  text(node: XPath): Term;
  /** Both say not quite the same. */
  approximated(node: XPath): void;
  unsupported(node: XPath): never;
};

type Given = { nodes: XPath[]; node: XPath; work: FunctionWork };

const term = (ast: RuleAst, type: TermType, mayBeNull: Term['mayBeNull'] = 'never'): Term => ({ ast, type, mayBeNull });
const orElse = (ast: RuleAst, test: RuleAst, otherwise: RuleAst): RuleAst => [
  'if',
  ['=', test, literal(null)],
  otherwise,
  ast,
];

/** The n-th argument; a call with too few is none we know. */
function nth({ nodes, node, work }: Given, at: number): XPath {
  return nodes[at] ?? work.unsupported(node);
}

/** A text that is not there is an empty one. */
const orEmpty = ({ ast, mayBeNull }: Term): RuleAst => (mayBeNull === 'never' ? ast : orElse(ast, ast, literal('')));

const ofText =
  (name: string, type: TermType) =>
  (given: Given): Term => {
    const [a, b] = [given.work.text(nth(given, 0)), given.work.text(nth(given, 1))];
    return term(call(name, orEmpty(a), orEmpty(b)), type);
  };

const ofNumbers =
  (name: string) =>
  (given: Given): Term => {
    const terms = given.nodes.map((each) => given.work.value(each));
    const [only] = terms;
    if (terms.length === 1 && only?.type === 'list') return term(call(name, only.ast), 'number', 'other');
    const numbers = given.nodes.map((each) => given.work.number(each));
    return term(call(name, ...numbers.map(({ ast }) => ast)), 'number', loosest(...numbers));
  };

/** Functions of XLSForm with a counterpart; a name that is not here has none. */
export const functions: Readonly<Record<string, (given: Given) => Term>> = {
  true: () => term(literal(true), 'boolean'),
  false: () => term(literal(false), 'boolean'),
  not: (given) => negated(given.work.condition(nth(given, 0))),
  boolean: (given) => definite(given.work.condition(nth(given, 0))),
  if(given) {
    const [test, yes, no] = [
      given.work.condition(nth(given, 0)),
      given.work.value(nth(given, 1)),
      given.work.value(nth(given, 2)),
    ];
    return term(['if', test.ast, yes.ast, no.ast], yes.type === no.type ? yes.type : 'any', loosest(yes, no));
  },
  coalesce(given) {
    const [a, b] = [given.work.value(nth(given, 0)), given.work.value(nth(given, 1))];
    return term(orElse(a.ast, a.ast, b.ast), a.type === b.type ? a.type : 'any', b.mayBeNull);
  },
  selected(given) {
    const [answer, choice] = [given.work.value(nth(given, 0)), given.work.text(nth(given, 1))];
    if (answer.type === 'choices')
      return term(call('list contains', answer.ast, choice.ast), 'boolean', answer.mayBeNull);
    return term(['=', answer.ast, choice.ast], 'boolean');
  },
  'count-selected'(given) {
    const answer = given.work.value(nth(given, 0));
    if (answer.type !== 'choices')
      return term(['if', ['=', answer.ast, literal(null)], literal(0), literal(1)], 'number');
    return term(orElse(call('count', answer.ast), answer.ast, literal(0)), 'number');
  },
  'selected-at'(given) {
    const [answer, at] = [given.work.value(nth(given, 0)), given.work.value(nth(given, 1))];
    if (answer.type !== 'choices' || typeof at.constant !== 'number') return given.work.unsupported(given.node);
    return term(['filter', answer.ast, literal(at.constant + 1)], 'text', 'other');
  },
  count(given) {
    const list = given.work.value(nth(given, 0));
    return term(orElse(call('count', list.ast), list.ast, literal(0)), 'number');
  },
  sum(given) {
    const list = given.work.value(nth(given, 0));
    if (list.type !== 'list') return given.work.unsupported(given.node);
    const isThere: RuleAst = ['>', call('count', list.ast), literal(0)];
    return term(['if', isThere, call('sum', list.ast), literal(0)], 'number', 'other');
  },
  min: ofNumbers('min'),
  max: ofNumbers('max'),
  number: (given) => given.work.number(nth(given, 0)),
  string: (given) => given.work.text(nth(given, 0)),
  concat(given) {
    const texts = given.nodes.map((each) => given.work.text(each).ast);
    return term(call('string join', ['list', ...texts], literal('')), 'text');
  },
  join(given) {
    const [separator, ...others] = given.nodes.map((each) => given.work.text(each));
    if (!separator || given.nodes.slice(1).some((each) => given.work.value(each).type === 'list'))
      return given.work.unsupported(given.node);
    given.work.approximated(given.node);
    return term(call('string join', ['list', ...others.map(({ ast }) => ast)], separator.ast), 'text');
  },
  'string-length'(given) {
    const text = given.work.text(nth(given, 0));
    return term(orElse(call('string length', text.ast), text.ast, literal(0)), 'number');
  },
  substr(given) {
    const [text, from] = [given.work.text(nth(given, 0)), given.work.value(nth(given, 1))];
    const end = given.nodes[2] && given.work.value(given.nodes[2]);
    const start = from.constant;
    if (typeof start !== 'number' || start < 0 || (end && (typeof end.constant !== 'number' || end.constant < start)))
      return given.work.unsupported(given.node);
    const length = end && typeof end.constant === 'number' ? [literal(end.constant - start)] : [];
    return term(call('substring', text.ast, literal(start + 1), ...length), 'text', text.mayBeNull);
  },
  contains: ofText('contains', 'boolean'),
  'starts-with': ofText('starts with', 'boolean'),
  'ends-with': ofText('ends with', 'boolean'),
  'substring-before': ofText('substring before', 'text'),
  'substring-after': ofText('substring after', 'text'),
  regex(given) {
    const [text, pattern] = [given.work.text(nth(given, 0)), given.work.value(nth(given, 1))];
    if (typeof pattern.constant !== 'string') return given.work.unsupported(given.node);
    // JavaRosa asks whether the whole text matches.
    return term(call('matches', text.ast, literal(`^(${pattern.constant})$`)), 'boolean', text.mayBeNull);
  },
  int(given) {
    const number = given.work.number(nth(given, 0));
    const { ast } = number;
    return term(['if', ['>=', ast, literal(0)], call('floor', ast), call('ceiling', ast)], 'number', number.mayBeNull);
  },
  round(given) {
    const number = given.work.number(nth(given, 0));
    const digits = given.nodes[1] ? given.work.number(given.nodes[1]).ast : literal(0);
    return term(call('round half up', number.ast, digits), 'number', number.mayBeNull);
  },
  abs: (given) => {
    const number = given.work.number(nth(given, 0));
    return term(call('abs', number.ast), 'number', number.mayBeNull);
  },
  pow(given) {
    const [base, power] = [given.work.number(nth(given, 0)), given.work.number(nth(given, 1))];
    return term(['**', base.ast, power.ast], 'number', loosest(base, power));
  },
  sqrt(given) {
    const number = given.work.number(nth(given, 0));
    return term(call('sqrt', number.ast), 'number', 'other');
  },
  today: () => term(call('today'), 'date'),
  date: (given) => asDate(given),
  'date-time': (given) => asDate(given),
  once(given) {
    given.work.approximated(given.node);
    return given.work.value(nth(given, 0));
  },
};

function asDate(given: Given): Term {
  const value = given.work.value(nth(given, 0));
  if (value.type === 'date') return value;
  if (value.type !== 'text') return given.work.unsupported(given.node);
  return term(call('date', value.ast), 'date', value.constant === undefined ? 'other' : 'never');
}
