import type { BlockCode, StateCode, Text } from '@nirmaan/lexicon';
import { scopeOfBranch } from '../model/scope';
import type { Branch, Join, ParallelBlock, Workflow, WorkflowLayout } from '../model/workflow';
import { addAction, addState, type WorkflowDraft } from './edit-workflow';

/** The system role that starts and joins branches. */
export const ORCHESTRATOR = 'WF_ORCHESTRATOR';

/** What the parts of a new block are called, in the language the author writes in. */
export type BlockNames = Record<
  'block' | 'start' | 'begin' | 'task' | 'agree' | 'object' | 'ok' | 'fail' | 'joinOk' | 'joinFail',
  Text
> & { branch(n: number): Text };

/** Codes are part of DIGIT's ids, and of the paths that problems have. */
const LONGEST = 10;

/**
 * A parallel block with two branches, and its exits: to the ends the workflow has, else to new ones. `state`: one of kind
 * parallel that has no block yet. The code of the state.
 */
export function addBlock(
  draft: WorkflowDraft,
  { names, state, at }: { names: BlockNames; state?: StateCode; at?: { x: number; y: number } },
): StateCode {
  const { workflow } = draft;
  const waiting = state ?? addState(draft, { name: names.block, kind: 'parallel', ...(at && { at }) });
  const taken = new Set(workflow.blocks.map((block) => block.code));
  workflow.blocks.push({
    code: freeBlockCode(names.block, 'block', taken),
    state: waiting,
    starts: 'all',
    join: { policy: 'all' },
    branches: [],
  });
  addBranch(draft, workflow.blocks.length - 1, names);
  addBranch(draft, workflow.blocks.length - 1, names);
  for (const [join, name] of [
    ['ok', names.joinOk],
    ['fail', names.joinFail],
  ] as const)
    addJoin(draft, waiting, { join, name, end: names[join] });
  return waiting;
}

function addJoin(
  draft: WorkflowDraft,
  from: StateCode,
  { join, name, end }: { join: 'ok' | 'fail'; name: Text; end: Text },
): void {
  const { workflow } = draft;
  if (workflow.actions.some((action) => action.from === from && action.join === join)) return;
  const to =
    workflow.states.find((state) => state.kind === 'end' && state.outcome === join)?.code ??
    addState(draft, { name: end, kind: 'end', outcome: join });
  const action = workflow.actions[addAction(draft, { name, from, to, roles: [ORCHESTRATOR] })];
  if (action) action.join = join;
}

/** One more branch: somebody looks, and agrees or objects. Its position; undefined where there is no such block. */
export function addBranch({ workflow }: WorkflowDraft, position: number, names: BlockNames): number | undefined {
  const block = workflow.blocks[position];
  if (!block) return undefined;
  const taken = branchCodes(workflow);
  const name = names.branch(block.branches.length + 1);
  const code = freeBlockCode(name, 'branch', taken);
  block.branches.push({ code, name, advisory: false, rework: 'redo', workflow: newBranch(names) });
  return block.branches.length - 1;
}

function newBranch(names: BlockNames): Workflow {
  const draft: WorkflowDraft = { workflow: { states: [], actions: [], blocks: [], filing: [] }, layout: {} };
  const start = addState(draft, { name: names.start, kind: 'start' });
  const task = addState(draft, { name: names.task, kind: 'task' });
  const ok = addState(draft, { name: names.ok, kind: 'end', outcome: 'ok' });
  const fail = addState(draft, { name: names.fail, kind: 'end', outcome: 'fail' });
  addAction(draft, { name: names.begin, from: start, to: task, roles: [ORCHESTRATOR] });
  addAction(draft, { name: names.agree, from: task, to: ok });
  addAction(draft, { name: names.object, from: task, to: fail });
  return draft.workflow;
}

/** Removes a branch with its places; false (and nothing changed) where it is the last: a block has at least one. */
export function removeBranch(draft: WorkflowDraft, position: number, at: number): boolean {
  const block = draft.workflow.blocks[position];
  const branch = block?.branches[at];
  if (!block || !branch || block.branches.length === 1) return false;
  block.branches.splice(at, 1);
  const { join } = block;
  if (join.policy === 'quorum') join.atLeast = Math.min(join.atLeast, block.branches.length);
  dropPlaces(draft.layout, `${scopeOfBranch('', block.code, branch.code)}/`);
  return true;
}

