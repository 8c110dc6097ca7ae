import { answer, SandboxRefusal } from '../../../sandbox/exchange';

/** Dialect E6: all failures look like a bad request; all but bean validation come with HTTP 200. */
export function failed(message: string, params: Record<string, string> = {}, status = 200): SandboxRefusal {
  return new SandboxRefusal(
    answer(status, {
      ResponseInfo: { apiId: null, ver: null, ts: null, resMsgId: null, msgId: null, status: 'FAILED' },
      Errors: [{ code: '400 BAD_REQUEST', message, description: null, params }],
    }),
  );
}
