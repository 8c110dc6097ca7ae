import type { ActionCode, RoleCode, StateCode } from '@nirmaan/lexicon';
import type { Action, ParallelBlock, State, Workflow } from '../model/workflow';
import { connectedParts } from './connected-parts';
import { isArrival } from './find';
import { listBy, listOf, NOWHERE, type NumberedWorkflow, numberWorkflow } from './numbered';
import type { Trail } from './paths';

/**
 * A workflow as checks ask it: every list and map is made once, in time linear in states and actions, and only when it is
 * asked for. Where codes are there twice the first counts, as for `findState` and `findAction`.
 */
export type WorkflowGraph = {
  readonly workflow: Workflow;
  readonly start: State | undefined;
  findState(code: StateCode): State | undefined;
  findAction(from: StateCode, code: ActionCode): Action | undefined;
  /** The state that the action at this position is offered in, the one it leads to, and where its code is offered there first. */
  sourceOf(position: number): State | undefined;
  targetOf(position: number): State | undefined;
  firstOf(position: number): number;
  /** Does the state that it leads to offer an action of its code? */
  isOfferedAgain(position: number): boolean;
  /** Codes of actions, each with the position of the first that has it. */
  readonly firstWithCode: ReadonlyMap<ActionCode, number>;
  /** Roles of actions, each with the action that names it first, and the place there. */
  readonly roles: ReadonlyMap<RoleCode, { position: number; place: number }>;
  /** Everything offered in a state, notes too. */
  actionsFrom(code: StateCode): readonly Action[];
  /** Actions that lead from this state to another that exists, as far as any run can take them. */
  movesFrom(code: StateCode): readonly Action[];
  findBlockAt(code: StateCode): ParallelBlock | undefined;
  isReachable(code: StateCode): boolean;
  /** States a case can come to, in the order of their distance from the start. */
  readonly reachable: readonly StateCode[];
  /** The shortest way from the start; of equal ones that of the actions written first. */
  trailTo(code: StateCode): Trail | undefined;
  /** Of a state no case comes to: the nearest to which a case could come back from it. */
  wayBackIn(code: StateCode): StateCode | undefined;
  /** Can a case that stands here arrive? */
  canEnd(code: StateCode): boolean;
  /** States from which a case never arrives, and that nothing leaves but to each other; in the workflow's order. */
  readonly traps: readonly StateCode[][];
  /** States that lead to each other by those moves alone that are said to be taken, in the workflow's order. */
  circlesBy(isTaken: (action: Action, source: State) => boolean): StateCode[][];
  readonly filing: { actions: readonly Action[]; brokenAt?: number };
};

/**
 * In a branch only ends are arrivals: its block waits for them, and an answer to the applicant is not what it waits for.
 * An action that is not possible in any run (a join its branches never come to) leads nowhere.
 */
