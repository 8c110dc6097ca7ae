import type { JsonValue } from './json';

/** A JSON pointer (RFC 6901) from its parts: `['owners', 0, 'a/b']` is `/owners/0/a~1b`; no parts is the whole document, `''`. */
export function toPointer(parts: readonly (string | number)[]): string {
  return parts.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The parts of a JSON pointer; array positions stay strings. */
export function parsePointer(pointer: string): string[] {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

export function appendPointer(pointer: string, ...parts: (string | number)[]): string {
  return pointer + toPointer(parts);
}

/** The value a pointer names; undefined where there is none. Looks at own members only, so `/__proto__` finds nothing. */
export function valueAt(document: JsonValue | undefined, pointer: string): JsonValue | undefined {
  let value: JsonValue | undefined = document;
  for (const part of parsePointer(pointer)) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, part)) return undefined;
    value = (value as { [key: string]: JsonValue })[part];
  }
  return value;
}
