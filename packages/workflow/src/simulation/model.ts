import type { ActionCode, BlockCode, Instant, JsonObject, RoleCode, StateCode } from '@nirmaan/lexicon';
import type { RefusalReason } from '../acting/may-act';
import type { Scope } from '../model/scope';
import type { Action, Workflow } from '../model/workflow';

/** A case that is walked through a workflow without a DIGIT, to see what would happen. Plain data: a step gives a new one. */
export type Simulation = {
  workflow: Workflow;
  now: Instant;
  startedAt: Instant;
  /** The answers of the application form the guards see. */
  answers: JsonObject;
  /** By `offerKey`: conditions the author decides by hand, whatever the answers say. */
  assumed: Readonly<Record<string, boolean>>;
  /** The whole case under '', and each branch that runs or ran in this visit under its scope. */
  tokens: Readonly<Record<Scope, Token>>;
  /** Blocks that were entered, by the scope and code of the block (`f1`, `f1.fire/f2`). */
  visits: Readonly<Record<string, BlockVisit>>;
  steps: readonly SimulatedStep[];
  /** Of dates and times in conditions; absent: UTC. */
  timeZone?: string | undefined;
  /** What should have happened by itself as time passed, and could not. */
  stopped?: RefusalReason | undefined;
};

/** Where the case, or one branch of it, stands. */
export type Token = {
  state: StateCode;
  enteredAt: Instant;
  startedAt: Instant;
  /** Of what ended; a branch may also be cancelled when its block is left. An end that names no outcome is no good one. */
  outcome?: BranchOutcome;
  /** Of a branch whose time limit passed, and a supervisor was told. */
  isLate?: true;
};

export type BranchOutcome = 'ok' | 'fail' | 'cancelled';

export type BlockVisit = {
  /** Counts from 1. */
  visit: number;
  status: 'open' | 'closed';
  /** The branches that were started, fixed at the fork. */
  active: readonly BlockCode[];
  /** What the join decided; it never changes afterwards. */
  decision?: 'ok' | 'fail';
  /** Branches that ended well in earlier visits and are kept when the block is entered again, as they stood. */
  kept?: Readonly<Record<BlockCode, Token>>;
};

/**
 * What the system does to a branch that still runs when its block is left: DIGIT gets it as an action of every branch
 * (there with a number behind it where the author uses the code).
 */
export const CANCEL: ActionCode = 'CANCEL';
/** Where a cancelled branch is in DIGIT; in the workflow of the branch there is no such state. */
export const CANCELLED: StateCode = 'CANCELLED';
/** The step of a branch whose time limit passed: to the end it is deemed to have come to, or nowhere where a supervisor is told. */
export const TIME_LIMIT: ActionCode = 'TIME_LIMIT';

export type SimulatedStep = {
  at: Instant;
  scope: Scope;
  action: ActionCode;
  from: StateCode;
  to: StateCode;
  /** `person`: somebody acted. `time`: a limit passed. `system`: a decision, a fork, a join, a cancelled branch. */
  by: 'person' | 'time' | 'system';
  /** Of the person. */
  roles: readonly RoleCode[];
  /** The branches the person picked. */
  picks?: readonly BlockCode[];
  /** What was assumed then; absent: nothing. */
  assumed?: Readonly<Record<string, boolean>>;
};

export type SimulatedAct = {
  action: ActionCode;
  roles: readonly RoleCode[];
  /** In a branch; absent: the whole case. */
  scope?: Scope;
  /** Branches picked, where the action enters a block that starts picked ones. */
  picks?: readonly BlockCode[];
};

/** One action of a workflow as somebody sees it now. */
export type Offer = {
  scope: Scope;
  action: Action;
  /** In the actions of its workflow. */
  position: number;
  /** Does the case, or the branch, stand where it is offered? */
  isHere: boolean;
  /** Why it cannot be taken; absent: it can. */
  refusal?: RefusalReason;
};
