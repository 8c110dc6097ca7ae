import type { Run } from './run';
import { isContext, memberOf, type Value } from './values';

/** A part of a compiled tree. */
export type Step = (run: Run) => Value;

/** Which names are in reach at a place of a tree, innermost first. A place is compiled once, so that none is looked for while it runs. */
export type Names =
  | undefined
  | { kind: 'name'; name: string; slot: number; outer: Names }
  /** Inside a filter: the item, and its members by their names. */
  | { kind: 'item'; slot: number; outer: Names }
  /** Inside `for … return`: what was returned so far. */
  | { kind: 'partial'; slot: number; outer: Names };

export function nextSlot(names: Names): number {
  return names ? names.slot + 1 : 0;
}

/** Reads a name. What is nowhere is null. */
export function readName(name: string, names: Names): Step {
  if (!names) return ({ scope }) => memberOf(scope, name);
  const { kind, slot, outer } = names;
  if (kind === 'name' && names.name === name) return ({ slots }) => slots[slot] ?? null;
  const further = readName(name, outer);
  if (kind === 'name') return further;
  if (kind === 'partial') {
    if (name !== 'partial') return further;
    return ({ slots, charge }) => {
      const soFar = slots[slot];
      if (!Array.isArray(soFar)) return null;
      charge(soFar.length);
      return [...soFar];
    };
  }
  return (run) => {
    const item = run.slots[slot] ?? null;
    if (isContext(item) && Object.hasOwn(item, name)) return item[name] ?? null;
    return name === 'item' ? item : further(run);
  };
}
