import type { JsonObject, JsonValue } from '@nirmaan/lexicon';

/** Where something lies in a document: member names and positions, from its root. */
export type Place = readonly (string | number)[];

/** A BusinessService found in a document, whatever it is wrapped in. */
export type FoundService = {
  at: Place;
  /** The service lies in a text that is JSON itself (the body of a request in a Postman collection): where in that. */
  within?: Place;
  /** `states`: only the list of states was kept, without a service around it. */
  shape: 'service' | 'states';
  value: JsonValue;
};

const DEEPEST = 16;
const LARGEST = 500_000;

/**
 * Every BusinessService in a document, in its order: in a `_create` request or a `_search` answer, in rows of MDMS, alone,
 * in a list, in the requests of a Postman collection; or a mere list of states. Nothing inside one is looked at again.
 */
export function findServices(document: JsonValue): FoundService[] {
  const found: FoundService[] = [];
  let looked = 0;
  const look = (value: JsonValue, at: Place, within: Place | undefined) => {
    looked += 1;
    if (looked > LARGEST || at.length + (within?.length ?? 0) > DEEPEST) return;
    const here = (next: string | number): [Place, Place | undefined] =>
      within ? [at, [...within, next]] : [[...at, next], undefined];
    if (isObject(value) && statesOf(value) !== undefined)
      found.push({ at, ...(within && { within }), shape: 'service', value });
    else if (isListOfStates(value)) found.push({ at, ...(within && { within }), shape: 'states', value });
    else if (Array.isArray(value)) for (const [position, each] of value.entries()) look(each, ...here(position));
    else if (isObject(value)) for (const [name, each] of Object.entries(value)) look(each, ...here(name));
    else if (typeof value === 'string' && within === undefined) {
      const inner = jsonIn(value);
      if (inner !== undefined) look(inner, at, []);
    }
  };
  look(document, [], undefined);
  return found;
}

/** The list of states of a service, under whatever spelling its name has. */
export function statesOf(value: JsonObject): JsonValue | undefined {
  const name = Object.keys(value).find((each) => fold(each) === 'states' || fold(each) === 'state');
  const states = name === undefined ? undefined : value[name];
  if (isListOfStates(states)) return states;
  return Array.isArray(states) &&
    states.length === 0 &&
    Object.keys(value).some((each) => fold(each) === 'businessservice')
    ? states
    : undefined;
}

function isListOfStates(value: JsonValue | undefined): boolean {
  if (!Array.isArray(value)) return false;
  return value.some((each) => {
    if (!isObject(each)) return false;
    const names = Object.keys(each).map(fold);
    const holdsActions = Object.entries(each).some(
      ([name, member]) => Array.isArray(member) && (fold(name).startsWith('act') || member.some(isAction)),
    );
    return holdsActions || (names.includes('applicationstatus') && names.includes('state'));
  });
}

function isAction(value: JsonValue): boolean {
  return isObject(value) && Object.keys(value).some((name) => fold(name) === 'nextstate');
}

/** A name without what people vary in it. */
export function fold(name: string): string {
  return name.toLowerCase().replace(/[\s_\-.]+/g, '');
}

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function jsonIn(text: string): JsonValue | undefined {
  if (!/^\s*[[{]/.test(text) || !text.includes('states')) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
