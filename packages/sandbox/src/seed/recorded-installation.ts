import type { SandboxSeed, SandboxSettings } from '@nirmaan/digit/sandbox';

/** A DIGIT nobody has put anything into. */
export const emptySeed: SandboxSeed = { users: [], schemas: [], rows: [] };

/** How the DIGIT was set up that our recordings were made on (`packages/digit/src/testing/README.md`). */
export const recordedInstallation: Partial<SandboxSettings> = { fixedCode: '123456', registrationNeedsCode: false };
