import type { Sandbox, SandboxRequest, SandboxResponse } from '@nirmaan/digit/sandbox';
import { renderPage } from '../page/render-page';
import { style } from '../page/style';
import type { RecentCalls } from '../recent-calls';
import { AdminRefusal, answerJson, answerText, parseGiven } from './answers';
import { ClockChange, createChanges, FaultRule, Halt } from './changes';
import { forms, readForm } from './forms';
import { summaryOf } from './summary';

const POLICY = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

type Route = (request: SandboxRequest) => Promise<SandboxResponse> | SandboxResponse;

/**
 * What DIGIT has not: the page at `/` and JSON below `/_sandbox`. Changes take `application/json` only, or forms of the
 * page itself, so that a page of another site cannot make them from somebody's browser.
 */
export function createAdmin(options: { sandbox: Sandbox; calls: RecentCalls; log(line: string): void }) {
  const { sandbox, calls, log } = options;
  const changes = createChanges({ sandbox, calls });
  const settle = () => sandbox.persister.settle(sandbox.now());
  const clock = () => answerJson({ now: sandbox.now(), iso: new Date(sandbox.now()).toISOString() });
  const faults = () => answerJson({ faults: sandbox.faults.list() });
  const persister = () => answerJson(summaryOf(sandbox).persister);
  const state = () => {
    settle();
    return answerJson(summaryOf(sandbox));
  };
  const messages = (to: string | null) => {
    const all = [...sandbox.state.otp.messages].reverse();
    return to === null ? all : all.filter((message) => message.to === to);
  };

  function page({ service, problem, status }: { service?: string | undefined; problem?: string; status?: number }) {
    settle();
    const text = renderPage({
      summary: summaryOf(sandbox),
      now: sandbox.now(),
      calls: calls.list(),
      service,
      messages: messages(null),
      faults: sandbox.faults.list(),
      problem,
    });
    const headers = {
      'content-security-policy': POLICY,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    };
    return answerText(text, 'text/html', { status, headers });
  }

  const routes: Record<string, Route> = {
    'GET /': ({ query }) => page({ service: query.get('service') ?? undefined }),
    'GET /_sandbox/style.css': () => answerText(style, 'text/css'),
    'GET /_sandbox/state': state,
    'GET /_sandbox/state/export': () =>
      answerText(changes.exportState(), 'application/json', {
        headers: { 'content-disposition': 'attachment; filename="sandbox-state.json"' },
      }),
    'POST /_sandbox/state/import': async (request) => {
      await changes.importState(jsonTextOf(request));
      return state();
    },
    'POST /_sandbox/reset': async (request) => {
      jsonTextOf(request);
      await changes.reset();
      return state();
    },
    'GET /_sandbox/calls': () => answerJson({ calls: calls.list() }),
    'GET /_sandbox/messages': ({ query }) => answerJson({ messages: messages(query.get('to')) }),
    'GET /_sandbox/clock': clock,
    'POST /_sandbox/clock': async (request) => {
      await changes.moveClock(parseGiven(ClockChange, jsonOf(request)));
      return clock();
    },
    'GET /_sandbox/faults': faults,
    'POST /_sandbox/faults': (request) => {
      changes.addFault(parseGiven(FaultRule, jsonOf(request)));
      return faults();
    },
    'DELETE /_sandbox/faults': () => {
      changes.clearFaults();
      return faults();
    },
    'GET /_sandbox/persister': persister,
    'POST /_sandbox/persister': (request) => {
      changes.halt(parseGiven(Halt, jsonOf(request)));
      return persister();
    },
  };

  async function answer(request: SandboxRequest): Promise<SandboxResponse> {
    const { method, path } = request;
    const form = method === 'POST' && Object.hasOwn(forms, path) ? forms[path] : undefined;
    try {
      if (form) {
        await form.run(await readForm(request), changes);
        return { status: 303, headers: { location: `/#${form.shows}` }, body: undefined };
      }
      const route = routes[`${method === 'HEAD' ? 'GET' : method} ${path}`];
      if (!route) throw new AdminRefusal(404, `there is no ${method} ${path}`);
      return await route(request);
    } catch (error) {
      if (!(error instanceof AdminRefusal)) {
        log(`${method} ${path}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
        return answerJson({ sandbox: 'failed', path }, 500);
      }
      if (form) return page({ problem: error.message, status: error.status });
      return answerJson({ error: error.message }, error.status);
    }
  }

  return { isFor: (path: string) => path === '/' || path.startsWith('/_sandbox/'), answer };
}

function jsonTextOf({ headers, body }: SandboxRequest): string {
  if (!headers['content-type']?.startsWith('application/json'))
    throw new AdminRefusal(415, 'application/json is expected');
  return new TextDecoder().decode(body);
}

function jsonOf(request: SandboxRequest): unknown {
  const text = jsonTextOf(request);
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
