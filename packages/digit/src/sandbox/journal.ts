import type { JsonObject } from '@nirmaan/lexicon';
import { z } from 'zod';

/**
 * Where acknowledged writes are kept. An entry holds stored effects with their ids and times, so reading it back gives
 * the same state; a call is answered only after its entry is appended.
 */
export interface JournalPort {
  append(entry: JsonObject): Promise<void>;
  readAll(): AsyncIterable<JsonObject> | Promise<JsonObject[]>;
}

export const JournalEntry = z.object({
  effects: z.array(
    z.object({ service: z.string(), topic: z.string().optional(), effect: z.record(z.string(), z.json()) }),
  ),
});
export type JournalEntry = z.infer<typeof JournalEntry>;

/**
 * Appends in the order of asking. Entries that come while one is being written go out together as the next one: the
 * wait for a disk is shared.
 */
export function createJournalWriter(journal: JournalPort) {
  let waiting: { effects: JournalEntry['effects']; done: Promise<void> } | undefined;
  let writing: Promise<void> = Promise.resolve();

  return {
    append(effects: JournalEntry['effects']): Promise<void> {
      if (waiting) {
        waiting.effects.push(...effects);
        return waiting.done;
      }
      const batch = { effects: [...effects], done: Promise.resolve() };
      waiting = batch;
      const before = writing;
      batch.done = (async () => {
        await before.catch(() => undefined);
        waiting = undefined;
        await journal.append({ effects: batch.effects });
      })();
      writing = batch.done;
      return batch.done;
    },
  };
}
