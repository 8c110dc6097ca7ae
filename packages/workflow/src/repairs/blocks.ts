import { isSystemRole, ORCHESTRATOR_ROLE } from '../analysis/find';
import { nameOf } from '../checks/define-check';
import { addAction } from '../editing/edit-workflow';
import { deleteAction, leaveToSystem } from './actions';
import { blockAt, changingBlock, type Place, type Repair } from './define-repair';

/** A block goes with the outcomes by which its state would have been left. */
export const deleteBlock: Repair = {
  describe: 'workflow.repair.delete-block',
  plan(workflow, place) {
    const block = blockAt(workflow, place);
    return (
      block && {
        change: ({ workflow: draft }) => {
          draft.blocks.splice(place.position, 1);
          if (draft.blocks.some((each) => each.state === block.state)) return;
          for (const action of draft.actions) if (action.from === block.state) delete action.join;
        },
      }
    );
  },
};

export const makeParallel: Repair = {
  describe: 'workflow.repair.make-parallel',
  plan(workflow, place) {
    const block = blockAt(workflow, place);
    const position = workflow.states.findIndex((state) => state.code === block?.state);
    if (workflow.states[position]?.kind !== 'task') return undefined;
    return {
      change: ({ workflow: draft }) => {
        const state = draft.states[position];
        if (state) state.kind = 'parallel';
      },
    };
  },
};

/** The missing way out, to an end of the same outcome. */
export const addJoin: Repair = {
  describe: 'workflow.repair.add-join',
  plan(workflow, place) {
    const block = blockAt(workflow, place);
    const outcome = place.params.outcome === 'ok' ? 'ok' : 'fail';
    const end = workflow.states.find((state) => state.kind === 'end' && state.outcome === outcome);
    if (!block || !end) return undefined;
    const leaving = workflow.actions.filter((action) => action.from === block.state);
    const people = leaving.flatMap((action) => action.roles.filter((role) => !isSystemRole(role)));
    const roles = block.join.policy === 'manual' ? [...new Set(people)] : [ORCHESTRATOR_ROLE];
    if (roles.length === 0) return undefined;
    return {
      params: { state: nameOf(end) },
      change: (draft) => {
        const at = addAction(draft, { name: end.name, from: block.state, to: end.code, roles });
        Object.assign(draft.workflow.actions[at] ?? {}, { join: outcome, via: 'system' });
      },
    };
  },
};

/** Of a block, or of the branch the problem is about: the first free code of that beginning. */
export const freeCode: Repair = {
  describe: 'workflow.repair.rename-action',
  plan(workflow, place) {
    const block = blockAt(workflow, place);
    const isOfBranch = place.below[0] === 'branches';
    const among = isOfBranch ? (block?.branches ?? []) : workflow.blocks;
    const at = isOfBranch ? branchIn(place) : place.position;
    const rivals = isOfBranch ? workflow.blocks.flatMap((each) => each.branches) : workflow.blocks;
    const taken = new Set(rivals.map((each) => each.code));
    const old = among[at]?.code;
    if (old === undefined) return undefined;
    let number = 2;
    while (taken.has(numbered(old, number))) number++;
    const code = numbered(old, number);
    return {
      params: { code },
      change: ({ workflow: draft }) => {
        const list = isOfBranch ? draft.blocks[place.position]?.branches : draft.blocks;
        const each = list?.[at];
        if (each) each.code = code;
      },
    };
  },
};

/** A code of ten characters at most, which ends in this number. */
function numbered(code: string, number: number): string {
  return `${code.replace(/\d+$/, '').slice(0, 10 - String(number).length)}${number}`;
}

export const askForFewer = changingBlock('workflow.repair.ask-fewer', ({ join, branches }) => {
  if (join.policy === 'quorum') join.atLeast = branches.filter((branch) => !branch.advisory).length;
});

export const letDecide = changingBlock('workflow.repair.let-decide', ({ branches }) => {
  for (const branch of branches) branch.advisory = false;
});

export const startByConditions = changingBlock(
  'workflow.repair.start-by-conditions',
  (block) => {
    block.starts = 'when';
  },
  (_, { params }) => params.problem === 'ignored',
);

export const startAll = changingBlock('workflow.repair.start-all', (block) => {
  block.starts = 'all';
  for (const branch of block.branches) delete branch.when;
});

/** The first branch always runs. */
export const startOneAlways: Repair = {
  describe: 'workflow.repair.start-always',
  plan(workflow, place) {
    const first = blockAt(workflow, place)?.branches[0];
    return (
      first && {
        params: { branch: nameOf(first) },
        change: ({ workflow: draft }) => {
          delete draft.blocks[place.position]?.branches[0]?.when;
        },
      }
    );
  },
};

/** The problem is at the branch's own limit, with the one around it. */
export const shortenBranch: Repair = {
  describe: 'workflow.repair.shorten',
  plan(_, { list, params: { limit } }) {
    if (list !== 'sla' || typeof limit !== 'number') return undefined;
    return {
      change: ({ workflow: draft }) => {
        draft.sla = limit;
      },
    };
  },
};

export const removeTimeout = changingBlock('workflow.repair.remove-timeout', ({ branches }, place) => {
  delete branches[branchIn(place)]?.onTimeout;
});

/** What is wrong at the start of a branch, each as it needs. */
export const startBySystem: Repair = {
  ...leaveToSystem,
  plan: (workflow, place) => (place.params.problem === 'roles' ? leaveToSystem.plan(workflow, place) : undefined),
};
export const deleteSecondStart: Repair = {
  ...deleteAction,
  plan: (workflow, place) => (place.params.problem === 'several' ? deleteAction.plan(workflow, place) : undefined),
};
export const startByFirst: Repair = {
  describe: 'workflow.repair.start-by',
  plan(workflow, { params }) {
    const start = workflow.states.find((state) => state.kind === 'start')?.code;
    const first = workflow.actions.find((action) => action.from === start && action.to !== start);
    if (params.problem !== 'filing' || !first) return undefined;
    return {
      params: { action: nameOf(first) },
      change: ({ workflow: draft }) => {
        draft.filing = [first.code];
      },
    };
  },
};

/** `/blocks/0/branches/2/…`: the third. */
function branchIn({ below }: Place): number {
  return below[0] === 'branches' ? Number(below[1]) : -1;
}
