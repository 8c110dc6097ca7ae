import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { DigitError } from '../error';
import { createCaller } from './caller';
import { readErrorShapes } from './error-shapes';
import { toDigitError } from './errors';

/** What a call may carry about people. */
const carried = {
  name: 'Asha Kumari',
  hindi: 'आशा कुमारी',
  mobileNumber: '9876501234',
  emailId: 'asha@example.org',
  password: 'Hush@4711',
  otp: '471147',
  token: '1b2c3d4e-aaaa-bbbb-cccc-abcdefabcdef',
  comment: 'her door is the green one',
};

/** Every dialect, with the value in each of its texts. */
const dialects: [string, number, (value: string) => unknown][] = [
  ['tracer', 400, (value) => ({ Errors: [{ id: value, code: value, message: value, description: value }] })],
  [
    'tracer, unhandled',
    400,
    (value) => ({ Errors: [{ id: value, code: 'An unhandled exception occurred on the server', message: value }] }),
  ],
  [
    'several',
    400,
    (value) => ({
      Errors: [
        { code: 'A', message: value },
        { code: value, message: 'b' },
      ],
    }),
  ],
  ['fields', 400, (value) => ({ error: { message: value, fields: [{ code: value, message: value, field: value }] } })],
  ['OAuth', 400, (value) => ({ error: value, error_description: value })],
  ['the framework', 404, (value) => ({ timestamp: 1, status: 404, error: value, path: value })],
  ['a page', 502, (value) => `<html>${value}</html>`],
  ['another shape', 200, (value) => ({ echo: value })],
];

describe('a log of an error', () => {
  it.each(dialects)('holds nothing of what was sent, whatever DIGIT echoes: %s', async (_, status, toBody) => {
    for (const value of Object.values(carried)) {
      const body = toBody(value);
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      const caller = createCaller({
        mode: 'gateway',
        client: { id: 'a', secret: '' },
        urlOf: () => 'http://digit.test',
        now: () => 0,
        timeoutMs: 1_000,
        random: () => 0,
        sleep: async () => {},
        fetch: async () => new Response(text, { status }),
      });
      const call = caller.post({
        service: 'user',
        path: '/user/x',
        body: carried,
        answer: z.object({ ok: z.boolean() }),
      });
      const error: unknown = await call.catch((reason: unknown) => reason);
      if (!(error instanceof DigitError)) throw new Error('an error of DIGIT was expected');
      const logged = [String(error), error.stack, error.code, JSON.stringify(error), JSON.stringify({ ...error })];
      expect(logged.join('\n')).not.toContain(value);
    }
  });
});

describe('the codes DIGIT was recorded with', () => {
  const src = fileURLToPath(new URL('../', import.meta.url));
  const Failures = z.array(z.object({ response: z.object({ status: z.number(), body: z.unknown() }) }));
  const bodies = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)recorded\/[^/]+\.json$/.test(file))
    .flatMap((file) => Failures.safeParse(JSON.parse(readFileSync(path.join(src, file), 'utf8'))).data ?? [])
    .filter(({ response }) => response.status === 400)
    .map(({ response }) => response.body);

  it('are all kept', () => {
    const told = bodies.flatMap((body) => readErrorShapes(body).filter(({ code }) => code !== 'unknown'));
    expect(told.length).toBeGreaterThan(100);
    const lost = told.filter(({ code }) => {
      const error = toDigitError('x', 400, { Errors: [{ code, message: '' }] });
      return error.code === 'unknown';
    });
    expect(lost).toEqual([]);
  });
});
