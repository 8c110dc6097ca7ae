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
type Effects = JournalEntry['effects'];

/**
 * Appends in the order of asking. Entries that come while one is being written go out together as the next one: the
 * wait for a disk is shared. What could not be written goes out with the next entry, so that nothing in memory is missing
 * from the journal for long; whoever waited for it is told.
 */
export function createJournalWriter(journal: JournalPort) {
  let waiting: { effects: Effects; done: Promise<void> } | undefined;
  let writing: Promise<void> = Promise.resolve();
  let owed: Effects = [];

  return {
    append(effects: Effects): Promise<void> {
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
        const all = [...owed, ...batch.effects];
        owed = all;
        await journal.append({ effects: all });
        owed = [];
      })();
      writing = batch.done;
      return batch.done;
    },
  };
}

const NUL = /(?<!\\)(?:\\\\)*\\u0000/;
const HALF_PAIR = /(?<!\\)((?:\\\\)*)\\ud[89a-f][0-9a-f]{2}/g;

/**
 * The effect as a JSON column of PostgreSQL holds it. Undefined where a text has U+0000: a database refuses the write, so
 * a journal need not know of it. Half a surrogate pair becomes a question mark, as Java's driver makes it.
 */
export function toStorable(effect: JsonObject): JsonObject | undefined {
  const text = JSON.stringify(effect);
  if (NUL.test(text)) return undefined;
  return text.includes('\\ud') ? JSON.parse(text.replace(HALF_PAIR, '$1?')) : effect;
}
