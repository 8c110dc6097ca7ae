import { describe, expect, it } from 'vitest';
import { sayCompiled } from './compiled-messages';
import type { JsonValue } from './json';
import { languagePacks } from './language-packs';
import { createMessages, type MessageTree } from './messages';

function codesIn(tree: MessageTree, base = ''): string[] {
  return Object.entries(tree).flatMap(([name, inner]) =>
    typeof inner === 'string' ? [base + name] : codesIn(inner, `${base}${name}.`),
  );
}

const codes = Object.values(languagePacks.en ?? {}).flatMap((area) =>
  typeof area.issue === 'object' ? codesIn(area.issue) : [],
);
const texts: JsonValue[] = ['“A” {b} <i>', 7, ['PDF', 'JPEG'], { a: 1 }];
const numbers: JsonValue[] = [0, 1, 2, 3, 11, 1234.5, 100_000];

/** Names of what a compiled message is filled in with, and what may be filled in: numbers where it counts or formats. */
function argumentsOf(message: JsonValue): [string, JsonValue[]][] {
  if (!Array.isArray(message)) return [];
  return message.flatMap((part): [string, JsonValue[]][] => {
    if (!Array.isArray(part)) return [];
    const [name, kind, options] = part;
    const inner = options !== null && typeof options === 'object' ? Object.values(options).flatMap(argumentsOf) : [];
    return [[String(name), kind === undefined || kind === 1 ? texts : numbers], ...inner];
  });
}

describe.each(Object.keys(languagePacks))('messages of issues that were compiled, in %s', (language) => {
  const messages = createMessages(languagePacks, language);

  it('say the same as those that were not, whatever is filled in', () => {
    expect(codes.length).toBeGreaterThan(100);
    for (const code of codes) {
      const compiled = messages.compiledIssue(code);
      if (compiled === undefined) throw new Error(code);
      const wanted = argumentsOf(compiled);
      for (let at = 0; at < numbers.length; at++) {
        const params = Object.fromEntries(wanted.map(([name, values]) => [name, values[at % values.length] ?? null]));
        const said = messages.issue({ code, severity: 'error', path: '', params });
        expect([code, params, sayCompiled(compiled, params, language)]).toEqual([code, params, said]);
      }
    }
  });

  it('are plain JSON', () => {
    for (const code of codes) {
      const compiled = messages.compiledIssue(code);
      expect(JSON.parse(JSON.stringify(compiled))).toEqual(compiled);
    }
  });
});
