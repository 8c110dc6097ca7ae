import type { SandboxSeed, SandboxSettings } from '@nirmaan/digit/sandbox';

/** A DIGIT nobody has put anything into. */
export const emptySeed: SandboxSeed = { users: [], schemas: [], rows: [] };

/** How the DIGIT was set up that our recordings were made on (`packages/digit/src/testing/README.md`). */
export const recordedInstallation: Partial<SandboxSettings> = {
  fixedCode: '123456',
  registrationNeedsCode: false,
  // The one route that kept DIGIT's limit, and one to a service that was not there.
  gatewayRateLimits: { '/localization/messages/v1/_search': { perSecond: 2, burst: 2 } },
  gatewayDeadPaths: ['/dead'],
};
