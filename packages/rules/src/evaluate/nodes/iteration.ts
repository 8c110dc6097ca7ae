import type { JsonValue } from '@nirmaan/lexicon';
import type { Compiler } from '../compile';
import { limited } from '../limits';
import { type Names, nextSlot, type Step } from '../names';
import { asPair, isNode } from '../node';
import { FeelRange } from '../range';
import type { Run } from '../run';
import { SpecialValue } from '../special-value';
import { compare, isContext, type Value } from '../values';

/** Goes through items while `visit` wants more; false where there is nothing that could be gone through. */
type Source = (run: Run, visit: (item: Value) => boolean) => boolean;

/**
 * `for`, `some` and `every` over one or more sources, the last going fastest. `some` ends at the first true, `every` at the
 * first false. `for` sees as `partial` what it has returned so far.
 */
export function iteration(kind: 'for' | 'some' | 'every') {
  return ([from, returns]: JsonValue[], names: Names, compiler: Compiler): Step => {
    let inner = names;
    const partialSlot = nextSlot(names);
    if (kind === 'for') inner = { kind: 'partial', slot: partialSlot, outer: inner };
    const sources = (Array.isArray(from) ? from : []).map((each) => {
      const [name, list] = asPair(each);
      const source = { items: sourceOf(list, inner, compiler), slot: nextSlot(inner) };
      inner = { kind: 'name', name, slot: source.slot, outer: inner };
      return source;
    });
    const body = compiler.compile(returns, inner);

    return (run) => {
      run.step();
      const results: Value[] = [];
      let isKnown = true;
      let isDecided = false;
      const walk = (at: number): boolean => {
        const source = sources[at];
        if (source)
          return source.items(run, (item) => {
            run.slots[source.slot] = item;
            return walk(at + 1) && !isDecided;
          });
        if (kind === 'for') run.slots[partialSlot] = results;
        const result = body(run);
        if (kind === 'for') {
          results.push(result);
          limited(results);
        } else if (result === (kind === 'some')) isDecided = true;
        else if (typeof result !== 'boolean') isKnown = false;
        return true;
      };
      if (!walk(0)) return null;
      if (kind === 'for') return results;
      return isDecided ? kind === 'some' : isKnown ? kind === 'every' : null;
    };
  };
}

function sourceOf(node: JsonValue | undefined, names: Names, compiler: Compiler): Source {
  if (isNode(node) && node[0] === '..') {
    const [from, to] = [compiler.compile(node[1], names), compiler.compile(node[2], names)];
    return (run, visit) => count(from(run), to(run), run, visit);
  }
  const list = compiler.compile(node, names);
  // A range that came to nothing is a mistake of the rule; a list that is not there has no items.
  const isRange = isNode(node) && node[0] === 'range';
  return (run, visit) => {
    const value = list(run);
    if (value === null && isRange) return false;
    if (value instanceof FeelRange) return countRange(value, run, visit);
    const items = Array.isArray(value) ? value : value === null ? [] : [value];
    for (const item of items) {
      run.step();
      if (!visit(item)) break;
    }
    return true;
  };
}

function countRange(range: FeelRange, run: Run, visit: (item: Value) => boolean): boolean {
  const { start = null, end = null } = range;
  return count(start, end, run, (item) => {
    const isEnd = (bound: Value, isIncluded: boolean) => !isIncluded && compare(item, bound) === 0;
    return isEnd(start, range.isStartIncluded) || isEnd(end, range.isEndIncluded) || visit(item);
  });
}

/** From one end to the other, upwards or downwards, both included: whole numbers, or what can be stepped (dates). */
function count(from: Value, to: Value, run: Run, visit: (item: Value) => boolean): boolean {
  const order = compare(from, to);
  const by = order !== undefined && order > 0 ? -1 : 1;
  const isCountable =
    order !== undefined &&
    (typeof from === 'number' ? Number.isInteger(from) && Number.isInteger(to) : steppedFrom(from, by) !== undefined);
  if (!isCountable) {
    run.warn('rules.cannot-count');
    return false;
  }
  for (let item: Value | undefined = from; item !== undefined; item = steppedFrom(item, by)) {
    const left = compare(item, to);
    if (left === undefined || left * by > 0) break;
    run.step();
    if (!visit(item)) break;
  }
  return true;
}

function steppedFrom(value: Value, by: 1 | -1): Value | undefined {
  if (typeof value === 'number') return value + by;
  return value instanceof SpecialValue && !isContext(value) ? value.stepped(by) : undefined;
}
