import { type Deviation, describeRecordings } from '../../testing/describe-recordings';

const LIMITED = '/localization/messages/v1/_search';

const deviations: Deviation[] = [
  'transition with a forged userInfo: replaced by the one of the token (user unknown to the stand-in user service behind workflow)',
  'allowed path, tenants of two cities in one body',
].map((exchange) => ({
  recording: 'gateway',
  exchange,
  because: 'the recorder had a business service PGR there that no recording makes, and people unknown to it',
}));

describeRecordings({
  recordings: ['gateway'],
  viaGateway: true,
  anotherRun: true,
  // Two of six pass, whichever come first.
  together: true,
  settings: {
    fixedCode: '123456',
    registrationNeedsCode: false,
    gatewayRateLimits: { [LIMITED]: { perSecond: 2, burst: 2 } },
    gatewayDeadPaths: ['/dead'],
  },
  unordered: ['user'],
  // The bucket was full again when the six were sent.
  steps: (sandbox) => ({
    'open path without token and RequestInfo': { after: async () => void (await sandbox.advance(1_000)) },
  }),
  deviations,
});
