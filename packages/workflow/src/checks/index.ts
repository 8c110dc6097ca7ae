import type { Issue } from '@nirmaan/lexicon';
import type { Workflow } from '../model/workflow';
import { applyAndApprove } from './apply-and-approve';
import { applyAndPay } from './apply-and-pay';
import { deadEnd } from './dead-end';
import { decisionHole } from './decision-hole';
import { type Check, type CheckContext, runCheck } from './define-check';
import { duplicateAction } from './duplicate-action';
import { duplicateState } from './duplicate-state';
import { endWithActions } from './end-with-actions';
import { endWithoutOutcome } from './end-without-outcome';
import { filingBroken } from './filing-broken';
import { missingSource } from './missing-source';
import { missingTarget } from './missing-target';
import { noEnd } from './no-end';
import { noFiling } from './no-filing';
import { noRole } from './no-role';
import { noStart } from './no-start';
import { payableAroundUs } from './payable-around-us';
import { repeatableAction } from './repeatable-action';
import { rolesTooLong } from './roles-too-long';
import { selfLoopRights } from './self-loop-rights';
import { severalStarts } from './several-starts';
import { slaTooLong } from './sla-too-long';
import { undeclaredRole } from './undeclared-role';
import { unknownForm } from './unknown-form';
import { unreachableState } from './unreachable-state';

/** Every check, in the order in which a reader should hear of its problems. */
export const checks: readonly Check[] = [
  noStart,
  severalStarts,
  duplicateState,
  noEnd,
  unreachableState,
  deadEnd,
  endWithActions,
  endWithoutOutcome,
  missingTarget,
  missingSource,
  duplicateAction,
  noRole,
  undeclaredRole,
  rolesTooLong,
  unknownForm,
  noFiling,
  filingBroken,
  payableAroundUs,
  repeatableAction,
  selfLoopRights,
  slaTooLong,
  applyAndPay,
  applyAndApprove,
  decisionHole,
];

/**
 * Everything that is wrong with a workflow; paths below it (`/states/3`, `/actions/7/to`). Where a way through the workflow
 * shows the problem, `params.trail` is the shortest one, as a `Trail`.
 */
export function checkWorkflow(workflow: Workflow, context: CheckContext): Issue[] {
  return checks.flatMap((check) => runCheck(check, workflow, context));
}
