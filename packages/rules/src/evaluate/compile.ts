import type { JsonValue } from '@nirmaan/lexicon';
import type { BuiltIn } from '../built-ins/contract';
import type { RuleAst } from '../model/rule';
import { DEEPEST, limited } from './limits';
import { type Names, nextSlot, readName, type Step } from './names';
import { asPair, isNode, traced } from './node';
import { arithmetic, negation } from './nodes/arithmetic';
import { call } from './nodes/call';
import { comparison, conjunction, disjunction } from './nodes/comparison';
import { filter } from './nodes/filter';
import { instanceOf } from './nodes/instance';
import { iteration } from './nodes/iteration';
import { path } from './nodes/path';
import { between, range, rangeOfTest, within } from './nodes/ranges';
import type { Run } from './run';
import type { SpecialType } from './special-value';
import { Stopped } from './stopped';
import type { Value } from './values';

/** What trees are compiled with. */
export type Equipment = {
  builtIn(name: string): BuiltIn | undefined;
  /** The value of a text of the data that is of such a type; null where it is none. */
  read(type: SpecialType, text: string): Value;
  decide(use: string, run: Run): Value;
  isTraced: boolean;
};

/** Makes a part of a tree ready to run, at a place where `names` are in reach. */
export type Compiler = Equipment & {
  compile(node: JsonValue | undefined, names: Names): Step;
  /** The same, without telling a trace of this very node: of those within it is told. */
  compileUntold(node: JsonValue | undefined, names: Names): Step;
};

type Node = (operands: JsonValue[], names: Names, compiler: Compiler) => Step;

/** How each operator of `RuleAst` runs. */
const nodes: Record<string, Node> = {
  lit: ([value = null]) => {
    const literal = Array.isArray(value) || (typeof value === 'object' && value !== null) ? null : value;
    return (run) => {
      run.step();
      return literal;
    };
  },
  name: ([name, type], names, compiler) => {
    const read = readName(String(name), names);
    const typed = typedRead(type, compiler);
    return (run) => {
      run.step();
      return limited(typed ? typed(read(run), run) : read(run));
    };
  },
  path: (operands, names, compiler) => path(operands, names, compiler, typedRead(operands[2], compiler)),
  list: (operands, names, { compile }) => {
    const items = operands.map((each) => compile(each, names));
    return (run) => {
      run.step();
      return limited(items.map((item) => item(run)));
    };
  },
  ctx: (operands, names, { compile }) => {
    let inner = names;
    const entries = operands.map((each) => {
      const [key, value] = asPair(each);
      const entry = { key, step: compile(value, inner), slot: nextSlot(inner) };
      inner = { kind: 'name', name: key, slot: entry.slot, outer: inner };
      return entry;
    });
    return (run) => {
      run.step();
      // Own members whatever they are called: of an object literal `__proto__` would be lost.
      const made = new Map<string, Value>();
      for (const { key, step, slot } of entries) {
        const value = step(run);
        run.slots[slot] = value;
        made.set(key, value);
      }
      return Object.fromEntries(made);
    };
  },
  neg: negation,
  '+': arithmetic('+'),
  '-': arithmetic('-'),
  '*': arithmetic('*'),
  '/': arithmetic('/'),
  '**': arithmetic('**'),
  '=': comparison('='),
  '!=': comparison('!='),
  '<': comparison('<'),
  '<=': comparison('<='),
  '>': comparison('>'),
  '>=': comparison('>='),
  and: conjunction,
  or: disjunction,
  if: ([condition, then, otherwise], names, { compile }) => {
    const [test, yes, no] = [compile(condition, names), compile(then, names), compile(otherwise, names)];
    return (run) => {
      run.step();
      return test(run) === true ? yes(run) : no(run);
    };
  },
  between,
  in: within,
  range,
  test: rangeOfTest,
  filter,
  for: iteration('for'),
  some: iteration('some'),
  every: iteration('every'),
  instance: instanceOf,
  call,
};

/** A tree as closures. Never throws: what cannot run stops the evaluation that comes to it. */
export function compileRule(ast: RuleAst, equipment: Equipment): Step {
  let depth = 0;
  const compiler: Compiler = {
    ...equipment,
    compile(node, names) {
      const step = compiler.compileUntold(node, names);
      return equipment.isTraced && isNode(node) ? traced(node, step) : step;
    },
    compileUntold(node, names) {
      if (depth >= DEEPEST) return stop('rules.too-deep');
      if (!isNode(node)) return stop('rules.broken-tree');
      const [operator, ...operands] = node;
      const make = Object.hasOwn(nodes, operator) ? nodes[operator] : undefined;
      if (!make) return stop('rules.unknown-operator');
      depth++;
      const step = make(operands, names, compiler);
      depth--;
      return step;
    },
  };
  return compiler.compile(ast, undefined);
}

function stop(code: string): Step {
  return () => {
    throw new Stopped(code);
  };
}

const SPECIAL_TYPES: readonly string[] = [
  'date',
  'time',
  'date and time',
  'days and time duration',
  'years and months duration',
] satisfies SpecialType[];

const isSpecialType = (type: JsonValue | undefined): type is SpecialType =>
  typeof type === 'string' && SPECIAL_TYPES.includes(type);

/** Texts of a name or member that is of a type of time become values of it; undefined where there is nothing to do. */
function typedRead(type: JsonValue | undefined, { read }: Compiler): ((value: Value, run: Run) => Value) | undefined {
  if (!isSpecialType(type)) return undefined;
  const typed = (value: Value, run: Run): Value => {
    if (typeof value === 'string') return read(type, value);
    if (!Array.isArray(value)) return value;
    run.charge(value.length);
    return value.map((each) => typed(each, run));
  };
  return typed;
}
