import type { Branch, ParallelBlock } from '../model/workflow';
import type { WorkflowGraph } from './graph';

export type Decision = 'ok' | 'fail';

/** What a branch can come to: by the ends a case comes to in it, or because its time is over. None: it never ends. */
export function possibleOutcomes(graph: WorkflowGraph, { workflow, onTimeout }: Branch): ReadonlySet<Decision> {
  const outcomes = new Set<Decision>();
  for (const { code, kind, outcome } of workflow.states)
    if (kind === 'end' && graph.isReachable(code)) outcomes.add(outcome === 'ok' ? 'ok' : 'fail');
  if (onTimeout && onTimeout !== 'escalate' && workflow.sla !== undefined) outcomes.add(onTimeout);
  return outcomes;
}

/**
 * How a block can be left by its join, given what each of its branches can come to. Exact: what is in it happens in some
 * run, what is not in none (`decideJoin` says what outcomes mean).
 */
export function possibleDecisions(
  block: ParallelBlock,
  outcomesOf: (branch: Branch) => ReadonlySet<Decision>,
): ReadonlySet<Decision> {
  const branches = block.branches.map((branch) => ({ isAdvisory: branch.advisory, can: outcomesOf(branch) }));
  const runAll = block.starts === 'all';
  const ends = ({ can }: { can: ReadonlySet<Decision> }) => can.size > 0;
  if (block.join.policy === 'manual') {
    const canBeTaken = !block.join.requireAll || (runAll ? branches.every(ends) : branches.some(ends));
    return new Set(canBeTaken ? ['ok', 'fail'] : []);
  }
  const deciding = branches.filter(({ isAdvisory }) => !isAdvisory);
  const advisory = branches.filter(({ isAdvisory }) => isAdvisory);
  const decisions = new Set<Decision>();
  const ok = deciding.filter(({ can }) => can.has('ok')).length;
  const fail = deciding.filter(({ can }) => can.has('fail')).length;
  if (block.join.policy === 'quorum') {
    const { atLeast } = block.join;
    if (ok >= atLeast) decisions.add('ok');
    // Of those that run too few are left: at the worst, of one alone.
    if (
      runAll
        ? deciding.length > 0 && fail > deciding.length - atLeast
        : deciding.length > 0 && (atLeast > 1 || fail > 0)
    )
      decisions.add('fail');
  } else {
    if (deciding.length > 0 && (runAll ? ok === deciding.length : ok > 0)) decisions.add('ok');
    const isWaitedFor = block.join.policy === 'all' && runAll;
    if (fail > 0 && (!isWaitedFor || deciding.every(ends))) decisions.add('fail');
  }
  // Where only advice was started, all of it is waited for, and the block comes out well.
  const isOnlyAdvice = advisory.length > 0 && (runAll ? deciding.length === 0 : true);
  if (isOnlyAdvice && (runAll ? advisory.every(ends) : advisory.some(ends))) decisions.add('ok');
  return decisions;
}
