import { appendPointer } from '@nirmaan/lexicon';

/** Where a part of a JSON text stands, in characters from its start. */
export type Place = { from: number; to: number };

/** Where every value of a JSON text stands, by pointer; of a text that is none: where it stops being one. */
export type JsonPlaces =
  | { places: ReadonlyMap<string, Place>; fault?: undefined }
  | { fault: Place; places?: undefined };

const SPACE = /[ \t\n\r]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these may not stand in a JSON text
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4}))*"/y;
const ATOM = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

class Fault {
  constructor(readonly at: number) {}
}

/** Reads a JSON text as `JSON.parse` does, and remembers the places. */
export function findJsonPlaces(text: string): JsonPlaces {
  const places = new Map<string, Place>();
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  };
  const expect = (sign: string) => {
    if (text[at] !== sign) throw new Fault(at);
    at++;
  };
  /** The parts between two brackets, with commas between. */
  const parts = (close: string, part: (position: number) => void) => {
    at++;
    take(SPACE);
    for (let position = 0; text[at] !== close; position++) {
      if (position > 0) expect(',');
      take(SPACE);
      part(position);
      take(SPACE);
    }
    at++;
  };
  const value = (pointer: string): void => {
    take(SPACE);
    const from = at;
    if (text[at] === '{')
      parts('}', () => {
        const key = take(STRING);
        if (key === undefined) throw new Fault(at);
        take(SPACE);
        expect(':');
        value(appendPointer(pointer, String(JSON.parse(key))));
      });
    else if (text[at] === '[') parts(']', (position) => value(appendPointer(pointer, position)));
    else if (take(STRING) === undefined && take(ATOM) === undefined) throw new Fault(at);
    places.set(pointer, { from, to: at });
  };
  try {
    value('');
    take(SPACE);
    if (at < text.length) throw new Fault(at);
    return { places };
  } catch (error) {
    // Texts nested without end run out of stack.
    const where = error instanceof Fault ? error.at : 0;
    return { fault: { from: where, to: Math.min(text.length, where + 1) } };
  }
}

/** The place a pointer names, or the nearest above it that is there. */
export function placeOf(places: ReadonlyMap<string, Place>, pointer: string): Place {
  for (let at = pointer; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/')))) {
    const place = places.get(at);
    if (place) return place;
    if (at === '') return { from: 0, to: 0 };
  }
}
