import { type Action, isToldBySystem, type State, type Workflow } from '@nirmaan/workflow';
import { ESCALATION_ROLE, ORCHESTRATOR_ROLE, SYSTEM_ROLE } from '../targets/digit-2.9/digit-roles';

type Place = { state: State; workflow: Workflow };

/** What DIGIT offers otherwise than a simulation, and means to. */
export type Difference = {
  why: string;
  of(action: Action, place: Place): boolean;
  /** Whom DIGIT offers it, whether or not it can be taken. */
  offeredTo(action: Action): readonly string[];
};

const isJoin = ({ join }: Action, policy: 'manual' | 'automatic', { state, workflow }: Place) => {
  const block = join && workflow.blocks.find((each) => each.state === state.code);
  return block !== undefined && (block.join.policy === 'manual') === (policy === 'manual');
};

/** The first that is true of an action counts. Of every other action both say the same to every role. */
export const differences: readonly Difference[] = [
  {
    why: 'The system leaves a block by its join; a simulation takes it by itself.',
    of: (action, place) => isJoin(action, 'automatic', place),
    offeredTo: () => [ORCHESTRATOR_ROLE],
  },
  {
    why: 'DIGIT judges no condition and knows no fee: the system asks it on behalf of whom a simulation offers it to.',
    of: (action) => isToldBySystem(action),
    offeredTo: () => [SYSTEM_ROLE],
  },
  {
    why: 'DIGIT knows no decisions: the system leaves them, and a simulation does it by itself.',
    of: (_, { state }) => state.kind === 'decision',
    offeredTo: () => [SYSTEM_ROLE],
  },
  {
    why: 'DIGIT does not know which branches still run: that a person waits for all of them is ours to see to.',
    of: (action, place) => isJoin(action, 'manual', place),
    offeredTo: (action) => action.roles,
  },
  {
    why: 'DIGIT does not know that a block would start no branch.',
    of: (action, { workflow }) =>
      workflow.blocks.some(
        (block) => block.state === action.to && action.from !== action.to && block.starts === 'when',
      ),
    offeredTo: (action) => action.roles,
  },
];

/** To its own escalation DIGIT offers what escalates, besides everybody else. */
export function isEscalatedBy(role: string, { code }: Action, { state }: Place): boolean {
  return role === ESCALATION_ROLE && state.escalation?.action === code;
}
