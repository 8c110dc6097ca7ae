import type { JsonValue } from '@nirmaan/lexicon';
import type { RuleAst } from '../model/rule';
import type { Step } from './names';

export function isNode(node: JsonValue | undefined): node is RuleAst {
  return Array.isArray(node) && typeof node[0] === 'string';
}

/** `[name, node]`; of a broken tree, a name nobody reads and a node that stops. */
export function asPair(entry: JsonValue | undefined): [string, JsonValue | undefined] {
  return Array.isArray(entry) ? [String(entry[0]), entry[1]] : ['', undefined];
}

/** Tells the trace of a run about a node. */
export function traced(node: RuleAst, step: Step): Step {
  return (run) => {
    run.trace?.enter(node);
    const value = step(run);
    run.trace?.leave(value);
    return value;
  };
}
