import { createDigit, type Digit, type DigitOptions } from '../client';
import type { Sandbox } from '../sandbox/create-sandbox';

/** The client of DIGIT talking to a sandbox in this process; `calls` are the paths it asked for. */
export function toSandboxDigit(sandbox: Sandbox): { digit: Digit; calls: string[] } {
  const calls: string[] = [];
  const fetch: DigitOptions['fetch'] = async (address, init) => {
    const url = new URL(String(address));
    calls.push(url.pathname);
    const { response } = await sandbox.handle({
      method: init?.method ?? 'GET',
      path: url.pathname,
      query: url.searchParams,
      headers: Object.fromEntries(new Headers(init?.headers)),
      body: new TextEncoder().encode(String(init?.body ?? '')),
    });
    const { body } = response;
    const text = body && ('json' in body ? JSON.stringify(body.json) : new TextDecoder().decode(body.bytes));
    return new Response(text ?? null, { status: response.status, headers: response.headers });
  };
  const now = () => sandbox.now();
  return { digit: createDigit({ mode: 'direct', baseUrl: 'http://digit.test', fetch, now }), calls };
}
