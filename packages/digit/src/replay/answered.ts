import type { JsonValue } from '@nirmaan/lexicon';
import { type SandboxResponse, textOf } from '../sandbox/exchange';
import { parseJson } from '../sandbox/read-body';

/** The body of an answer as JSON, else its text; undefined where there is none. */
export function bodyOf({ body }: SandboxResponse): JsonValue | undefined {
  if (!body) return undefined;
  if ('json' in body) return JSON.parse(JSON.stringify(body.json));
  const text = textOf(body.bytes);
  return text === '' ? undefined : (parseJson(text) ?? text);
}

export function textOfAnswer({ body }: SandboxResponse): string | undefined {
  if (!body) return undefined;
  return 'json' in body ? JSON.stringify(body.json) : textOf(body.bytes);
}
