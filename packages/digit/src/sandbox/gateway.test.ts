import { type Deviation, describeRecordings } from '../testing/describe-recordings';

const because = (reason: string, ...exchanges: string[]): Deviation[] =>
  exchanges.map((exchange) => ({ recording: 'gateway', exchange, because: reason }));

describeRecordings({
  recordings: ['gateway'],
  viaGateway: true,
  anotherRun: true,
  settings: { fixedCode: '123456', registrationNeedsCode: false },
  unordered: ['user'],
  deviations: [
    ...because(
      'which role may call which address is not looked at',
      'path without permission',
      'path without permission, tenant in the body',
      'allowed path at a tenant of another city',
      'mixed-mode path with token',
      'mdms v2 search with token: no permission',
      'dead backend on an open path',
      'user search (mixed) with token',
      'logout through the gateway: protected by RBAC',
    ),
    ...because(
      'the recorder had a business service PGR there, and people unknown to it',
      'transition with a forged userInfo: replaced by the one of the token (user unknown to the stand-in user service behind workflow)',
      'allowed path, tenants of two cities in one body',
    ),
    ...because(
      'calls are not counted: a sandbox serves everybody from one address',
      ...[2, 3, 5, 6].map((number) => `rate limit: six at once, ${number}`),
    ),
  ],
});
