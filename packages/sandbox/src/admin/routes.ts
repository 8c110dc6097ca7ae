import { FaultRule, type Sandbox } from '@nirmaan/digit/sandbox';
import type { Context, Hono } from 'hono';
import { z } from 'zod';
import type { Environment } from '../answer-digit';
import type { RecentCalls } from '../recent-calls';
import { renderPage } from './page';
import { summaryOf } from './summary';

const Advance = z.object({
  advance: z
    .number()
    .int()
    .min(0)
    .max(10 * 366 * 86_400_000),
});
const Halt = z.object({ halted: z.boolean() });

/**
 * What DIGIT has not: the page at `/` and JSON below `/_sandbox`. Changes take `application/json` only, so that a page of
 * another site cannot make them from somebody's browser.
 */
export function addAdminRoutes(
  app: Hono<Environment>,
  { sandbox, calls }: { sandbox: Sandbox; calls: RecentCalls },
): void {
  const clock = () => ({ now: sandbox.now(), iso: new Date(sandbox.now()).toISOString() });
  const settle = () => sandbox.persister.settle(sandbox.now());
  const messages = (to?: string) => {
    const all = [...sandbox.state.otp.messages].reverse();
    return to === undefined ? all : all.filter((message) => message.to === to);
  };

  app.get('/', (context) => {
    settle();
    const headers = {
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      'cache-control': 'no-store',
    };
    const page = renderPage({
      summary: summaryOf(sandbox),
      now: sandbox.now(),
      calls: calls.list(),
      messages: messages(),
      faults: sandbox.faults.list(),
    });
    return context.html(page, 200, headers);
  });

  app.get('/_sandbox/state', (context) => {
    settle();
    return context.json(summaryOf(sandbox));
  });
  app.get('/_sandbox/calls', (context) => context.json({ calls: calls.list() }));
  app.get('/_sandbox/messages', (context) => context.json({ messages: messages(context.req.query('to')) }));

  app.get('/_sandbox/clock', (context) => context.json(clock()));
  app.post('/_sandbox/clock', async (context) => {
    const asked = await read(context, Advance);
    if (asked instanceof Response) return asked;
    await sandbox.advance(asked.advance);
    settle();
    return context.json(clock());
  });

  app.get('/_sandbox/faults', (context) => context.json({ faults: sandbox.faults.list() }));
  app.post('/_sandbox/faults', async (context) => {
    const rule = await read(context, FaultRule);
    if (rule instanceof Response) return rule;
    sandbox.faults.set(rule);
    return context.json({ faults: sandbox.faults.list() });
  });
  app.delete('/_sandbox/faults', (context) => {
    sandbox.faults.clear();
    return context.json({ faults: [] });
  });

  app.get('/_sandbox/persister', (context) => context.json(summaryOf(sandbox).persister));
  app.post('/_sandbox/persister', async (context) => {
    const asked = await read(context, Halt);
    if (asked instanceof Response) return asked;
    sandbox.persister.halt(asked.halted);
    settle();
    return context.json(summaryOf(sandbox).persister);
  });

  app.all('/_sandbox/*', (context) =>
    context.json({ error: `there is no ${context.req.method} ${context.req.path}` }, 404),
  );
}

/** The body, or the answer that says what is wrong with it. */
async function read<Body>(context: Context<Environment>, shape: z.ZodType<Body>): Promise<Body | Response> {
  if (!context.req.header('content-type')?.startsWith('application/json'))
    return context.json({ error: 'application/json is expected' }, 415);
  const body: unknown = await context.req.json().catch(() => undefined);
  const parsed = shape.safeParse(body);
  return parsed.success ? parsed.data : context.json({ error: z.prettifyError(parsed.error) }, 400);
}
