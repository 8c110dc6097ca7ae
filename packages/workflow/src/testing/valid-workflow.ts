import fc from 'fast-check';
import type { Action, Branch, Join, ParallelBlock, State, Workflow } from '../model/workflow';

/** Everybody the workflows know; the system's roles besides. */
export const PEOPLE = ['CITIZEN', 'CLERK', 'OFFICER', 'CHIEF'];

const someone = fc.subarray(PEOPLE, { minLength: 1 });
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
/** A condition of the answer `large`, or one that is always or never true. */
const large: NonNullable<Action['guard']> = { text: 'large', ast: ['name', 'large'] };
const condition = fc.constantFrom<NonNullable<Action['guard']>>(
  large,
  { text: 'not(large)', ast: ['call', 'not', ['name', 'large']] },
  { text: 'true', ast: ['lit', true] },
  { text: 'false', ast: ['lit', false] },
);

/** An action beside the way from the start to the good end; places are counted round the states there are. */
const sideAction = fc.record({
  from: fc.nat(20),
  to: fc.nat(20),
  code: fc.constantFrom('SEND', 'RETURN', 'ASK'),
  isNote: fc.boolean(),
  roles: someone,
  guard: maybe(condition),
  bySystem: fc.boolean(),
});

const stay = maybe(fc.integer({ min: 1, max: 10 }).map((days) => days * 86_400_000));

type Shape = {
  /** States between the start and the ends. */
  tasks: number;
  roles: string[][];
  side: (typeof sideAction extends fc.Arbitrary<infer Side> ? Side : never)[];
  decision: number | undefined;
  stays: (number | undefined)[];
  /** The state that escalates by its first side action that leads away, where it has one. */
  escalates: number | undefined;
  block: BlockShape | undefined;
};
type BlockShape = {
  at: number;
  join: Join;
  starts: ParallelBlock['starts'];
  failsTo: 'start' | 'end';
  branches: (Pick<Branch, 'when' | 'advisory' | 'onTimeout' | 'rework'> & {
    shape: Shape;
    limit: number | undefined;
  })[];
};

const join = fc.oneof(
  fc.constantFrom<Join[]>({ policy: 'all' }, { policy: 'failFast' }, { policy: 'quorum', atLeast: 1 }),
  fc.boolean().map((requireAll): Join => ({ policy: 'manual', requireAll })),
);

function shapes(depth: number): fc.Arbitrary<Shape> {
  return fc.record({
    tasks: fc.integer({ min: 1, max: depth === 0 ? 2 : 5 }),
    roles: fc.array(someone, { minLength: 6, maxLength: 6 }),
    side: fc.array(sideAction, { maxLength: depth === 0 ? 3 : 7 }),
    decision: maybe(fc.nat(20)),
    stays: fc.array(stay, { minLength: 6, maxLength: 6 }),
    escalates: maybe(fc.nat(20)),
    block: depth === 0 ? fc.constant(undefined) : maybe(blocks(depth)),
  });
}

function blocks(depth: number): fc.Arbitrary<BlockShape> {
  const branch = fc.record({
    shape: fc.nat(3).chain((dice) => shapes(dice === 0 ? depth - 1 : 0)),
    limit: stay,
    when: maybe(condition),
    onTimeout: maybe(fc.constantFrom('ok' as const, 'fail' as const, 'escalate' as const)),
    rework: fc.constantFrom('redo' as const, 'keep' as const),
    advisory: fc.boolean(),
  });
  return fc.record({
    at: fc.nat(20),
    join,
    starts: fc.constantFrom('all' as const, 'when' as const, 'picked' as const),
    failsTo: fc.constantFrom('start' as const, 'end' as const),
    branches: fc.array(branch, { minLength: 2, maxLength: 3 }),
  });
}

/** Workflows without an error: each state lies on a way to the good end. `blocks` deep are parallel blocks nested; 0: none. */
export function validWorkflow({ blocks: depth }: { blocks: number }): fc.Arbitrary<Workflow> {
  return shapes(depth).map((shape) => toWorkflow(shape, { first: 'SUBMIT', roles: ['CITIZEN'] }));
}

