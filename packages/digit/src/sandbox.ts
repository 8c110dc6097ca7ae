/**
 * DIGIT's services answered from memory: same routes, same bodies, same faults when asked.
 *
 * Pure: clock, ids, chance and journal come in. `@nirmaan/sandbox` puts it behind a port.
 */
export { ClockError, FARTHEST_ADVANCE } from './sandbox/clock';
export {
  createSandbox,
  type Sandbox,
  type SandboxOptions,
  type SandboxSeed,
} from './sandbox/create-sandbox';
export type { SandboxRequest, SandboxResponse } from './sandbox/exchange';
export { DelayText, Fault, FaultRule, faultKinds } from './sandbox/fault-rule';
export type { SandboxOutcome } from './sandbox/handle-call';
export { JournalEntry, type JournalPort } from './sandbox/journal';
export { KnownUsers, toStoredUser } from './sandbox/known-users';
export { defaultSettings, type SandboxSettings } from './sandbox/service';
export { sandboxServices } from './sandbox/services';
export type { SandboxState } from './sandbox/state';
export { StateFileError } from './sandbox/state-file';
export type { SeededPlaces } from './services/boundary/sandbox/seed-places';
export type { StoredRow, StoredSchema } from './services/mdms/slice';
export type { StoredUser } from './services/user/slice';
