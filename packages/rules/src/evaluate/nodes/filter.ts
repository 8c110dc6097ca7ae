import type { JsonValue } from '@nirmaan/lexicon';
import type { Compiler } from '../compile';
import { type Names, nextSlot, type Step } from '../names';
import { isNode } from '../node';
import type { Value } from '../values';

/** What these give is no position. */
const CONDITIONS = ['=', '!=', '<', '<=', '>', '>=', 'and', 'or', 'between', 'in', 'some', 'every', 'instance'];

/**
 * `list[condition]`: the items for which it is true; `list[2]`, `list[-1]`: the item at a position, from one or from the
 * end. One value counts as a list of one, null as an empty list.
 */
export function filter([of, by]: JsonValue[], names: Names, { compile }: Compiler): Step {
  const step = compile(of, names);
  const slot = nextSlot(names);
  const condition = compile(by, { kind: 'item', slot, outer: names });
  const isCondition = isNode(by) && CONDITIONS.includes(by[0]);
  return (run) => {
    run.step();
    const value = step(run);
    const list = Array.isArray(value) ? value : value === null ? [] : [value];
    const kept: Value[] = [];
    for (const [at, item] of list.entries()) {
      run.slots[slot] = item;
      const result = condition(run);
      if (at === 0 && typeof result === 'number') return atPosition(list, result);
      if (result === true) kept.push(item);
    }
    if (list.length > 0 || isCondition) return kept;
    // Nothing to judge: whether a position was asked for, the expression alone can tell.
    run.slots[slot] = null;
    return typeof condition(run) === 'number' ? null : kept;
  };
}

function atPosition(list: Value[], position: number): Value {
  return list[position > 0 ? position - 1 : list.length + position] ?? null;
}