function toWorkflow(shape: Shape, start: { first: string; roles: string[] }): Workflow {
  const { tasks, side, stays } = shape;
  const places = Array.from({ length: tasks }, (_, at) => `STATE_${at + 1}`);
  const parallelAt = shape.block ? places[shape.block.at % tasks] : undefined;
  const decisionAt = shape.decision === undefined ? undefined : places[shape.decision % tasks];
  const kindOf = (code: string): State['kind'] =>
    code === parallelAt ? 'parallel' : code === decisionAt ? 'decision' : 'task';
  const states: State[] = [
    stateOf('DRAFT', 'start'),
    ...places.map((code, at) => ({ ...stateOf(code, kindOf(code)), ...(stays[at] && { sla: stays[at] }) })),
    { ...stateOf('GRANTED', 'end'), outcome: 'ok' },
    { ...stateOf('REFUSED', 'end'), outcome: 'fail' },
  ];
  const actions = [actionOf(start.first, 'DRAFT', places[0] ?? 'GRANTED', start.roles)];
  // The bad end can be reached, too; from a block it is by its join.
  const [first] = places;
  if (first !== undefined && first !== parallelAt)
    actions.push({
      ...actionOf('REFUSE', first, 'REFUSED', shape.roles[5] ?? PEOPLE),
      ...(first === decisionAt && { guard: large }),
    });
  const goals = [...places, 'GRANTED', 'REFUSED'];
  for (const each of side) {
    const from = places[each.from % tasks] ?? '';
    const to = each.isNote ? from : (goals[each.to % goals.length] ?? '');
    // The system would take a note for ever.
    if (actions.some((other) => other.from === from && other.code === each.code)) continue;
    if (from === to && from === decisionAt && from !== parallelAt) continue;
    actions.push({
      ...actionOf(each.code, from, to, each.roles),
      ...(each.guard && { guard: each.guard }),
      ...(each.bySystem && { via: 'system' }),
    });
  }
  // The way on is the last of each state's, so that a decision always has it.
  for (const [at, from] of places.entries())
    if (from !== parallelAt)
      actions.push(actionOf('FORWARD', from, places[at + 1] ?? 'GRANTED', shape.roles[at] ?? PEOPLE));
  const workflow: Workflow = { states, actions, blocks: [], filing: [start.first] };
  if (shape.block && parallelAt) addBlock(workflow, { ...shape.block, state: parallelAt });
  addEscalation(workflow, shape.escalates === undefined ? undefined : places[shape.escalates % tasks]);
  return workflow;
}

function addBlock(
  workflow: Workflow,
  { state, join, starts, failsTo, branches }: BlockShape & { state: string },
): void {
  const roles = join.policy === 'manual' ? ['CHIEF'] : ['WF_ORCHESTRATOR'];
  const places = workflow.states.map((each) => each.code);
  const next = places[places.indexOf(state) + 1] ?? 'GRANTED';
  const back = failsTo === 'end' || state === 'STATE_1' ? 'REFUSED' : 'STATE_1';
  workflow.actions.push(
    { ...actionOf('JOIN_OK', state, next, roles), join: 'ok' },
    { ...actionOf('JOIN_FAIL', state, back, roles), join: 'fail' },
  );
  workflow.blocks.push({
    ...{ code: 'f1', state, starts, join },
    branches: branches.map(({ shape, limit, when, onTimeout, rework, advisory }, at) => {
      const inner = toWorkflow(shape, { first: 'OPEN', roles: ['WF_ORCHESTRATOR'] });
      return {
        ...{ code: `b${at + 1}`, name: { en: `Branch ${at + 1}` }, rework },
        // Somebody must decide, and one must start.
        advisory: advisory && at > 0,
        ...(when && starts === 'when' && at > 0 && { when }),
        ...(onTimeout && limit !== undefined && { onTimeout }),
        workflow: { ...inner, ...(limit !== undefined && { sla: limit }) },
      };
    }),
  });
}

/** Only where there is a limit, and a way that leads somewhere else. */
function addEscalation(workflow: Workflow, code: string | undefined): void {
  const state = workflow.states.find((each) => each.code === code);
  const action = workflow.actions.find((each) => each.from === code && each.to !== code && !each.join && !each.guard);
  if (state?.kind === 'task' && state.sla !== undefined && action) state.escalation = { action: action.code };
}

function stateOf(code: string, kind: State['kind']): State {
  return { code, kind, name: { en: code }, editable: false };
}

function actionOf(code: string, from: string, to: string, roles: string[]): Action {
  return {
    ...{ code, name: { en: code }, from, to, roles, kind: from === to ? 'note' : 'move', via: 'person' },
    ...{ comment: 'optional', documents: 'none' },
  };
}
