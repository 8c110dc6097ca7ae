import { isContext, memberOf, type Value } from '../evaluate/values';
import { builtIn } from './arguments';
import type { BuiltIn } from './contract';

type Context = { [key: string]: Value };

/** Own members whatever they are called. */
const contextOf = (entries: Iterable<[string, Value]>): Context => Object.fromEntries(new Map(entries));

function put(context: Context, [key, ...further]: string[], value: Value): Context | undefined {
  if (key === undefined) return undefined;
  const inner = further.length > 0 ? memberOf(context, key) : undefined;
  const changed = inner === undefined ? value : isContext(inner) ? put(inner, further, value) : undefined;
  return changed === undefined ? undefined : contextOf([...Object.entries(context), [key, changed]]);
}

export const contexts: Record<string, BuiltIn> = {
  'get value': builtIn(['any', 'text'], ([context, key]) => (isContext(context) ? memberOf(context, key) : undefined)),
  'get entries': builtIn(['any'], ([context], { charge }) => {
    if (!isContext(context)) return undefined;
    const entries = Object.entries(context);
    charge(entries.length);
    return entries.map(([key, value]) => ({ key, value }));
  }),
  context: builtIn(['list'], ([list]) => {
    const entries: [string, Value][] = [];
    for (const each of list) {
      if (!isContext(each) || !Object.hasOwn(each, 'value')) return undefined;
      const key = memberOf(each, 'key');
      if (typeof key !== 'string') return undefined;
      entries.push([key, memberOf(each, 'value')]);
    }
    const made = contextOf(entries);
    return Object.keys(made).length === entries.length ? made : undefined;
  }),
  'context put': builtIn(['any', 'any', 'any'], ([context, key, value], { charge }) => {
    const keys = (Array.isArray(key) ? key : [key]).filter((each) => typeof each === 'string');
    if (!isContext(context) || keys.length < (Array.isArray(key) ? key.length : 1)) return undefined;
    charge(Object.keys(context).length * keys.length);
    return put(context, keys, value);
  }),
  'context merge': builtIn(['list'], ([list], { charge }) => {
    const merged = new Map<string, Value>();
    for (const each of list) {
      if (!isContext(each)) return undefined;
      const entries = Object.entries(each);
      charge(entries.length);
      for (const [key, value] of entries) merged.set(key, value);
    }
    return contextOf(merged);
  }),
};
