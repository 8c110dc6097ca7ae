const LAST_CODE_POINT = 0x10ffff;
const SHORT: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/**
 * The text of a literal in quotes. Besides JSON's escapes FEEL has `\U01F40E` for a code point. A backslash before anything
 * else stays, as people write `"\d+"` for a regular expression.
 */
export function unescaped(quoted: string): string {
  return quoted
    .slice(1, -1)
    .replace(/\\(?:U([\da-fA-F]{6})|u([\da-fA-F]{4})|([\s\S]))/g, (all, long?: string, short?: string, single = '') => {
      const code = Number.parseInt(long ?? short ?? '', 16);
      if (code <= LAST_CODE_POINT) return String.fromCodePoint(code);
      return single !== '' && '"\'\\/'.includes(single) ? single : (SHORT[single] ?? all);
    });
}
