/**
 * Puts artefacts into DIGIT: says first what it would do, then does it so that it can be cut off anywhere.
 *
 * `planPublish` only reads; `findNotRun` needs no DIGIT. `applyPublish` is a saga over a `Publication`, a row that
 * survives the process: resuming it is calling it again. `findPublished` is what DIGIT says is live.
 */
export { type ApplyPorts, applyPublish, startPublication } from './apply/apply-publish';
export { createMemoryPublicationStore } from './memory-store';
export type { PlanStep, PublishPlan, StepChange } from './model/plan';
export {
  type Publication,
  PublicationBusy,
  type PublicationProblem,
  type PublicationStep,
  type PublicationStepState,
  type PublicationStore,
} from './model/publication';
export { findHeldRoles } from './plan/find-held-roles';
export { findPublished, type Published } from './plan/find-published';
export { findNotRun, type PlanOptions, planPublish } from './plan/plan-publish';