/** Puts a branch before or behind its neighbours. Order is for reading only. */
export function moveBranch({ workflow }: WorkflowDraft, position: number, at: number, by: -1 | 1): void {
  const branches = workflow.blocks[position]?.branches;
  const moved = branches?.[at];
  if (!branches || !moved || !branches[at + by]) return;
  branches.splice(at, 1);
  branches.splice(at + by, 0, moved);
}

/** Changes what a block says of itself; who decides a join follows from its policy. */
export function changeBlock(
  { workflow }: WorkflowDraft,
  position: number,
  change: Partial<Pick<ParallelBlock, 'starts' | 'join'>>,
): void {
  const block = workflow.blocks[position];
  if (!block) return;
  const before = block.join.policy;
  Object.assign(block, change);
  if ((before === 'manual') === (block.join.policy === 'manual')) return;
  for (const action of workflow.actions) {
    if (action.from !== block.state || !action.join) continue;
    // People who are to decide have to be named; the system needs nobody.
    action.roles =
      block.join.policy === 'manual' ? action.roles.filter((role) => role !== ORCHESTRATOR) : [ORCHESTRATOR];
  }
}

/** The join of a policy, with what it needs to be complete. */
export function joinOf(policy: Join['policy'], branches: number): Join {
  if (policy === 'quorum') return { policy, atLeast: Math.max(1, Math.ceil((branches + 1) / 2)) };
  return policy === 'manual' ? { policy, requireAll: false } : { policy };
}

/** Changes what a branch says of itself. A member set to undefined is taken away. */
export function changeBranch(
  { workflow }: WorkflowDraft,
  position: number,
  at: number,
  change: { [Key in 'name' | 'when' | 'advisory' | 'onTimeout' | 'rework']?: Branch[Key] | undefined },
): void {
  const branch = workflow.blocks[position]?.branches[at];
  if (!branch) return;
  Object.assign(branch, change);
  if (branch.when === undefined) delete branch.when;
  if (branch.onTimeout === undefined) delete branch.onTimeout;
}

/**
 * Gives a branch another code, also in the places of what is inside; false (and nothing changed) where it is taken. Branches
 * of all blocks of a workflow have codes of their own: DIGIT's ids name no block.
 */
export function renameBranch(
  { workflow, layout }: WorkflowDraft,
  position: number,
  at: number,
  code: BlockCode,
): boolean {
  const block = workflow.blocks[position];
  const branch = block?.branches[at];
  if (!block || !branch || branch.code === code) return Boolean(branch);
  if (branchCodes(workflow).has(code)) return false;
  movePlaces(layout, `${scopeOfBranch('', block.code, branch.code)}/`, `${scopeOfBranch('', block.code, code)}/`);
  branch.code = code;
  return true;
}

function branchCodes(workflow: Workflow): Set<BlockCode> {
  return new Set(workflow.blocks.flatMap((block) => block.branches.map((branch) => branch.code)));
}

/** `Fire service` is `fireservic`; a name without Latin letters gives the word with a number behind it. */
function freeBlockCode(name: Text, word: string, taken: ReadonlySet<string>): BlockCode {
  const letters = (name.en ?? Object.values(name)[0] ?? '')
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '')
    .replace(/^[0-9]+/, '')
    .slice(0, LONGEST);
  const base = letters || word;
  if (letters && !taken.has(base)) return base;
  for (let n = letters ? 2 : 1; ; n++) {
    const code = `${base.slice(0, LONGEST - String(n).length)}${n}`;
    if (!taken.has(code)) return code;
  }
}

function movePlaces(layout: WorkflowLayout, from: string, to: string): void {
  for (const [key, place] of Object.entries(layout)) {
    if (!key.startsWith(from)) continue;
    layout[`${to}${key.slice(from.length)}`] = place;
    delete layout[key];
  }
}

function dropPlaces(layout: WorkflowLayout, prefix: string): void {
  for (const key of Object.keys(layout)) if (key.startsWith(prefix)) delete layout[key];
}
