import type { Instant, JsonObject } from '@nirmaan/lexicon';
import { isObject, memberOf, type SandboxRequest, stringOr, textOf } from './exchange';
import { parseJson } from './read-body';

/** Its mappings are of version 1: a message that names a whole version of another one is nobody's, and lost. */
export function isPersisted(request: SandboxRequest): boolean {
  const body = parseJson(textOf(request.body));
  const info = isObject(body) ? memberOf(body, 'RequestInfo') : undefined;
  const version = isObject(info) ? stringOr(memberOf(info, 'ver')) : undefined;
  return version === undefined || !/^\d+\.\d+\.\d+$/.test(version) || version.startsWith('1.');
}

type Write = { service: string; effect: JsonObject; dueAt: Instant };

/**
 * egov-persister: stores what services answered for already, some time later. A write the database refuses is tried for
 * a while, holds up its topic, and is then dropped.
 *
 * It has no clock of its own: what is due is stored when somebody looks (`settle`).
 */
export function createPersister(options: {
  delay: number;
  patience: number;
  apply(service: string, effect: JsonObject): boolean;
}) {
  const topics = new Map<string, { writes: Write[]; blockedUntil: Instant }>();
  let halted = false;

  function settle(now: Instant): void {
    if (halted) return;
    for (const topic of topics.values()) {
      for (;;) {
        const [next] = topic.writes;
        if (!next) break;
        const due = Math.max(next.dueAt, topic.blockedUntil);
        if (due > now) break;
        topic.writes.shift();
        if (!options.apply(next.service, next.effect)) topic.blockedUntil = due + options.patience;
      }
    }
  }

  return {
    put(topic: string, service: string, effect: JsonObject, now: Instant): void {
      const found = topics.get(topic) ?? { writes: [], blockedUntil: 0 };
      topics.set(topic, found);
      found.writes.push({ service, effect, dueAt: now + options.delay });
    },
    settle,
    /** Stores or gives up everything, whatever the time. */
    finish(): void {
      const wasHalted = halted;
      halted = false;
      settle(Number.POSITIVE_INFINITY);
      for (const topic of topics.values()) topic.blockedUntil = 0;
      halted = wasHalted;
    },
    halt(isHalted: boolean): void {
      halted = isHalted;
    },
    get isHalted(): boolean {
      return halted;
    },
    get waiting(): number {
      return [...topics.values()].reduce((sum, topic) => sum + topic.writes.length, 0);
    },
  };
}
