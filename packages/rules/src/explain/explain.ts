import type { JsonValue } from '@nirmaan/lexicon';
import { toJson, typeOf, type Value } from '../evaluate/values';
import type { RuleOutcome } from '../model/evaluation';
import type { Rule } from '../model/rule';
import type { TableDecision } from '../tables/model';
import { partsOf } from './parts';
import { toText } from './to-text';
import { type Recorded, recordTrace, type Trace } from './trace';

/**
 * A part of a rule with its value. `decisive` = the result would have to be looked for here; the decisive parts without
 * decisive parts of their own are the leaves that decided. Plain JSON: the server makes it, the browser says it in words.
 */
export type Explanation = {
  /** As in the tree (`model/rule.ts`), or `item`: one round of `some`, `every` or `for`. */
  operator: string;
  /** The part as FEEL, on one line; cut after some hundred characters. */
  text: string;
  value: JsonValue;
  decisive: boolean;
  /** Operands first, then rounds of an iteration. */
  parts: Explanation[];
  /** FEEL's name of the value's type, where JSON does not show it: `date`, `range`, … */
  type?: string;
  /** Of a name or a member of one: what it reads. The name of an iteration stands for the list it goes over. */
  path?: string[];
  /** A function, a member, a type, or the operator of a test, by `operator`. */
  name?: string;
  /** Of a range: does its lower, its upper end belong to it? */
  closed?: [boolean, boolean];
  /** Of an item: its place in each of the lists gone over, from 1. Of a name: the places of the items it reads from. */
  at?: number[];
  /** Of a filter: how many items it kept, of how many. Of an iteration: how many rounds were true, of how many. */
  kept?: { count: number; of: number };
  /** Of a test after `in`: whether it matched. Its `value` is what it stands for, where it stands for a value. */
  matched?: boolean | null;
  /** Of `decide("…")`: what the table said. */
  decision?: TableDecision;
  /** There is more below than is told here. */
  isCut?: true;
  /** The value is too large to be told here. */
  isValueCut?: true;
};

const MOST_NODES = 200;
const LONGEST_TEXT = 300;
/** Parts of a value that is told, as counted by `toJson`. */
const LARGEST_VALUE = 500;

/**
 * Why a rule gave what it gave. `run` evaluates it and tells the trace; its outcome is that of an evaluation without one.
 * At most 200 parts, the decisive ones before the others; what was left out is marked.
 */
export function explainWith(rule: Rule, run: (trace: Trace) => RuleOutcome): Explanation {
  const trace = recordTrace();
  const outcome = run(trace);
  const record = trace.recorded() ?? { ast: rule.ast, inner: [] };
  const root = nodeOf({ record, isDecisive: true, bound: {} }, outcome.decisions);
  root.node.value = outcome.value;
  delete root.node.isValueCut;
  if (trace.isCut()) root.node.isCut = true;

  let left = MOST_NODES - 1;
  const decisive = [root];
  const others: Open[] = [];
  for (let open = decisive.shift(); open; open = decisive.shift() ?? others.shift()) {
    for (const part of open.parts()) {
      if (left-- <= 0) {
        open.node.isCut = true;
        break;
      }
      const made = nodeOf(part, outcome.decisions);
      open.node.parts.push(made.node);
      (part.isDecisive ? decisive : others).push(made);
    }
  }
  return root.node;
}

/** What a name stands for where it is not the scope's: a list that is gone over, and the place in it. */
export type Binding = { path: string[] | undefined; at: number[] };

/** A part to be told: an evaluation, or (`item`) a round of an iteration. */
export type Part = {
  record: Recorded;
  isDecisive: boolean;
  bound: Readonly<Record<string, Binding>>;
  item?: number[];
  /** A test after `in`, and what it is a test of. */
  testOf?: Recorded;
};

type Open = { node: Explanation; parts(): Part[] };

function nodeOf(part: Part, decisions: readonly TableDecision[]): Open {
  const { record, isDecisive } = part;
  const { facts, parts } = partsOf(part, decisions);
  return {
    node: {
      operator: part.item ? 'item' : record.ast[0],
      text: cut(toText(record.ast, { width: Number.POSITIVE_INFINITY })),
      ...told(record.value ?? null),
      ...(part.testOf && testTold(record, part.testOf)),
      decisive: isDecisive,
      parts: [],
      ...facts,
    },
    parts,
  };
}

function cut(text: string): string {
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
}

/** An evaluation tells of a test whether it matched; what it was compared with is read from the tree. */
function testTold(test: Recorded, of: Recorded): Pick<Explanation, 'value' | 'matched'> {
  const { ast, inner, value } = test;
  const matched = typeof value === 'boolean' ? value : null;
  if (ast[0] === 'lit') return { ...told(isPlain(ast[1]) ? ast[1] : null), matched };
  if (ast[0] === 'list') return { ...told(inner.map((each) => each.value ?? null)), matched };
  if (ast[0] === 'name' || ast[0] === 'path') return { ...told(matched === true ? (of.value ?? null) : null), matched };
  return { value: matched, matched };
}

function isPlain(value: JsonValue | undefined): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

class TooLarge extends Error {}

function told(value: Value): Pick<Explanation, 'value' | 'type' | 'isValueCut'> {
  let left = LARGEST_VALUE;
  try {
    const json = toJson(value, (size) => {
      left -= size;
      if (left < 0) throw new TooLarge();
    });
    return { value: json, ...(typeof json === 'string' && typeof value !== 'string' && { type: typeOf(value) }) };
  } catch (error) {
    if (error instanceof TooLarge) return { value: null, isValueCut: true };
    throw error;
  }
}
