/** Where a text stops being JSON, and how many objects and lists are open there. */
type Failure = { depth: number };

const SPACE = /[ \t\r\n]*/y;
/** Everything but quote, backslash and control characters; escapes. */
const TEXT = '"(?:[^"\\\\\\p{Cc}]|[\\u007f-\\u009f]|\\\\(?:["\\\\/bfnrt]|u[0-9a-fA-F]{4}))*"';
const NUMBER = '-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?';
const NAME = new RegExp(TEXT, 'uy');
const SCALAR = new RegExp(`${TEXT}|${NUMBER}|true|false|null`, 'uy');

/**
 * The first JSON value of a text, as Jackson reads it: what comes behind does not matter. A failure tells its depth,
 * because Jackson names failures in nested objects otherwise.
 */
export function firstJsonOf(text: string): { json: string } | Failure {
  const open: ('{' | '[')[] = [];
  let at = 0;
  const skip = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const found = pattern.test(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  /** A name, its colon, and the space around. */
  const skipName = () => {
    if (!skip(NAME)) return false;
    skip(SPACE);
    const isColon = text[at] === ':';
    at += 1;
    skip(SPACE);
    return isColon;
  };
  let expects: 'value' | 'first' | 'after' = 'value';
  for (;;) {
    skip(SPACE);
    const character = text[at];
    const inside = open.at(-1);
    if (expects === 'first' && character === (inside === '{' ? '}' : ']')) expects = 'after';
    else if (expects !== 'after') {
      if (inside === '{' && !skipName()) return { depth: open.length };
      const next = text[at];
      if (next === '{' || next === '[') {
        open.push(next);
        at += 1;
        expects = 'first';
        continue;
      }
      if (!skip(SCALAR)) return { depth: open.length };
      if (open.length === 0) return { json: text.slice(0, at) };
      expects = 'after';
      continue;
    }
    if (character === (inside === '{' ? '}' : ']')) {
      open.pop();
      at += 1;
      if (open.length === 0) return { json: text.slice(0, at) };
    } else if (character === ',') {
      at += 1;
      expects = 'value';
    } else return { depth: open.length };
  }
}
