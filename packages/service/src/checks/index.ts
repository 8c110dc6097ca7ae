import { brokenRule } from './broken-rule';
import { duplicateForm } from './duplicate-form';
import { duplicateRole } from './duplicate-role';
import { missingTexts } from './missing-texts';
import { noApplicationForm } from './no-application-form';
import { riskyIdFormat } from './risky-id-format';
import { undeclaredMaster } from './undeclared-master';
import { unknownMaster } from './unknown-master';
import { unknownTriggerState } from './unknown-trigger-state';

/** Checks across the parts of a service; those of one part are its package's. */
export const serviceChecks = [
  noApplicationForm,
  duplicateForm,
  duplicateRole,
  brokenRule,
  undeclaredMaster,
  unknownMaster,
  unknownTriggerState,
  riskyIdFormat,
  missingTexts,
] as const;
