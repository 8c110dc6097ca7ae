import type { JsonObject } from '@nirmaan/lexicon';
import type { WorkflowSlice } from '../slice';

/** Role → tenant of the config → uuids of states the role can act in. */
export type RoleStates = Map<string, Map<string, string[]>>;

/** `cache.expiry.workflow.minutes`, and the capacity of each cache. */
const LIFETIME = 15 * 60_000;
const CAPACITY = 10;

/**
 * What the service remembers between calls: answers of business service searches, and the inbox's table of roles. Both
 * are forgotten when a config is created or updated, before that is stored: what is read in between stays for a quarter
 * of an hour. A restart forgets them as well, so they are no part of the slice.
 */
type Caches = { searches: Cache<JsonObject[]>; roleStates: Cache<RoleStates> };

const caches = new WeakMap<WorkflowSlice['businessServices'], Caches>();

export function cachesOf({ businessServices }: Pick<WorkflowSlice, 'businessServices'>): Caches {
  const known = caches.get(businessServices) ?? { searches: createCache(), roleStates: createCache() };
  caches.set(businessServices, known);
  return known;
}

export function forgetConfigs(slice: Pick<WorkflowSlice, 'businessServices'>): void {
  caches.delete(slice.businessServices);
}

type Cache<Value> = {
  get(key: string, now: number): Value | undefined;
  put(key: string, value: Value, now: number): void;
};

/** The one not used for the longest time makes room. */
function createCache<Value>(): Cache<Value> {
  const entries = new Map<string, { value: Value; until: number }>();
  return {
    get(key, now) {
      const entry = entries.get(key);
      if (!entry) return undefined;
      entries.delete(key);
      if (entry.until <= now) return undefined;
      entries.set(key, entry);
      return entry.value;
    },
    put(key, value, now) {
      entries.delete(key);
      entries.set(key, { value, until: now + LIFETIME });
      const [oldest] = entries.keys();
      if (entries.size > CAPACITY && oldest !== undefined) entries.delete(oldest);
    },
  };
}
