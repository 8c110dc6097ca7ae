import { brokenRule } from './broken-rule';
import { doubtfulRule } from './doubtful-rule';
import { duplicateForm } from './duplicate-form';
import { duplicateMessage } from './duplicate-message';
import { duplicateRole } from './duplicate-role';
import { duplicateTableUse } from './duplicate-table-use';
import { longBranchNumber } from './long-branch-number';
import { missingTexts } from './missing-texts';
import { noApplicationForm } from './no-application-form';
import { openPoint } from './open-point';
import { recordingUnused } from './recording-unused';
import { riskyIdFormat } from './risky-id-format';
import { scenarioFails } from './scenario-fails';
import { tableGap } from './table-gap';
import { tableInMapping } from './table-in-mapping';
import { tableInput } from './table-input';
import { tableOutputs } from './table-outputs';
import { undeclaredMaster } from './undeclared-master';
import { unknownMaster } from './unknown-master';
import { unknownMessagePlace } from './unknown-message-place';
import { unknownMessageState } from './unknown-message-state';
import { unknownTable } from './unknown-table';
import { unknownTableUse } from './unknown-table-use';
import { unknownTriggerState } from './unknown-trigger-state';
import { unusedTable } from './unused-table';

/** Checks across the parts of a service; those of one part are its package's. */
export const serviceChecks = [
  noApplicationForm,
  duplicateForm,
  duplicateRole,
  brokenRule,
  doubtfulRule,
  undeclaredMaster,
  unknownMaster,
  unknownTable,
  duplicateTableUse,
  unknownTableUse,
  tableInput,
  tableInMapping,
  tableOutputs,
  tableGap,
  unusedTable,
  unknownTriggerState,
  unknownMessageState,
  unknownMessagePlace,
  duplicateMessage,
  scenarioFails,
  riskyIdFormat,
  longBranchNumber,
  missingTexts,
  recordingUnused,
  openPoint,
] as const;
