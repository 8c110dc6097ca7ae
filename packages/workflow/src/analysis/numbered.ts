import type { ActionCode, StateCode } from '@nirmaan/lexicon';
import type { Action, State, Workflow } from '../model/workflow';
import { isNote } from './find';

/** Stands for no state. */
export const NOWHERE = -1;

/**
 * A workflow in numbers, which is what makes judging 10,000 states a matter of milliseconds: states by their place among
 * those that count (the first of each code), actions by their position.
 */
export type NumberedWorkflow = {
  states: readonly State[];
  numbers: ReadonlyMap<StateCode, number>;
  /** Of each action the state it is offered in, and the one it leads to. */
  from: Int32Array;
  to: Int32Array;
  /** Of each action its code: the number of that one among all there are. */
  codes: Int32Array;
  /** Codes of actions in the order of their numbers, each with the first action that has it. */
  firstWithCode: ReadonlyMap<ActionCode, number>;
  /** Actions by where they are offered; those in states that are not there come behind, by those states. */
  rivals: Lists;
  /** Actions by the state they are offered in. */
  offered: Lists;
  /** Of those the ones that lead from one state that exists to another, where some run can take them. */
  moves: Lists;
};

/** Lists of numbers, one after the other: those of `owner` are `items[starts[owner]]` up to `items[starts[owner + 1]]`. */
export type Lists = { starts: Int32Array; items: Int32Array };

export function numberWorkflow(
  { states: all, actions }: Workflow,
  isPossible: (action: Action) => boolean = () => true,
): NumberedWorkflow {
  const numbers = new Map<StateCode, number>();
  const states: State[] = [];
  for (const state of all) {
    if (numbers.has(state.code)) continue;
    numbers.set(state.code, states.length);
    states.push(state);
  }
  const from = new Int32Array(actions.length);
  const to = new Int32Array(actions.length);
  const movesFrom = new Int32Array(actions.length);
  const owners = new Int32Array(actions.length);
  const codes = new Int32Array(actions.length);
  const codeNumbers = new Map<ActionCode, number>();
  const firstWithCode = new Map<ActionCode, number>();
  // States that are lost are numbered on.
  const lost = new Map<StateCode, number>();
  for (const [position, action] of actions.entries()) {
    const source = numbers.get(action.from) ?? NOWHERE;
    const target = numbers.get(action.to) ?? NOWHERE;
    from[position] = source;
    to[position] = target;
    const leads = source !== NOWHERE && target !== NOWHERE && !isNote(action) && isPossible(action);
    movesFrom[position] = leads ? source : NOWHERE;
    owners[position] = source === NOWHERE ? states.length + numberOf(lost, action.from) : source;
    codes[position] = numberOf(codeNumbers, action.code);
    if (codeNumbers.size > firstWithCode.size) firstWithCode.set(action.code, position);
  }
  return {
    states,
    numbers,
    from,
    to,
    codes,
    firstWithCode,
    rivals: listBy(owners, states.length + lost.size),
    offered: listBy(from, states.length),
    moves: listBy(movesFrom, states.length),
  };
}

/** The positions of `owners` by the owner, in their order; NOWHERE owns nothing. */
export function listBy(owners: Int32Array, count: number): Lists {
  const starts = new Int32Array(count + 1);
  for (const owner of owners) if (owner !== NOWHERE) starts[owner + 1] = (starts[owner + 1] ?? 0) + 1;
  for (let owner = 0; owner < count; owner++) starts[owner + 1] = (starts[owner + 1] ?? 0) + (starts[owner] ?? 0);
  const next = starts.slice();
  const items = new Int32Array(starts[count] ?? 0);
  for (let position = 0; position < owners.length; position++) {
    const owner = owners[position] ?? NOWHERE;
    if (owner === NOWHERE) continue;
    const place = next[owner] ?? 0;
    items[place] = position;
    next[owner] = place + 1;
  }
  return { starts, items };
}

export function listOf({ starts, items }: Lists, owner: number): Int32Array {
  return items.subarray(starts[owner], starts[owner + 1]);
}

function numberOf<Key>(numbers: Map<Key, number>, key: Key): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}
