import { CITIZEN_ROLE, findState, isSystemRole, ORCHESTRATOR_ROLE } from '../analysis/find';
import { statesAfter } from '../analysis/paths';
import { nameOf } from '../checks/define-check';
import { addAction, removeState } from '../editing/edit-workflow';
import type { State } from '../model/workflow';
import { changingState, isLeft, type Plan, type Repair, stateAt } from './define-repair';

export const deleteState: Repair = {
  describe: 'workflow.repair.delete-state',
  plan(workflow, place) {
    const state = stateAt(workflow, place);
    return state && { change: (draft) => removeState(draft, state.code) };
  },
};

/** Of two states with one code the second goes; actions belong to the first already. */
export const deleteSecond: Repair = {
  describe: 'workflow.repair.delete-second',
  plan: (workflow, place) =>
    stateAt(workflow, place) && {
      change: ({ workflow: draft }) => void draft.states.splice(place.position, 1),
    },
};

/** An action from the closest state a case comes to, for those who act there already. */
export const addActionFromClosest: Repair = {
  describe: 'workflow.repair.add-action-from',
  plan(workflow, place) {
    const state = stateAt(workflow, place);
    const closest = workflow.states.find((each) => each.code === place.params.closestState);
    if (!state || !closest || closest.kind === 'end' || closest.kind === 'parallel') return undefined;
    if (place.isBranch && closest.kind === 'start') return undefined;
    const others = workflow.actions.filter((action) => action.from === closest.code);
    const roles = [...new Set(others.flatMap((action) => action.roles))];
    if (roles.length === 0) return undefined;
    return {
      change: (draft) => void addAction(draft, { name: state.name, from: closest.code, to: state.code, roles }),
    };
  },
};

export const makeTask: Repair = {
  describe: 'workflow.repair.make-task',
  plan(workflow, place) {
    const state = stateAt(workflow, place);
    if (!state || !isLeft(workflow, state)) return undefined;
    return {
      change: ({ workflow: draft }) => {
        const drafted = draft.states[place.position];
        if (!drafted) return;
        if (drafted.kind === 'parallel')
          for (const action of draft.actions) if (action.from === drafted.code) delete action.join;
        drafted.kind = 'task';
      },
    };
  },
};

export const makeEnd: Repair = {
  describe: 'workflow.repair.make-end',
  plan(workflow, place) {
    const state = stateAt(workflow, place);
    return state && state.kind !== 'start' && !isLeft(workflow, state) ? ending(state, place.isBranch) : undefined;
  },
};

/** Where no state is an end, the last that nothing leaves. */
export const makeLastEnd: Repair = {
  describe: 'workflow.repair.make-named-end',
  plan(workflow, { isBranch }) {
    const last = workflow.states.findLast((state) => state.kind !== 'start' && !isLeft(workflow, state));
    return last && { params: { name: nameOf(last) }, ...ending(last, isBranch) };
  },
};

/** What an end of a branch means has to be said; a good one is what most branches lack. */
function ending({ code }: State, isBranch: boolean): Plan {
  return {
    change: ({ workflow: draft }) => {
      const state = findState(draft, code);
      if (!state) return;
      state.kind = 'end';
      if (isBranch) state.outcome ??= 'ok';
    },
  };
}

const setOutcome = (describe: Repair['describe'], outcome: 'ok' | 'fail') =>
  changingState(describe, (state) => {
    state.outcome = outcome;
  });
export const endWell = setOutcome('workflow.repair.ended-well', 'ok');
export const endBadly = setOutcome('workflow.repair.was-refused', 'fail');

export const shortenSla = changingState('workflow.repair.shorten', (state, { sla }) => {
  if (sla !== undefined) state.sla = sla;
});

export const removeEscalation = changingState(
  'workflow.repair.remove-escalation',
  (state) => {
    delete state.escalation;
  },
  (state) => state.escalation !== undefined,
);

export const removeForm: Repair = {
  describe: 'workflow.repair.remove-form',
  plan: (_, { list, position }) => ({
    change: ({ workflow: draft }) => {
      delete (list === 'states' ? draft.states : draft.actions)[position]?.form;
    },
  }),
};

/** A start before the one state that nothing leads to, if everything else can be reached from there. */
export const addStart: Repair = {
  describe: 'workflow.repair.add-start',
  plan(workflow, { isBranch, roles }) {
    const codes = new Set(workflow.states.map(({ code }) => code));
    const targets = new Set(workflow.actions.flatMap(({ from, to }) => (from !== to && codes.has(from) ? [to] : [])));
    const [first, ...others] = workflow.states.filter((state) => !targets.has(state.code));
    const citizenOrFirst = roles.includes(CITIZEN_ROLE) ? CITIZEN_ROLE : roles.find((role) => !isSystemRole(role));
    const role = isBranch ? ORCHESTRATOR_ROLE : citizenOrFirst;
    if (!first || others.length > 0 || role === undefined) return undefined;
    if (statesAfter(workflow, first.code).size < codes.size || codes.has(START)) return undefined;
    return {
      params: { name: nameOf(first) },
      change: (draft) => {
        draft.workflow.states.unshift({ code: START, kind: 'start', name: { en: 'Start' }, editable: false });
        draft.workflow.filing = [];
        addAction(draft, { name: { en: isBranch ? 'Open' : 'Submit' }, from: START, to: first.code, roles: [role] });
      },
    };
  },
};
const START = 'START';
