import { appendPointer } from '@nirmaan/lexicon';

/**
 * Numbers of a JSON text as they were written, by pointer: `2.0`, `1e3` and integers beyond 2⁵³, which JavaScript
 * cannot tell from others once they are parsed. DIGIT can: they are BigDecimal and BigInteger there.
 */
export type NumberLiterals = { find(pointer: string): string | undefined };

const WORTH_READING = /\d[.eE]|\d{16}/;
const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|[{}[\],:]|true|false|null/gy;

/** `text` is valid JSON. Read only when something asks for a number. */
export function numberLiterals(text: string): NumberLiterals {
  let found: Map<string, string> | undefined;
  return {
    find(pointer) {
      found ??= WORTH_READING.test(text) ? readLiterals(text) : new Map();
      return found.get(pointer);
    },
  };
}

type Open = { base: string; index?: number; name?: string };

function readLiterals(text: string): Map<string, string> {
  const found = new Map<string, string>();
  const open: Open[] = [];
  const placeOf = (parent: Open | undefined) =>
    parent ? appendPointer(parent.base, parent.index === undefined ? (parent.name ?? '') : String(parent.index)) : '';
  const compact = new RegExp(TOKEN);
  for (let at = 0; at < text.length; ) {
    compact.lastIndex = at;
    const token = compact.exec(text)?.[0];
    if (token === undefined) {
      at += 1;
      continue;
    }
    at += token.length;
    const parent = open.at(-1);
    if (token === '{') open.push({ base: placeOf(parent) });
    else if (token === '[') open.push({ base: placeOf(parent), index: 0 });
    else if (token === '}' || token === ']') open.pop();
    else if (token === ',' && parent) {
      if (parent.index === undefined) delete parent.name;
      else parent.index += 1;
    } else if (token.startsWith('"') && parent && parent.index === undefined && parent.name === undefined)
      parent.name = String(JSON.parse(token));
    else if (/^-?\d/.test(token)) found.set(placeOf(parent), token);
  }
  return found;
}
