/**
 * A service: forms, workflow, roles, masters and connectors as one document.
 *
 * Authors edit a `ServiceDraft`; `checkService` lists what is wrong and, without errors, gives a `ServiceDefinition`,
 * which is all that can be compiled. `editDraft` makes an edit a few patches that undo, history and saving share.
 */

export { checkService } from './check-service';
export type { ServiceCheckContext } from './checks/define-check';
export { applyDraftPatches, DraftPatch, editDraft } from './editing/edit-draft';
export { mastersOfService } from './masters-of-service';
export { messagesTold } from './messages/messages-told';
export { FORMAT_VERSION, migrateService } from './migrations';
export { IssueError } from './model/issue-error';
export { MESSAGE_PLACES, Message } from './model/message';
export { LARGEST_RECORDING, Recording, RecordingId, RecordingType } from './model/recording';
export {
  MasterUse,
  Role,
  type ServiceDefinition,
  ServiceDraft,
  ServiceInfo,
  TableDay,
  TablePurpose,
  TableUse,
} from './model/service';
export { idFormatOf, newService, numberedCode, withCode } from './new-service';
export { parseDraft } from './parse-draft';
export { audioTypeOf } from './recordings/audio-type';
export { isOfSameWords, unusedRecordings, withRecording } from './recordings/recordings';
export { tablesAskedBy } from './rules/placed-rules';
export { serviceRuleTypes } from './rules/table-types';
export { tableAskedBy, tablesInUse } from './rules/tables-in-use';
export {
  Answers,
  Checker,
  checkersIn,
  decidersIn,
  noAnswers,
  Payment,
  type Question,
  questions,
  saidIn,
  withoutAnswer,
} from './six-questions/answers';
export { changeAnswers } from './six-questions/change-answers';
export { serviceCodeOf } from './six-questions/codes';
export { draftService } from './six-questions/draft-service';
export { linesOf } from './six-questions/lines/lines-of';
export { readLine } from './six-questions/lines/read-line';
export { usesOf } from './uses/uses-of';
