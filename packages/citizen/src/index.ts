/**
 * The pages citizens see: pure functions from a view to an HTML document.
 *
 * Make a `CitizenView`, give it to `renderCitizenPage`. The document needs no script; the one in `script/` makes it
 * better where it runs. Style sheet and script are built by `build.mjs`. Nothing here knows HTTP or a database.
 */
export { addresses, type Place } from './addresses';
export { renderCitizenPage } from './render';
export type {
  ApplicationState,
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
} from './view';
