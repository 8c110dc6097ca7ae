/**
 * The pages citizens see: pure functions from a view to an HTML document.
 *
 * Make a `CitizenView`, give it to `renderCitizenPage`. The document needs no script; the one in `script/` makes it
 * better where it runs. Style sheet and script are built by `build.mjs`. Nothing here knows HTTP or a database.
 */
export { addresses, type Place } from './addresses';
export { type JudgedBefore, judgeBefore } from './before/judge-before';
export type { DependsOn, Listed, Outcome, OutcomePart, Range } from './before/outcome';
export { type BeforeForm, beforeFormOf, mastersRead, questionsOf, questionsOn } from './before/questions';
export { renderCitizenPage } from './render';
export type {
  ApplicationState,
  BeforeHint,
  BeforeView,
  CheckView,
  CitizenAction,
  CitizenView,
  CitizenViewOf,
  Correction,
  ErrorReason,
  FormView,
  Hidden,
  ProofValues,
  Site,
  StepView,
  TrialBand,
} from './view';
