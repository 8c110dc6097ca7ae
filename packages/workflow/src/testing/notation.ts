import type { Action, State, Workflow } from '../model/workflow';

/**
 * A workflow in a few signs, for tests:
 * wf`DRAFT -SUBMIT[CITIZEN]-> PENDING -APPROVE-> (DONE); PENDING -REJECT-> (LOST!)`
 *
 * The first state is the start, `(X)` an end with a good outcome, `(X!)` one with a bad outcome, any other a task.
 * An action without roles is OFFICER's, or CITIZEN's at the start; filing is the first action.
 */
export function wf(parts: TemplateStringsArray): Workflow {
  const workflow: Workflow = { states: [], actions: [], blocks: [], filing: [] };
  for (const chain of parts.join('').split(';')) readChain(workflow, chain.trim());
  const first = workflow.states[0];
  if (first) first.kind = 'start';
  for (const action of workflow.actions)
    if (action.roles.length === 0) action.roles = [action.from === first?.code ? 'CITIZEN' : 'OFFICER'];
  const filing = workflow.actions.find((action) => action.from === first?.code);
  if (filing) workflow.filing.push(filing.code);
  return workflow;
}

/** The same workflow after a change. */
export function but(workflow: Workflow, change: (workflow: Workflow) => void): Workflow {
  const copy = structuredClone(workflow);
  change(copy);
  return copy;
}

export const forTests = { roles: ['CITIZEN', 'OFFICER', 'CLERK', 'SYSTEM'], forms: ['application', 'inspection'] };

function readChain(workflow: Workflow, chain: string): void {
  if (chain === '') return;
  const [first, ...steps] = chain.split(/\s+-(?=[A-Z])/);
  let from = readState(workflow, first ?? '');
  for (const step of steps) {
    const read = /^([A-Z_]+)(?:\[([^\]]*)\])?->\s*(\S+)$/.exec(step.trim());
    if (!read?.[1] || !read[3]) throw new Error(`cannot read “${step}” in “${chain}”`);
    const to = readState(workflow, read[3]);
    const roles = read[2]?.split(',').map((role) => role.trim()) ?? [];
    workflow.actions.push(actionOf(read[1], from, to, roles));
    from = to;
  }
}

function readState(workflow: Workflow, sign: string): string {
  const read = /^(\()?([A-Z_]+)(!)?(\))?$/.exec(sign.trim());
  if (!read?.[2]) throw new Error(`cannot read state “${sign}”`);
  const code = read[2];
  if (!workflow.states.some((state) => state.code === code))
    workflow.states.push(stateOf(code, read[1] ? (read[3] ? 'fail' : 'ok') : undefined));
  return code;
}

function stateOf(code: string, outcome?: 'ok' | 'fail'): State {
  return { code, kind: outcome ? 'end' : 'task', name: { en: code }, editable: false, ...(outcome && { outcome }) };
}

function actionOf(code: string, from: string, to: string, roles: string[]): Action {
  return {
    code,
    name: { en: code },
    from,
    to,
    roles,
    kind: from === to ? 'note' : 'move',
    via: 'person',
    comment: 'optional',
    documents: 'none',
  };
}
