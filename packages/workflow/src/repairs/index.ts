import { CITIZEN_ROLE, findFiling, findStart, findState, isPayment, isSystemRole } from '../analysis/find';
import { reachableStates } from '../analysis/paths';
import { deadEnd } from '../checks/dead-end';
import { runCheck } from '../checks/define-check';
import { payableAroundUs } from '../checks/payable-around-us';
import { removeAction, removeState, type WorkflowDraft } from '../editing/edit-workflow';
import { type Action, actionKey, Workflow } from '../model/workflow';

/** What one click mends. */
export type Repair = {
  /** Key of the message that says what will be done. */
  describe: string;
  /** The workflow without the problem. `at` is the path of one Issue: only that place is mended; without it, every such place. */
  apply(workflow: Workflow, at?: string): Workflow;
};

/** Repairs by the code of the problem they mend. A problem that only a person can decide has none. */
export const repairs: Readonly<Record<string, Repair>> = {
  'workflow.payable-around-us': {
    describe: 'workflow.repair.payable-around-us',
    apply: (workflow, at) =>
      changed(workflow, ({ workflow: draft }) => {
        for (const { path } of runCheck(payableAroundUs, workflow, { roles: [], forms: [] })) {
          const action = draft.actions[positionIn(path)];
          if (!action || !isMeant(path, at)) continue;
          action.via = 'system';
          action.roles = peopleOf(action);
        }
      }),
  },
  'workflow.unreachable-state': {
    describe: 'workflow.repair.delete-state',
    apply: (workflow, at) =>
      changed(workflow, (draft) => {
        const reachable = reachableStates(workflow);
        for (const [position, { code }] of workflow.states.entries())
          if (!reachable.has(code) && isMeant(`/states/${position}`, at)) removeState(draft, code);
      }),
  },
  'workflow.missing-target': deletingActions((action, workflow) => !findState(workflow, action.to)),
  'workflow.missing-source': deletingActions((action, workflow) => !findState(workflow, action.from)),
  'workflow.duplicate-action': deletingActions(
    (action, workflow) => workflow.actions.find((each) => actionKey(each) === actionKey(action)) !== action,
  ),
  'workflow.several-starts': {
    describe: 'workflow.repair.make-task',
    apply: (workflow, at) =>
      changed(workflow, ({ workflow: draft }) => {
        const first = draft.states.findIndex((state) => state.kind === 'start');
        for (const [position, state] of draft.states.entries())
          if (state.kind === 'start' && position !== first && isMeant(`/states/${position}`, at)) state.kind = 'task';
      }),
  },
  'workflow.dead-end': {
    describe: 'workflow.repair.make-end',
    apply: (workflow, at) =>
      changed(workflow, ({ workflow: draft }) => {
        for (const { path } of runCheck(deadEnd, workflow, { roles: [], forms: [] })) {
          const state = draft.states[positionIn(path)];
          const isLeft = draft.actions.some((action) => action.from === state?.code && action.to !== action.from);
          if (state && state.kind !== 'start' && !isLeft && isMeant(path, at)) state.kind = 'end';
        }
      }),
  },
  'workflow.end-with-actions': {
    describe: 'workflow.repair.make-task',
    apply: (workflow, at) =>
      changed(workflow, ({ workflow: draft }) => {
        for (const [position, state] of draft.states.entries()) {
          const isLeft = draft.actions.some((action) => action.from === state.code && action.to !== action.from);
          if (state.kind === 'end' && isLeft && isMeant(`/states/${position}`, at)) state.kind = 'task';
        }
      }),
  },
  'workflow.no-filing': refiling(),
  'workflow.filing-broken': refiling(),
};

function changed(workflow: Workflow, change: (draft: WorkflowDraft) => void): Workflow {
  // Written and read again: an editor's draft is a proxy, which cannot be cloned.
  const draft = { workflow: Workflow.parse(JSON.parse(JSON.stringify(workflow))), layout: {} };
  change(draft);
  return draft.workflow;
}

function positionIn(path: string): number {
  return Number(path.split('/')[2]);
}

/** Is this the place to mend? `/states/3` and what lies below it are the same place. */
function isMeant(path: string, at: string | undefined): boolean {
  return at === undefined || path.split('/').slice(0, 3).join('/') === at.split('/').slice(0, 3).join('/');
}

/**
 * Who takes an action that only the system tells DIGIT: the people, never the services that would have told it before.
 * Citizens cannot confirm their own payment; where nobody else could, it is left to the payment service, else as it was.
 */
function peopleOf(action: Action): string[] {
  const people = action.roles.filter((role) => !isSystemRole(role));
  if (!isPayment(action)) return people;
  const staff = people.filter((role) => role !== CITIZEN_ROLE);
  const services = action.roles.filter(isSystemRole);
  return staff.length > 0 ? staff : services.length > 0 ? services : people;
}

function deletingActions(isWrong: (action: Action, workflow: Workflow) => boolean): Repair {
  return {
    describe: 'workflow.repair.delete-action',
    apply: (workflow, at) =>
      changed(workflow, (draft) => {
        for (const [position, action] of [...workflow.actions.entries()].reverse())
          if (isWrong(action, workflow) && isMeant(`/actions/${position}`, at)) removeAction(draft, position);
      }),
  };
}

/** Keeps the filing actions as far as they are right, or takes the first from the start. */
function refiling(): Repair {
  return {
    describe: 'workflow.repair.filing',
    apply: (workflow) =>
      changed(workflow, ({ workflow: draft }) => {
        const kept = findFiling(workflow).actions.map((action) => action.code);
        const start = findStart(workflow);
        const first = workflow.actions.find((action) => action.from === start?.code && action.to !== start?.code);
        draft.filing = kept.length > 0 ? kept : first ? [first.code] : [];
      }),
  };
}
