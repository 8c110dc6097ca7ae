import { canonicalJson, type JsonObject, type JsonValue } from '@nirmaan/lexicon';

/** Equal values, whatever the order of members. */
export function isSame(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a === b || canonicalJson(a) === canonicalJson(b);
}

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

export function ownMember(object: JsonObject, name: string): JsonValue | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** The member where it is an object; else an empty one. */
export function objectAt(object: JsonObject, name: string): JsonObject {
  const member = ownMember(object, name);
  return isObject(member) ? member : {};
}

export function textAt(object: JsonObject, name: string): string | undefined {
  const member = ownMember(object, name);
  return typeof member === 'string' ? member : undefined;
}

export function numberAt(object: JsonObject, name: string): number | undefined {
  const member = ownMember(object, name);
  return typeof member === 'number' ? member : undefined;
}

export function textsAt(object: JsonObject, name: string): string[] {
  const member = ownMember(object, name);
  return Array.isArray(member) ? member.filter((each) => typeof each === 'string') : [];
}
