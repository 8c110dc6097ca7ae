import type { StateCode } from '@nirmaan/lexicon';
import type { Workflow } from '../model/workflow';
import type { Columns } from './columns';
import type { Connection } from './connections';

/** States of each column that are not on the main path, nearest to it first. */
export type Order = { above: Map<number, StateCode[]>; below: Map<number, StateCode[]> };

/** Times that all columns are put in order by their neighbours (barycentre), and then pair by pair. */
const SWEEPS = 4;
const SWAPS = 8;

/** What may change places with one another: states of one column on one side of the main path. */
type Stack = { column: number; side: -1 | 1; detours: Member[]; free: Member[]; ends: Member[] };
/** `height`: places from the main path, above it negative. */
type Member = { code: StateCode; column: number; height: number; neighbours: Member[] };

/**
 * On which side of the main path a state stands, and in which order, so that few lines cross. Ways back are always above
 * and nearest, other ends always last below. The order in which states are written settles what is equal, so that a change
 * of one state turns nothing else around.
 */
export function orderInColumns(workflow: Workflow, columns: Columns, connections: readonly Connection[]): Order {
  const members = membersOf(workflow, columns, connections);
  const stacks = stacksOf(workflow, columns, members);
  const inOrder = [...stacks.keys()].toSorted((one, other) => one - other);
  const around = inOrder.flatMap((column) => stacks.get(column) ?? []);
  for (const stack of around) settle(stack);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const way = sweep % 2 === 0 ? inOrder : inOrder.toReversed();
    for (const column of way) {
      const [above, below] = stacks.get(column) ?? [];
      if (!above || !below) continue;
      changeSides(above, below);
      for (const stack of [above, below]) {
        sortByNeighbours(stack);
        settle(stack);
      }
    }
  }
  for (let pass = 0; pass < SWAPS; pass++) {
    const swaps = around.map(swapNeighbours);
    if (!swaps.includes(true)) break;
  }
  const sideOf = (side: -1 | 1) =>
    new Map(
      around.flatMap((stack): [number, StateCode[]][] => {
        const codes = groupsOf(stack).flatMap((group) => group.map(({ code }) => code));
        return stack.side === side && codes.length > 0 ? [[stack.column, codes]] : [];
      }),
    );
  return { above: sideOf(-1), below: sideOf(1) };
}

function membersOf(workflow: Workflow, { byState }: Columns, connections: readonly Connection[]) {
  const members = new Map<StateCode, Member>();
  for (const { code } of workflow.states)
    members.set(code, { code, column: byState.get(code) ?? 0, height: 0, neighbours: [] });
  for (const connection of connections) {
    const [from, to] = [members.get(connection.from), members.get(connection.to)];
    if (!from || !to) continue;
    from.neighbours.push(to);
    to.neighbours.push(from);
  }
  return members;
}

/** Above and below of each column. A state that may stand on either side begins where there is more room. */
function stacksOf(workflow: Workflow, columns: Columns, members: ReadonlyMap<StateCode, Member>) {
  const stacks = new Map<number, [Stack, Stack]>();
  const ends = new Set(workflow.states.filter((state) => state.kind === 'end').map((state) => state.code));
  const free: Member[] = [];
  for (const member of members.values()) {
    if (columns.main.has(member.code) || columns.lost.has(member.code)) continue;
    const { column } = member;
    const [above, below] = stacks.get(column) ?? [emptyStack(column, -1), emptyStack(column, 1)];
    stacks.set(column, [above, below]);
    if (columns.detours.has(member.code)) above.detours.push(member);
    else if (ends.has(member.code)) below.ends.push(member);
    else free.push(member);
  }
  for (const member of free) {
    const [above, below] = stacks.get(member.column) ?? [];
    if (!above || !below) continue;
    const roomier = below.free.length + below.ends.length <= above.free.length + above.detours.length ? below : above;
    roomier.free.push(member);
  }
  return stacks;
}

function emptyStack(column: number, side: -1 | 1): Stack {
  return { column, side, detours: [], free: [], ends: [] };
}

function groupsOf({ detours, free, ends }: Stack): Member[][] {
  return [detours, free, ends];
}

function settle(stack: Stack): void {
  let height = 0;
  for (const group of groupsOf(stack))
    for (const member of group) {
      height += stack.side;
      member.height = height;
    }
}

/** The mean height of what a state hangs together with in other columns; its own where there is none. */
function pullOn({ column, height, neighbours }: Member): number {
  let sum = 0;
  let count = 0;
  for (const neighbour of neighbours)
    if (neighbour.column !== column) {
      sum += neighbour.height;
      count += 1;
    }
  return count === 0 ? height : sum / count;
}

/** A state whose neighbours stand on the other side goes there. */
function changeSides(above: Stack, below: Stack): void {
  const down = above.free.filter((member) => pullOn(member) > 0);
  const up = below.free.filter((member) => pullOn(member) < 0);
  if (down.length + up.length === 0) return;
  above.free = [...above.free.filter((member) => !down.includes(member)), ...up];
  below.free = [...below.free.filter((member) => !up.includes(member)), ...down];
}

function sortByNeighbours({ side, detours, free, ends }: Stack): void {
  for (const group of [detours, free, ends]) {
    const pulls = new Map(group.map((member) => [member, pullOn(member) * side]));
    group.sort((one, other) => (pulls.get(one) ?? 0) - (pulls.get(other) ?? 0));
  }
}

/** Swaps two that stand next to one another where fewer lines cross then. */
function swapNeighbours(stack: Stack): boolean {
  let hasSwapped = false;
  for (const group of groupsOf(stack))
    for (let at = 0; at + 1 < group.length; at++) {
      const [near, far] = [group[at], group[at + 1]];
      if (!near || !far || crossings(far, near, stack.side) >= crossings(near, far, stack.side)) continue;
      [group[at], group[at + 1]] = [far, near];
      [near.height, far.height] = [far.height, near.height];
      hasSwapped = true;
    }
  return hasSwapped;
}

/** How many lines of two neighbours cross one another, and how many go past the nearer one, when `near` is the nearer. */
function crossings(near: Member, far: Member, side: -1 | 1): number {
  let count = 0;
  for (const one of far.neighbours) {
    if (one.column === far.column) {
      if (one !== near) count += 1;
      continue;
    }
    for (const other of near.neighbours)
      if (other.column !== near.column && one.column < far.column === other.column < near.column)
        if (other.height * side > one.height * side) count += 1;
  }
  return count;
}
