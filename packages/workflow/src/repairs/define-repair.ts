import type { Issue, RoleCode } from '@nirmaan/lexicon';
import type { Params } from '../checks/define-check';
import type { WorkflowDraft } from '../editing/edit-workflow';
import type { Action, ParallelBlock, State, Workflow } from '../model/workflow';

/** Where a problem is, in the workflow of its scope. */
export type Place = {
  /** The pointer's parts: `/states/3/code` is `states`, `3`, `code`. */
  list: string;
  position: number;
  below: readonly string[];
  params: Issue['params'];
  /** That scope is a branch of a block. */
  isBranch: boolean;
  /** Roles of the service. */
  roles: readonly RoleCode[];
};

/** What one click does to a workflow, and what its words are filled with besides the problem's own params. */
export type Plan = { params?: Params; change(draft: WorkflowDraft): void };

/** One way to mend a problem. What only a person can decide has none. */
export type Repair = {
  /** Key of the message that says what will be done. */
  describe: `workflow.repair.${string}`;
  /** Undefined where the problem cannot be mended so at this place. Changes nothing. */
  plan(workflow: Workflow, place: Place): Plan | undefined;
};

export function stateAt(workflow: Workflow, { list, position }: Place): State | undefined {
  return list === 'states' ? workflow.states[position] : undefined;
}

export function actionAt(workflow: Workflow, { list, position }: Place): Action | undefined {
  return list === 'actions' ? workflow.actions[position] : undefined;
}

export function blockAt(workflow: Workflow, { list, position }: Place): ParallelBlock | undefined {
  return list === 'blocks' ? workflow.blocks[position] : undefined;
}

/** A change of the state at the problem's place. */
export function changingState(
  describe: Repair['describe'],
  change: (state: State, workflow: Workflow) => void,
  isPossible: (state: State, workflow: Workflow, place: Place) => boolean = () => true,
): Repair {
  return {
    describe,
    plan(workflow, place) {
      const state = stateAt(workflow, place);
      if (!state || !isPossible(state, workflow, place)) return undefined;
      return {
        change: ({ workflow: draft }) => {
          const drafted = draft.states[place.position];
          if (drafted) change(drafted, draft);
        },
      };
    },
  };
}

/** A change of the action at the problem's place. */
export function changingAction(
  describe: Repair['describe'],
  change: (action: Action, place: Place) => void,
  isPossible: (action: Action, workflow: Workflow, place: Place) => boolean = () => true,
): Repair {
  return {
    describe,
    plan(workflow, place) {
      const action = actionAt(workflow, place);
      if (!action || !isPossible(action, workflow, place)) return undefined;
      return {
        change: ({ workflow: draft }) => {
          const drafted = draft.actions[place.position];
          if (drafted) change(drafted, place);
        },
      };
    },
  };
}

/** A change of the block at the problem's place. */
export function changingBlock(
  describe: Repair['describe'],
  change: (block: ParallelBlock, place: Place) => void,
  isPossible: (block: ParallelBlock, place: Place) => boolean = () => true,
): Repair {
  return {
    describe,
    plan(workflow, place) {
      const block = blockAt(workflow, place);
      if (!block || !isPossible(block, place)) return undefined;
      return {
        change: ({ workflow: draft }) => {
          const drafted = draft.blocks[place.position];
          if (drafted) change(drafted, place);
        },
      };
    },
  };
}

/** Roles that a problem's params name. */
export function rolesIn(place: Place): RoleCode[] {
  const { roles } = place.params;
  return Array.isArray(roles) ? roles.filter((role) => typeof role === 'string') : [];
}

/** Does anything lead away from this state? */
export function isLeft(workflow: Workflow, { code }: State): boolean {
  return workflow.actions.some((action) => action.from === code && action.to !== code);
}
