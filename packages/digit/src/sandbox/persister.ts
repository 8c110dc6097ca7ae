import type { Instant, JsonObject } from '@nirmaan/lexicon';
import { z } from 'zod';
import { isObject, memberOf, type SandboxRequest, stringOr, textOf } from './exchange';
import { parseJson } from './read-body';

/** Its mappings are of version 1: a message that names a whole version of another one is nobody's, and lost. */
export function isPersisted(request: SandboxRequest): boolean {
  const text = textOf(request.body);
  // Parsing a whole body to learn what is not in it would be half of a small call's work.
  if (!/"ver"|\\u/i.test(text)) return true;
  const body = parseJson(text);
  const info = isObject(body) ? memberOf(body, 'RequestInfo') : undefined;
  const version = isObject(info) ? stringOr(memberOf(info, 'ver')) : undefined;
  return version === undefined || !/^\d+\.\d+\.\d+$/.test(version) || version.startsWith('1.');
}

const Write = z.object({ service: z.string(), effect: z.record(z.string(), z.json()), dueAt: z.number() });
type Write = z.infer<typeof Write>;

/** What waits, as an export of the sandbox's state holds it. */
export const PersisterQueue = z.strictObject({
  halted: z.boolean(),
  topics: z.array(z.strictObject({ topic: z.string(), blockedUntil: z.number(), writes: z.array(Write) })),
});
export type PersisterQueue = z.infer<typeof PersisterQueue>;

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
  let topics = new Map<string, { writes: Write[]; blockedUntil: Instant }>();
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
    /** `lag`: instead of the usual delay, ms. What is behind it in its topic waits for it, as in a partition. */
    put(topic: string, service: string, effect: JsonObject, now: Instant, lag = options.delay): void {
      const found = topics.get(topic) ?? { writes: [], blockedUntil: 0 };
      topics.set(topic, found);
      found.writes.push({ service, effect, dueAt: now + lag });
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
    toQueue(): PersisterQueue {
      const list = [...topics].map(([topic, { blockedUntil, writes }]) => ({ topic, blockedUntil, writes }));
      return { halted, topics: list };
    },
    /** Waits with this from now on, instead of what there was. */
    load(queue: PersisterQueue): void {
      halted = queue.halted;
      topics = new Map(queue.topics.map(({ topic, ...rest }) => [topic, { ...rest, writes: [...rest.writes] }]));
    },
    get isHalted(): boolean {
      return halted;
    },
    get waiting(): number {
      return [...topics.values()].reduce((sum, topic) => sum + topic.writes.length, 0);
    },
  };
}
export type Persister = ReturnType<typeof createPersister>;
