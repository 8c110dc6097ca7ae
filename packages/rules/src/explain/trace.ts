import type { Value } from '../evaluate/values';
import type { RuleAst } from '../model/rule';

/**
 * What an evaluation tells while it runs, where somebody wants to know why. Every node that is evaluated is entered and
 * left, each time it is: the body of an iteration and the condition of a filter once for every item. The tests of `in`
 * are nodes too; they leave with whether they matched. Without a trace nothing is told, and nothing is slower.
 */
export type Trace = { enter(ast: RuleAst): void; leave(value: Value): void };

/** One evaluation of one node. `value` is missing where the evaluation was stopped within it. */
export type Recorded = { ast: RuleAst; value?: Value; inner: Recorded[] };

/** Evaluations that are remembered; what a longer one does after that only ends up in the values above it. */
const MOST_RECORDED = 20_000;

/** Writes down an evaluation as the tree of what was evaluated within what. */
export function recordTrace(): Trace & { recorded(): Recorded | undefined; isCut(): boolean } {
  let root: Recorded | undefined;
  let left = MOST_RECORDED;
  const open: (Recorded | undefined)[] = [];
  return {
    enter(ast) {
      const above = open.at(-1);
      const isKept = left > 0 && (open.length === 0 || above !== undefined);
      const record: Recorded | undefined = isKept ? { ast, inner: [] } : undefined;
      left--;
      if (record) {
        above?.inner.push(record);
        root ??= record;
      }
      open.push(record);
    },
    leave(value) {
      const record = open.pop();
      if (record) record.value = value;
    },
    recorded: () => root,
    isCut: () => left < 0,
  };
}
