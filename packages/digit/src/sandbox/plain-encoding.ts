import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import { fromBase64, toBase64 } from '../services/filestore/base64';

/**
 * Plain data as JSON, and back: objects, arrays, texts, numbers and null stay; the rest is an object of one member.
 *
 *     {"$map": [[key, value], …]}   {"$set": [value, …]}   {"$bytes": "<base64>"}
 *     {"$object": [[name, value], …]}                       an object that itself has a member beginning with $
 *     {"$shared": <number>, "value": …}   {"$ref": <number>}   one object in two places: written once, then named
 *
 * The last keeps what is one object one: a row is in its list and in its index, and a change must show in both.
 */
export function toPlainJson(value: unknown): JsonValue {
  const shared = findShared(value);
  const numbers = new Map<object, number>();

  function encode(part: unknown, place: string): JsonValue {
    if (part === null || typeof part === 'string' || typeof part === 'boolean') return part;
    if (typeof part === 'number' && Number.isFinite(part)) return part;
    if (typeof part !== 'object') throw new PlainDataError(place, `${typeof part} cannot be written`);
    const known = numbers.get(part);
    if (known !== undefined) return { $ref: known };
    if (!shared.has(part)) return encodeObject(part, place);
    numbers.set(part, numbers.size + 1);
    return { $shared: numbers.size, value: encodeObject(part, place) };
  }

  function encodeObject(part: object, place: string): JsonValue {
    if (Array.isArray(part)) return part.map((each, index) => encode(each, `${place}/${index}`));
    if (part instanceof Map)
      return { $map: [...part].map(([key, each]) => [encode(key, place), encode(each, `${place}/${String(key)}`)]) };
    if (part instanceof Set) return { $set: [...part].map((each) => encode(each, place)) };
    if (part instanceof Uint8Array) return { $bytes: toBase64(part) };
    const prototype: unknown = Object.getPrototypeOf(part);
    if (prototype !== Object.prototype && prototype !== null) throw new PlainDataError(place, 'is no plain data');
    const members = Object.entries(part)
      .filter(([, each]) => each !== undefined)
      .map(([name, each]): [string, JsonValue] => [name, encode(each, `${place}/${name}`)]);
    return members.some(([name]) => name.startsWith('$')) ? { $object: members } : Object.fromEntries(members);
  }

  return encode(value, '');
}

/** The value `toPlainJson` wrote; throws `PlainDataError` where it cannot be one. */
export function fromPlainJson(json: JsonValue, at = ''): unknown {
  const known = new Map<number, unknown>();

  function decode(part: JsonValue, place: string): unknown {
    if (typeof part !== 'object' || part === null) return part;
    if (Array.isArray(part)) return part.map((each, index) => decode(each, `${place}/${index}`));
    const names = Object.keys(part);
    return names.some((name) => name.startsWith('$'))
      ? decodeMarked(part, names.join(), place)
      : decodeMembers(part, place);
  }

  function decodeMembers(part: JsonObject, place: string): object {
    return Object.fromEntries(Object.entries(part).map(([name, each]) => [name, decode(each, `${place}/${name}`)]));
  }

  function decodeMarked(part: JsonObject, names: string, place: string): unknown {
    const { $map, $set, $bytes, $object, $shared, $ref } = part;
    if (names === '$map')
      return new Map(
        pairsOf($map, place).map(([key, each], n) => [decode(key, place), decode(each, `${place}/$map/${n}`)]),
      );
    if (names === '$set')
      return new Set(listOf($set, place).map((each, index) => decode(each, `${place}/$set/${index}`)));
    if (names === '$bytes' && typeof $bytes === 'string') return bytesOf($bytes, place);
    if (names === '$object')
      return Object.fromEntries(
        pairsOf($object, place).map(([name, each]) => {
          if (typeof name !== 'string') throw new PlainDataError(place, 'a name is expected');
          return [name, decode(each, `${place}/${name}`)];
        }),
      );
    if (names === '$shared,value' && typeof $shared === 'number') {
      const value = decode(part.value ?? null, place);
      known.set($shared, value);
      return value;
    }
    if (names === '$ref' && typeof $ref === 'number' && known.has($ref)) return known.get($ref);
    throw new PlainDataError(place, `{${names}} is nothing that was written`);
  }

  return decode(json, at);
}

/** Plain data that is none, and where. */
export class PlainDataError extends Error {
  override readonly name = 'PlainDataError';
  constructor(
    readonly place: string,
    readonly why: string,
  ) {
    super(`${place === '' ? '/' : place}: ${why}`);
  }
}

/** Objects that are reached in more than one way. */
function findShared(value: unknown): Set<object> {
  const seen = new Set<object>();
  const shared = new Set<object>();
  const walk = (part: unknown): void => {
    if (typeof part !== 'object' || part === null || part instanceof Uint8Array) return;
    if (seen.has(part)) {
      shared.add(part);
      return;
    }
    seen.add(part);
    if (part instanceof Map) for (const each of [...part.keys(), ...part.values()]) walk(each);
    else if (Array.isArray(part) || part instanceof Set) for (const each of part) walk(each);
    else for (const each of Object.values(part)) walk(each);
  };
  walk(value);
  return shared;
}

function listOf(value: JsonValue | undefined, place: string): JsonValue[] {
  if (Array.isArray(value)) return value;
  throw new PlainDataError(place, 'a list is expected');
}

function pairsOf(value: JsonValue | undefined, place: string): [JsonValue, JsonValue][] {
  return listOf(value, place).map((pair, index) => {
    const [key, each] = Array.isArray(pair) && pair.length === 2 ? pair : [];
    if (key === undefined || each === undefined) throw new PlainDataError(`${place}/${index}`, 'a pair is expected');
    return [key, each];
  });
}

function bytesOf(text: string, place: string): Uint8Array {
  if (text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text)) return fromBase64(text);
  throw new PlainDataError(place, 'is no base64');
}
