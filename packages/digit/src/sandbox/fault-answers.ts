import type { Instant } from '@nirmaan/lexicon';
import { answer, type SandboxResponse } from './exchange';
import type { Fault } from './fault-rule';

/** Spring Cloud Gateway's rate limiter: no body, and a bucket that is empty. */
const TOO_MANY: SandboxResponse = {
  status: 429,
  headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-replenish-rate': '1', 'x-ratelimit-burst-capacity': '1' },
  body: undefined,
};

const UNAVAILABLE = `<html>
<head><title>503 Service Temporarily Unavailable</title></head>
<body>
<center><h1>503 Service Temporarily Unavailable</h1></center>
<hr><center>nginx</center>
</body>
</html>
`;

/** What is not DIGIT's own answer but that of the gateway (429), Spring's last resort (500) or a proxy in front (503). */
export function answerOfStatus(status: Fault['status'], path: string, now: Instant): SandboxResponse {
  switch (status) {
    case 429:
      return TOO_MANY;
    case 500:
      return answer(500, { timestamp: now, status: 500, error: 'Internal Server Error', path });
    case 503:
      return {
        status: 503,
        headers: { 'content-type': 'text/html' },
        body: { bytes: new TextEncoder().encode(UNAVAILABLE) },
      };
  }
}
