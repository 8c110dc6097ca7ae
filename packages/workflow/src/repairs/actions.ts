import {
  CITIZEN_ROLE,
  findAction,
  findFiling,
  findStart,
  isNote,
  isPayment,
  isSystemRole,
  ORCHESTRATOR_ROLE,
} from '../analysis/find';
import { nameOf } from '../checks/define-check';
import { codeFromName, removeAction, renameAction } from '../editing/edit-workflow';
import type { Action } from '../model/workflow';
import { actionAt, changingAction, type Repair, rolesIn, stateAt } from './define-repair';

/** Not where a case would then be filed by nothing. */
export const deleteAction: Repair = {
  describe: 'workflow.repair.delete-action',
  plan(workflow, place) {
    const action = actionAt(workflow, place);
    const others = workflow.actions.filter((_, at) => at !== place.position);
    if (!action || (workflow.filing.includes(action.code) && !others.some(({ code }) => code === action.code)))
      return undefined;
    return { change: (draft) => removeAction(draft, place.position) };
  },
};

/** One of two that is not needed: where it leads another action leads, too. */
export const deleteDoubled: Repair = {
  ...deleteAction,
  plan(workflow, place) {
    const action = actionAt(workflow, place);
    const isNeeded = workflow.actions.every((each, at) => at === place.position || each.to !== action?.to);
    return isNeeded ? undefined : deleteAction.plan(workflow, place);
  },
};

/** A code of its own, made of the old one and of where the action leads. */
export const renameApart: Repair = {
  describe: 'workflow.repair.rename-action',
  plan(workflow, place) {
    const action = actionAt(workflow, place);
    if (!action) return undefined;
    const around = workflow.actions.filter((each) => each.from === action.from || each.from === action.to);
    const code = codeFromName(`${action.code} ${action.to}`, 'ACTION', new Set(around.map((each) => each.code)));
    return { params: { code }, change: (draft) => void renameAction(draft, place.position, code) };
  },
};

/** Where two codes look alike, the one that came first is written everywhere. */
export const useOtherCode: Repair = {
  describe: 'workflow.repair.use-code',
  plan(workflow, { list, below, params }) {
    const { code, other } = params;
    if (list !== 'actions' || typeof code !== 'string' || typeof other !== 'string') return undefined;
    if (below[0] === 'roles')
      return {
        change: ({ workflow: draft }) => {
          for (const action of draft.actions)
            action.roles = [...new Set(action.roles.map((role) => (role === code ? other : role)))];
        },
      };
    const positions = [...workflow.actions.entries()].flatMap(([at, action]) => (action.code === code ? [at] : []));
    if (positions.some((at) => findAction(workflow, workflow.actions[at]?.from ?? '', other))) return undefined;
    return {
      change: (draft) => {
        for (const at of positions) renameAction(draft, at, other);
      },
    };
  },
};

/** DIGIT is told by the system alone. */
export const systemOnly = changingAction('workflow.repair.system-only', (action) => {
  action.via = 'system';
  action.roles = peopleOf(action);
});

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

export const removeRole = changingAction(
  'workflow.repair.remove-role',
  (action, { params }) => {
    action.roles = action.roles.filter((role) => role !== params.role);
  },
  (action, _, { params }) => action.roles.some((role) => role !== params.role),
);

/** The roles the problem names, where others are left. */
export const takeRolesOff = changingAction(
  'workflow.repair.take-off',
  (action, place) => {
    const named = rolesIn(place);
    action.roles = action.roles.filter((role) => !named.includes(role));
  },
  (action, _, place) => action.roles.some((role) => !rolesIn(place).includes(role)),
);

/** Those who do the other things there. */
export const giveToNeighbours: Repair = {
  describe: 'workflow.repair.give-roles',
  plan(workflow, place) {
    const from = actionAt(workflow, place)?.from;
    const others = workflow.actions.filter((action) => action.from === from && action.join === undefined);
    const roles = [...new Set(others.flatMap((action) => action.roles))];
    if (roles.length === 0) return undefined;
    return {
      params: { roles },
      change: ({ workflow: draft }) => {
        const action = draft.actions[place.position];
        if (action) action.roles = roles;
      },
    };
  },
};

export const leaveToSystem = changingAction('workflow.repair.leave-to-system', (action) => {
  action.roles = [ORCHESTRATOR_ROLE];
  action.via = 'system';
});

export const makeOrdinary = changingAction('workflow.repair.ordinary-action', (action) => {
  delete action.join;
});

/** The last way out of a decision is taken when no other is. */
export const takeLastOtherwise: Repair = {
  describe: 'workflow.repair.otherwise',
  plan(workflow, place) {
    const code = stateAt(workflow, place)?.code;
    const position = workflow.actions.findLastIndex((action) => action.from === code && !isNote(action));
    const last = workflow.actions[position];
    if (!last) return undefined;
    return {
      params: { action: nameOf(last) },
      change: ({ workflow: draft }) => {
        delete draft.actions[position]?.guard;
      },
    };
  },
};

export const askNothing = changingAction('workflow.repair.ask-nothing', (action) => {
  delete action.fee;
  delete action.form;
  action.comment = 'optional';
  action.documents = 'none';
});

/** Keeps the filing actions as far as they are right, or takes the first from the start. */
export const chooseFiling: Repair = {
  describe: 'workflow.repair.filing',
  plan(workflow) {
    const kept = findFiling(workflow).actions.map((action) => action.code);
    const start = findStart(workflow)?.code;
    const first = workflow.actions.find((action) => action.from === start && action.to !== start);
    const filing = kept.length > 0 ? kept : first ? [first.code] : undefined;
    return (
      filing && {
        change: ({ workflow: draft }) => {
          draft.filing = filing;
        },
      }
    );
  },
};
