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
  isDecision,
  isNote,
  isPayment,
  isSystemRole,
  isToldBySystem,
  waysOfDecision,
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
export { BranchInstanceIdError, branchInstanceId } from './blocks/branch-instance-id';
export { checks, checkWorkflow } from './checks';
export type { AnswerKind, Check, CheckContext } from './checks/define-check';
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
export { findBlockAt, placeKey, type Scope, type ScopedWorkflow, scopesOf } from './model/scope';
export {
  Action,
  actionKey,
  Branch,
  Escalation,
  Join,
  ParallelBlock,
  State,
  Workflow,
  WorkflowLayout,
} from './model/workflow';
export { type OfferedRepair, repairsFor } from './repairs';
export { recordScenario } from './scenarios/record-scenario';
export { runScenario, type ScenarioRun } from './scenarios/run-scenario';
export { Scenario, ScenarioStep } from './scenarios/scenario';
export { decideJoin, type Outcomes } from './simulation/decide-join';
export {
  type BlockVisit,
  type BranchOutcome,
  CANCEL,
  CANCELLED,
  type Offer,
  type SimulatedAct,
  type SimulatedStep,
  type Simulation,
  TIME_LIMIT,
  type Token,
} from './simulation/model';
export { seededRandom } from './simulation/seeded-random';
export { type ManyRuns, simulateAll, simulateMany } from './simulation/simulate-many';
export {
  advanceTime,
  assume,
  changeAnswers,
  nextDeadline,
  offerKey,
  offersOf,
  startSimulation,
  stepSimulation,
  timeLeft,
} from './simulation/simulation';
