import { Failure } from './trpc/procedure';

const PATIENCE_MS = 30_000;

/** The sandbox a demo runs on, as at its first start. Throws a `Failure` where it does not answer so: then nothing was reset. */
export async function resetSandbox(digitUrl: string): Promise<void> {
  const answer = await fetch(`${digitUrl}/_sandbox/reset`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch(() => undefined);
  if (!answer?.ok) throw new Failure({ code: 'no-sandbox', params: {} });
}