export function buildWorkflowGraph(
  workflow: Workflow,
  { isBranch = false, isPossible }: { isBranch?: boolean; isPossible?: (action: Action) => boolean } = {},
): WorkflowGraph {
  const { actions } = workflow;
  const numbered = numberWorkflow(workflow, isPossible);
  const { states, numbers, from, to, firstWithCode, offered, moves } = numbered;
  const start = workflow.states.find((state) => state.kind === 'start');
  const numberOf = (code: StateCode) => numbers.get(code) ?? NOWHERE;
  const codeOf = (number: number) => states[number]?.code ?? '';
  const actionsAt = (positions: Int32Array) => Array.from(positions).flatMap((position) => actions[position] ?? []);

  const doubles = once(() => findDoubles(numbered, actions.length));
  const roles = once(() => {
    const found = new Map<RoleCode, { position: number; place: number }>();
    for (const [position, action] of actions.entries())
      for (const [place, role] of action.roles.entries()) if (!found.has(role)) found.set(role, { position, place });
    return found;
  });
  const coming = once(() => {
    const targets = new Int32Array(to.length).fill(NOWHERE);
    for (const position of moves.items) targets[position] = to[position] ?? NOWHERE;
    return listBy(targets, states.length);
  });
  const reached = once(() => {
    const cameBy = new Int32Array(states.length).fill(NOWHERE);
    const order = start ? [numberOf(start.code)] : [];
    const isSeen = new Uint8Array(states.length);
    for (const first of order) isSeen[first] = 1;
    for (const state of order)
      for (const position of listOf(moves, state)) {
        const target = to[position] ?? NOWHERE;
        if (isSeen[target]) continue;
        isSeen[target] = 1;
        cameBy[target] = position;
        order.push(target);
      }
    return { order, isSeen, cameBy };
  });
  /** Every state from which one of `goals` can be come to, with the first of them. */
  const backFrom = (goals: readonly number[]) => {
    const goalOf = new Int32Array(states.length).fill(NOWHERE);
    for (const goal of goals) goalOf[goal] = goal;
    const open = [...goals];
    for (const state of open)
      for (const position of listOf(coming(), state)) {
        const source = from[position] ?? NOWHERE;
        if (goalOf[source] !== NOWHERE) continue;
        goalOf[source] = goalOf[state] ?? NOWHERE;
        open.push(source);
      }
    return goalOf;
  };
  const ending = once(() => {
    const arrivals = workflow.states.filter((state) => (isBranch ? state.kind === 'end' : isArrival(state)));
    return backFrom([...new Set(arrivals.map((state) => numberOf(state.code)))]);
  });
  const backIn = once(() => backFrom(reached().order));
  const traps = once(() => {
    const part = new Int32Array(states.length);
    const parts = connectedParts(states.length, moves, to);
    for (const [at, members] of parts.entries()) for (const member of members) part[member] = at;
    return parts
      .filter(
        (members, at) =>
          ending()[members[0] ?? 0] === NOWHERE &&
          members.every((member) => listOf(moves, member).every((position) => part[to[position] ?? 0] === at)),
      )
      .sort((one, other) => (one[0] ?? 0) - (other[0] ?? 0))
      .map((members) => members.map(codeOf));
  });
  const circlesBy: WorkflowGraph['circlesBy'] = (isTaken) => {
    const owners = new Int32Array(actions.length).fill(NOWHERE);
    for (const position of moves.items) {
      const [action, source] = [actions[position], states[from[position] ?? NOWHERE]];
      if (action && source && isTaken(action, source)) owners[position] = from[position] ?? NOWHERE;
    }
    return connectedParts(states.length, listBy(owners, states.length), to)
      .filter((members) => members.length > 1)
      .sort((one, other) => (one[0] ?? 0) - (other[0] ?? 0))
      .map((members) => members.map(codeOf));
  };
  const asked = new Map<StateCode, Map<ActionCode, Action>>();
  const findAction = (state: StateCode, code: ActionCode) => {
    const known = asked.get(state) ?? byCode(actionsAt(listOf(offered, numberOf(state))));
    asked.set(state, known);
    return known.get(code);
  };
  const trailTo = (code: StateCode): Trail | undefined => {
    const { isSeen, cameBy } = reached();
    if (!isSeen[numberOf(code)]) return undefined;
    const trail: Trail = [{ state: code }];
    for (
      let action = actions[cameBy[numberOf(code)] ?? NOWHERE];
      action;
      action = actions[cameBy[numberOf(action.from)] ?? NOWHERE]
    )
      trail.push({ state: action.from, action: action.code });
    return trail.reverse();
  };
  const filing = once(() => followFiling(workflow, start, findAction));
  const reachable = once(() => reached().order.map(codeOf));
  const blocks = once(() => new Map(workflow.blocks.toReversed().map((block) => [block.state, block])));
  return {
    workflow,
    start,
    findState: (code) => states[numberOf(code)],
    findAction,
    sourceOf: (position) => states[from[position] ?? NOWHERE],
    targetOf: (position) => states[to[position] ?? NOWHERE],
    firstOf: (position) => doubles().firsts[position] ?? position,
    isOfferedAgain: (position) => doubles().isAgain[position] === 1,
    firstWithCode,
    get roles() {
      return roles();
    },
    actionsFrom: (code) => actionsAt(listOf(offered, numberOf(code))),
    movesFrom: (code) => actionsAt(listOf(moves, numberOf(code))),
    findBlockAt: (code) => blocks().get(code),
    isReachable: (code) => reached().isSeen[numberOf(code)] === 1,
    trailTo,
    wayBackIn: (code) => states[backIn()[numberOf(code)] ?? NOWHERE]?.code,
    circlesBy,
    canEnd: (code) => (ending()[numberOf(code)] ?? NOWHERE) !== NOWHERE,
    get reachable() {
      return reachable();
    },
    get traps() {
      return traps();
    },
    get filing() {
      return filing();
    },
  };
}

/**
 * Of each action the first of its code where it is offered, and whether its code is offered again in the state it leads
 * to. Codes are marked with the state they were seen in, so that no map has to be made for each.
 */
function findDoubles({ states, codes, to, rivals, firstWithCode, offered }: NumberedWorkflow, count: number) {
  const firsts = new Int32Array(count);
  const isAgain = new Uint8Array(count);
  const seenIn = new Int32Array(firstWithCode.size).fill(NOWHERE);
  const first = new Int32Array(firstWithCode.size);
  for (let owner = 0; owner < rivals.starts.length - 1; owner++)
    for (const position of listOf(rivals, owner)) {
      const code = codes[position] ?? 0;
      if (seenIn[code] !== owner) first[code] = position;
      seenIn[code] = owner;
      firsts[position] = first[code] ?? position;
    }
  seenIn.fill(NOWHERE);
  const comingTo = listBy(to, states.length);
  for (let state = 0; state < states.length; state++) {
    for (const position of listOf(offered, state)) seenIn[codes[position] ?? 0] = state;
    for (const position of listOf(comingTo, state)) if (seenIn[codes[position] ?? 0] === state) isAgain[position] = 1;
  }
  return { firsts, isAgain };
}

/** The first of each code. */
function byCode(actions: readonly Action[]): Map<ActionCode, Action> {
  const found = new Map<ActionCode, Action>();
  for (const action of actions) if (!found.has(action.code)) found.set(action.code, action);
  return found;
}

/** The filing actions from the start on; `brokenAt` is the place of the first that is not offered where it would be taken. */
function followFiling(
  { filing }: Workflow,
  start: State | undefined,
  findAction: WorkflowGraph['findAction'],
): WorkflowGraph['filing'] {
  const actions: Action[] = [];
  let state = start?.code;
  for (const [position, code] of filing.entries()) {
    const action = state === undefined ? undefined : findAction(state, code);
    if (!action) return { actions, brokenAt: position };
    actions.push(action);
    state = action.to;
  }
  return { actions };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
