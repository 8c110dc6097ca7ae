import type { WholeCall } from '@nirmaan/sandbox';
import { type TrialCall, type TrialCallBody, whatItDid } from '@nirmaan/trials';

/** Older ones are forgotten. */
const MOST_CALLS = 500;
/** Characters that are kept of what was sent and answered. */
const LONGEST_BODY = 64 * 1024;

/** Calls the DIGIT of a trial received, with what was in them: nobody real is in a trial. */
export function createReceivedCalls(now: () => number) {
  const calls: (TrialCall & Omit<TrialCallBody, 'number'>)[] = [];
  let total = 0;
  const add = (call: Omit<(typeof calls)[number], 'number'>) => {
    total++;
    calls.push({ ...call, number: total });
    if (calls.length > MOST_CALLS) calls.shift();
  };
  return {
    add({ request, response, at, method, path, service, status, milliseconds }: WholeCall): void {
      const sent = textOf(request.headers['content-type'], request.body);
      const answered = response?.body && ('json' in response.body ? JSON.stringify(response.body.json) : undefined);
      // Few calls are looked into: a publication alone is two hundred, and somebody waits for it.
      const what = whatItDid(path, {
        get request() {
          return jsonIn(sent);
        },
        get answer() {
          return jsonIn(answered);
        },
      });
      add({
        ...{ at, method, path, service, status, milliseconds },
        ...(what && { what }),
        ...(sent && { request: sent.slice(0, LONGEST_BODY) }),
        ...(answered && { answer: answered.slice(0, LONGEST_BODY) }),
      });
    },
    /** What would have gone to a system beside DIGIT, had this been no trial. */
    notSent(system: string, body: string): void {
      add({
        ...{ at: now(), method: 'POST', path: `/${system}`, service: null, status: null, milliseconds: 0 },
        what: { code: 'not-sent', params: { system } },
        request: body.slice(0, LONGEST_BODY),
      });
    },
    /** Newest first, without what was in them. */
    latest: (count: number): { total: number; latest: TrialCall[] } => ({
      total,
      latest: calls
        .slice(-count)
        .reverse()
        .map(({ request: _request, answer: _answer, ...call }) => call),
    }),
    bodyOf(number: number): TrialCallBody | undefined {
      const found = calls.find((call) => call.number === number);
      const { request, answer } = found ?? {};
      return found && { number, ...(request !== undefined && { request }), ...(answer !== undefined && { answer }) };
    },
  };
}
function textOf(type: string | undefined, body: Uint8Array): string | undefined {
  if (body.length === 0 || !/json|text|urlencoded/.test(type ?? '')) return undefined;
  return new TextDecoder().decode(body.subarray(0, LONGEST_BODY * 4));
}

function jsonIn(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
