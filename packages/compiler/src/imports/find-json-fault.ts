/** A place in a text, as editors count: from 1. */
export type TextPlace = { line: number; column: number };

const SPACE = /[ \t\r\n]*/y;
const WORD = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids exactly these in a string
const TEXT = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;

/**
 * Where a text stops being JSON; undefined where it is JSON. Engines word their own complaint differently, and some
 * name no place at all.
 */
export function findJsonFault(text: string): TextPlace | undefined {
  let at = 0;
  /** What is open; a list or an object ends by its own bracket. */
  const open: ('[' | '{')[] = [];
  const skip = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at += found[0].length;
    return found !== null && found[0] !== '';
  };
  const take = (character: string) => {
    skip(SPACE);
    if (text[at] !== character) return false;
    at++;
    return true;
  };
  const name = () => skip(TEXT) && take(':');
  let isValueNext = true;
  while (isValueNext || open.length > 0) {
    skip(SPACE);
    const inside = open.at(-1);
    if (isValueNext) {
      if (text[at] === '[' || text[at] === '{') {
        const bracket = text[at] === '[' ? '[' : '{';
        at++;
        if (take(bracket === '[' ? ']' : '}')) isValueNext = false;
        else {
          open.push(bracket);
          skip(SPACE);
          if (bracket === '{' && !name()) return placeAt(text, at);
        }
      } else if (skip(TEXT) || skip(WORD)) isValueNext = false;
      else return placeAt(text, at);
    } else if (take(',')) {
      skip(SPACE);
      if (inside === '{' && !name()) return placeAt(text, at);
      isValueNext = true;
    } else if (take(inside === '[' ? ']' : '}')) open.pop();
    else return placeAt(text, at);
  }
  skip(SPACE);
  return at === text.length ? undefined : placeAt(text, at);
}

function placeAt(text: string, offset: number): TextPlace {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
