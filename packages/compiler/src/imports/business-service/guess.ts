import { type Action, findStart, reachableStates, type Workflow } from '@nirmaan/workflow';

const FAILED = /REJECT|CANCEL|EXPIRE|REVOKE|WITHDRAW|DENIED|INVALID/;

/** Ends are states nobody leaves; what grants the applicant's wish says so. */
export function markKinds(workflow: Workflow): void {
  const isLeft = new Set(workflow.actions.filter(({ from, to }) => from !== to).map(({ from }) => from));
  for (const state of workflow.states) {
    if (state.kind === 'start') continue;
    if (!isLeft.has(state.code)) {
      state.kind = 'end';
      state.outcome = FAILED.test(state.code) ? 'fail' : 'ok';
    } else if (/^(APPROVED|ISSUED|GRANTED)$/.test(state.code)) state.outcome = 'ok';
  }
}

/** What is sent when a citizen submits: from the start on, as long as the citizen moves and has one way to go. */
export function guessFiling(workflow: Workflow): string[] {
  const byState = new Map<string, Action[]>();
  for (const action of workflow.actions) byState.set(action.from, [...(byState.get(action.from) ?? []), action]);
  const filing: string[] = [];
  const seen = new Set<string>();
  const start = findStart(workflow)?.code;
  const reachable = reachableStates(workflow);
  let at = start;
  while (at && !seen.has(at) && reachable.has(at)) {
    seen.add(at);
    const moves = (byState.get(at) ?? []).filter((action) => action.to !== at && action.roles.includes('CITIZEN'));
    const [only] = moves;
    if (!only || moves.length !== 1) break;
    filing.push(only.code);
    at = only.to;
  }
  const first = start === undefined ? undefined : byState.get(start)?.[0];
  return filing.length === 0 && first ? [first.code] : filing;
}
