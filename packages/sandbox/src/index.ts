/**
 * DIGIT core 2.9 in one process: the handlers of `@nirmaan/digit/sandbox` on one port, a journal, a page to look at.
 *
 * For trying out and for tests. `startSandbox` refuses to run in production; nothing is sent to anybody.
 */

export type { WholeCall } from './http/note-call';
export { createFileJournal } from './journals/file-journal';
export { createMemoryJournal } from './journals/memory-journal';
export { demoSeed } from './seed/demo-seed';
export { generatePlaces, toSeededPlaces } from './seed/places';
export { emptySeed, recordedInstallation } from './seed/recorded-installation';
export { SeedUsers } from './seed/seed-users';
export { type SeededPerson, trialSeed } from './seed/trial-seed';
export { type RunningSandbox, type StartOptions, startSandbox } from './start-sandbox';
