/**
 * The states an application passes through, and who may move it.
 *
 * A `Workflow` is plain data. Find what is wrong with it by `checkWorkflow`, walk it with `startSimulation`, change it with
 * the functions of `editing`. Nothing here knows DIGIT's formats; that translation is @nirmaan/compiler.
 */

export { mayAct, type RefusalReason, type Situation, whyNot } from './acting/may-act';
export {
  actionsFrom,
  CITIZEN_ROLE,
  findAction,
  findFiling,
  findStart,
  findState,
  isArrival,
  isNote,
  isPayment,
  isSystemRole,
} from './analysis/find';
export {
  canEnd,
  mainPath,
  pathToEnd,
  reachableStates,
  shortestPath,
  shortestPathTo,
  statesAfter,
  type Trail,
  type TrailStep,
} from './analysis/paths';
export { checks, checkWorkflow } from './checks';
export type { Check, CheckContext } from './checks/define-check';
export {
  addAction,
  addState,
  changeAction,
  changeState,
  moveState,
  removeAction,
  removeState,
  renameAction,
  renameState,
  type WorkflowDraft,
} from './editing/edit-workflow';
export { Action, actionKey, ParallelBlock, State, Workflow, WorkflowLayout } from './model/workflow';
export { type Repair, repairs } from './repairs';
export {
  advanceTime,
  type SimulatedAct,
  type Simulation,
  startSimulation,
  stepSimulation,
  timeLeft,
} from './simulation/simulation';
