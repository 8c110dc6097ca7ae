import { type Issue, issue, type JsonObject } from '@nirmaan/lexicon';
import { buildWorkflowGraph, type WorkflowGraph } from '../analysis/graph';
import { type Decision, possibleDecisions, possibleOutcomes } from '../analysis/joins';
import type { Trail } from '../analysis/paths';
import { type ScopedWorkflow, scopesOf } from '../model/scope';
import type { Action, Branch, ParallelBlock, Workflow } from '../model/workflow';
import type { Around, Check, CheckContext } from './define-check';

/** Places told of one check; how many more there are is an Issue of its own. */
export const MOST_PLACES = 100;
/** Steps of the ways told of one check: in 10,000 states in a row each way may be as long. */
const MOST_STEPS = 20_000;

type Judged = { scope: ScopedWorkflow; graph: WorkflowGraph; around: Around };

/** What these checks find in a workflow and in the branches of its blocks; paths below the whole workflow. */
export function runChecks(checks: readonly Check[], workflow: Workflow, context: CheckContext): Issue[] {
  const judged = scopesToJudge(workflow, context);
  return checks.flatMap((check) => runCheck(check, judged));
}

function runCheck({ code, severity, judges, check }: Check, judged: readonly Judged[]): Issue[] {
  const issues: Issue[] = [];
  let more = 0;
  let steps = 0;
  for (const { scope, graph, around } of judged) {
    if (judges !== 'both' && (judges === 'branch') !== (scope.branch !== undefined)) continue;
    check(
      graph,
      (path, params = {}, trail) => {
        if (issues.length >= MOST_PLACES) {
          more++;
          return;
        }
        const told = typeof params === 'function' ? params() : params;
        const way = steps < MOST_STEPS ? trail?.() : undefined;
        steps += way?.length ?? 0;
        issues.push(issue(code, scope.pointer + path, way ? { ...told, trail: asParam(way) } : told, severity));
      },
      around,
    );
  }
  if (more > 0) issues.push(issue('workflow.more-problems', '', { code, more }, severity));
  return issues;
}

/** Steps without an action have no such member, which is all that a step of a trail may lack. */
function asParam(trail: Trail): JsonObject[] {
  return trail.map(({ state, action }): JsonObject => (action === undefined ? { state } : { state, action }));
}

function scopesToJudge(workflow: Workflow, context: CheckContext): Judged[] {
  const scopes = scopesOf(workflow);
  const graphs = graphsOf(scopes);
  const graphOf = (each: Workflow) => graphs.get(each) ?? buildWorkflowGraph(each, { isBranch: true });
  const owners = scopes.length > 1 ? statesByScope(scopes) : undefined;
  const shared = {
    roles: new Set(context.roles),
    forms: new Set(context.forms),
    held: context.held && new Map(Object.entries(context.held).map(([city, roles]) => [city, new Set(roles)])),
    answers: context.answers ?? {},
    canEndWell: (branch: Branch) => possibleOutcomes(graphOf(branch.workflow), branch).has('ok'),
    decisionsOf: (block: ParallelBlock) =>
      possibleDecisions(block, (branch) => possibleOutcomes(graphOf(branch.workflow), branch)),
  };
  return scopes.map((scope) => ({
    scope,
    graph: graphOf(scope.workflow),
    around: {
      ...shared,
      scope,
      isElsewhere: (code) => {
        const having = owners?.get(code);
        return having !== undefined && (having.size > 1 || !having.has(scope));
      },
    },
  }));
}

/** Inner ones first: what a branch can come to says which joins of its block lead on. */
function graphsOf(scopes: readonly ScopedWorkflow[]): Map<Workflow, WorkflowGraph> {
  const graphs = new Map<Workflow, WorkflowGraph>();
  for (const { workflow, branch } of scopes.toReversed()) {
    const outcomesOf = (inner: Branch) => {
      const graph = graphs.get(inner.workflow);
      return graph ? possibleOutcomes(graph, inner) : new Set<Decision>();
    };
    const decisions = new Map(workflow.blocks.map((block) => [block.state, possibleDecisions(block, outcomesOf)]));
    const isPossible = ({ from, join }: Action) => join === undefined || (decisions.get(from)?.has(join) ?? true);
    graphs.set(workflow, buildWorkflowGraph(workflow, { isBranch: branch !== undefined, isPossible }));
  }
  return graphs;
}

function statesByScope(scopes: readonly ScopedWorkflow[]): Map<string, Set<ScopedWorkflow>> {
  const owners = new Map<string, Set<ScopedWorkflow>>();
  for (const scope of scopes)
    for (const { code } of scope.workflow.states) {
      const known = owners.get(code);
      if (known) known.add(scope);
      else owners.set(code, new Set([scope]));
    }
  return owners;
}
