import { scopesOf } from '../model/scope';
import type { Workflow } from '../model/workflow';
import { parseWorkflowText } from '../text/parse-workflow-text';

/**
 * A workflow as compact text (see `text/parse-workflow-text.ts`), for tests:
 * wf`DRAFT -SUBMIT(CITIZEN)-> PENDING -APPROVE-> (DONE); PENDING -REJECT-> (LOST!)`
 *
 * Names are the codes. An action without roles is OFFICER's, or CITIZEN's at the start; in a branch WF_ORCHESTRATOR's there.
 */
export function wf(parts: TemplateStringsArray): Workflow {
  const text = parts.join('');
  const { workflow, issues } = parseWorkflowText(text, { nameOf: (code) => ({ en: code }) });
  if (!workflow) throw new Error(`cannot read “${text}”: ${JSON.stringify(issues)}`);
  for (const { workflow: each, branch } of scopesOf(workflow)) {
    const start = each.states.find((state) => state.kind === 'start');
    for (const action of each.actions)
      if (action.roles.length === 0)
        action.roles = [action.from !== start?.code ? 'OFFICER' : branch ? 'WF_ORCHESTRATOR' : 'CITIZEN'];
  }
  return workflow;
}

/** The same workflow after a change. */
export function but(workflow: Workflow, change: (workflow: Workflow) => void): Workflow {
  const copy = structuredClone(workflow);
  change(copy);
  return copy;
}

export const forTests = { roles: ['CITIZEN', 'OFFICER', 'CLERK', 'SYSTEM'], forms: ['application', 'inspection'] };
