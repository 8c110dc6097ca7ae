import type { Sandbox, SandboxRequest, SandboxResponse } from '@nirmaan/digit/sandbox';
import type { RecentCall, RecentCalls } from '../recent-calls';

/** A call with what was in it, for whoever asked to see that. */
export type WholeCall = RecentCall & { request: SandboxRequest; response: SandboxResponse | undefined };

/** Who is told of a call. */
export type Listeners = { sandbox: Sandbox; calls: RecentCalls; onCall?: ((call: WholeCall) => void) | undefined };

export type Note = (service: string | undefined, status: number | null, response?: SandboxResponse) => void;

/** To be told how a call that begins now ended. */
export function beginCall({ sandbox, calls, onCall }: Listeners, request: SandboxRequest): Note {
  const began = performance.now();
  const { method, path } = request;
  return (service, status, response) => {
    const milliseconds = Math.round(performance.now() - began);
    const call = { at: sandbox.now(), method, path, service: service ?? null, status, milliseconds };
    calls.add(call);
    onCall?.({ ...call, request, response });
  };
}
