import type { SandboxResponse } from '@nirmaan/digit/sandbox';
import type { JsonValue } from '@nirmaan/lexicon';
import { z } from 'zod';

/** Thrown to end a call of the admin with an answer that says what was wrong. */
export class AdminRefusal extends Error {
  override readonly name = 'AdminRefusal';
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

export function answerJson(json: JsonValue, status = 200): SandboxResponse {
  return { status, headers: { 'content-type': 'application/json', 'cache-control': 'no-store' }, body: { json } };
}

export function answerText(text: string, type: string, { status = 200, headers = {} } = {}): SandboxResponse {
  return {
    status,
    headers: { 'content-type': `${type}; charset=utf-8`, ...headers },
    body: { bytes: new TextEncoder().encode(text) },
  };
}

/** What was given, or the refusal in words. */
export function parseGiven<Shape extends z.ZodType>(shape: Shape, given: unknown): z.output<Shape> {
  const parsed = shape.safeParse(given);
  if (!parsed.success) throw new AdminRefusal(400, z.prettifyError(parsed.error));
  return parsed.data;
}
