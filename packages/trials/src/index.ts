/** Trials: a draft of a service on a throw-away tenant, to be tried before anything is published. */
export { callCodes, whatItDid } from './call-words';
export { nameIn, peopleOf, trialCity } from './people';
export { MoveClock, OpenedTrial, OpenTrial, SetFaults, TrialList } from './requests';
export { scenarioOfCase } from './scenario-of-case';
export {
  isTrialRealm,
  realmOfTrial,
  TRIAL_PASSWORD,
  Trial,
  TrialId,
  TrialKind,
  TrialPerson,
  trialNow,
  trialOfRealm,
} from './trial';
export { TrialCall, TrialCallBody, TrialCase, TrialFault, TrialMessage, TrialState, TrialStep } from './trial-state';
