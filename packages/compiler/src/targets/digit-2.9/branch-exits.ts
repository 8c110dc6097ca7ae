import type { Branch, Workflow } from '@nirmaan/workflow';

/** How the orchestrator ends a branch from outside. Codes an author uses for something else get a number behind them. */
export type BranchExits = {
  /** Taken when the block was left while the branch still ran. */
  cancel: { action: string; state: string };
  /** Taken when the branch's time limit decides for it: deemed approval, deemed refusal. `state` is an end of the branch. */
  timeLimit?: { action: string; state: string };
};

export function branchExits({ workflow, onTimeout }: Pick<Branch, 'workflow' | 'onTimeout'>): BranchExits {
  const states = new Set(workflow.states.map((state) => state.code));
  const actions = new Set(workflow.actions.map((action) => action.code));
  const cancel = { action: freeCode('CANCEL', actions), state: freeCode('CANCELLED', states) };
  const end = onTimeout && onTimeout !== 'escalate' ? findEnd(workflow, onTimeout) : undefined;
  return { cancel, ...(end && { timeLimit: { action: freeCode('TIME_LIMIT', actions), state: end } }) };
}

function findEnd(workflow: Workflow, outcome: 'ok' | 'fail'): string | undefined {
  return workflow.states.find((state) => state.kind === 'end' && state.outcome === outcome)?.code;
}

function freeCode(code: string, taken: ReadonlySet<string>): string {
  let free = code;
  for (let n = 2; taken.has(free); n++) free = `${code}_${n}`;
  return free;
}
