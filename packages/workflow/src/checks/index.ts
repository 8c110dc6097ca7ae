import type { Issue } from '@nirmaan/lexicon';
import type { Workflow } from '../model/workflow';
import { allAdvisory } from './all-advisory';
import { applyAndApprove } from './apply-and-approve';
import { applyAndPay } from './apply-and-pay';
import { branchEndWithoutOutcome } from './branch-end-without-outcome';
import { branchNeverOk } from './branch-never-ok';
import { branchSlaTooLong } from './branch-sla-too-long';
import { branchStart } from './branch-start';
import { callableAroundUs } from './callable-around-us';
import { circleWithoutPerson } from './circle-without-person';
import { crossingAction } from './crossing-action';
import { deadEnd } from './dead-end';
import { decisionAsks } from './decision-asks';
import { decisionHole } from './decision-hole';
import { decisionWithoutWay } from './decision-without-way';
import type { Check, CheckContext } from './define-check';
import { doubledJoin } from './doubled-join';
import { duplicateAction } from './duplicate-action';
import { duplicateBlock } from './duplicate-block';
import { duplicateState } from './duplicate-state';
import { endWithActions } from './end-with-actions';
import { endWithoutOutcome } from './end-without-outcome';
import { escalationUnknownAction } from './escalation-unknown-action';
import { escalationWithoutTime } from './escalation-without-time';
import { filingBroken } from './filing-broken';
import { joinNeverOk } from './join-never-ok';
import { manualJoinWithoutPerson } from './manual-join-without-person';
import { missingJoin } from './missing-join';
import { missingSource } from './missing-source';
import { missingTarget } from './missing-target';
import { nestingTooDeep } from './nesting-too-deep';
import { noBranchStarts } from './no-branch-starts';
import { noEnd } from './no-end';
import { noFiling } from './no-filing';
import { noRole } from './no-role';
import { noStart } from './no-start';
import { onePersonTwoBranches } from './one-person-two-branches';
import { personOnAutomaticJoin } from './person-on-automatic-join';
import { quorumTooLarge } from './quorum-too-large';
import { repeatableAction } from './repeatable-action';
import { roleNobodyHolds } from './role-nobody-holds';
import { rolesTooLong } from './roles-too-long';
import { runChecks } from './run-checks';
import { selfLoopRights } from './self-loop-rights';
import { severalStarts } from './several-starts';
import { similarCodes } from './similar-codes';
import { singleBranch } from './single-branch';
import { slaTooLong } from './sla-too-long';
import { strayJoin } from './stray-join';
import { timeoutWithoutLimit } from './timeout-without-limit';
import { undeclaredRole } from './undeclared-role';
import { unknownForm } from './unknown-form';
import { unpairedBlock } from './unpaired-block';
import { unreachableState } from './unreachable-state';
import { unusedConditions } from './unused-conditions';

/** Every check, in the order in which a reader should hear of its problems. */
export const checks: readonly Check[] = [
  noStart,
  severalStarts,
  duplicateState,
  similarCodes,
  noEnd,
  unreachableState,
  deadEnd,
  endWithActions,
  endWithoutOutcome,
  missingTarget,
  missingSource,
  crossingAction,
  duplicateAction,
  noRole,
  undeclaredRole,
  roleNobodyHolds,
  rolesTooLong,
  unknownForm,
  noFiling,
  filingBroken,
  decisionWithoutWay,
  decisionHole,
  decisionAsks,
  unpairedBlock,
  duplicateBlock,
  missingJoin,
  doubledJoin,
  strayJoin,
  personOnAutomaticJoin,
  manualJoinWithoutPerson,
  branchStart,
  branchNeverOk,
  branchEndWithoutOutcome,
  joinNeverOk,
  quorumTooLarge,
  allAdvisory,
  nestingTooDeep,
  noBranchStarts,
  unusedConditions,
  singleBranch,
  onePersonTwoBranches,
  escalationUnknownAction,
  escalationWithoutTime,
  circleWithoutPerson,
  slaTooLong,
  branchSlaTooLong,
  timeoutWithoutLimit,
  callableAroundUs,
  repeatableAction,
  selfLoopRights,
  applyAndPay,
  applyAndApprove,
];

/**
 * Everything that is wrong with a workflow and the branches of its blocks; paths below it (`/states/3`,
 * `/blocks/0/branches/1/workflow/actions/7/to`). Where a way through that workflow shows the problem, `params.trail` is the
 * shortest one, as a `Trail`. Of one check at most so many places are told; then an Issue says how many more there are.
 */
export function checkWorkflow(workflow: Workflow, context: CheckContext): Issue[] {
  return runChecks(checks, workflow, context);
}
