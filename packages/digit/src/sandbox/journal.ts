import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import { z } from 'zod';

/**
 * Where acknowledged writes are kept. An entry holds stored effects with their ids and times, so reading it back gives
 * the same state; a call is answered only after its entry is appended.
 */
export interface JournalPort {
  append(entry: JsonObject): Promise<void>;
  /** These instead of all there are: all of it happens or nothing, whenever the process is killed. */
  replace(entries: JsonObject[]): Promise<void>;
  readAll(): AsyncIterable<JsonObject> | Promise<JsonObject[]>;
}

const Effects = z.array(
  z.object({ service: z.string(), topic: z.string().optional(), effect: z.record(z.string(), z.json()) }),
);
type Effects = z.infer<typeof Effects>;

export const JournalEntry = z.union([
  z.object({ effects: Effects }),
  /**
   * Everything up to here, as the text of an export: what a long journal is shortened to. A text, for JSON columns of
   * PostgreSQL neither keep the order of members nor take U+0000, which keys of our indexes have.
   */
  z.object({ snapshot: z.string() }),
]);
export type JournalEntry = z.infer<typeof JournalEntry>;

type Batch = {
  /** What the journal is to hold instead, before the effects. */
  replacement: JsonObject[] | undefined;
  effects: Effects;
};

/**
 * Appends in the order of asking. Entries that come while one is being written go out together as the next one: the
 * wait for a disk is shared. What could not be written goes out with the next entry, so that nothing in memory is missing
 * from the journal for long; whoever waited for it is told.
 */
export function createJournalWriter(journal: JournalPort) {
  let waiting: (Batch & { done: Promise<void> }) | undefined;
  let writing: Promise<void> = Promise.resolve();
  let owed: Batch = { replacement: undefined, effects: [] };

  function nextBatch(): Batch & { done: Promise<void> } {
    if (waiting) return waiting;
    const batch: Batch & { done: Promise<void> } = { replacement: undefined, effects: [], done: Promise.resolve() };
    waiting = batch;
    const before = writing;
    batch.done = (async () => {
      await before.catch(() => undefined);
      waiting = undefined;
      // A replacement holds what was owed.
      owed = batch.replacement ? batch : { ...owed, effects: [...owed.effects, ...batch.effects] };
      await write(owed);
      owed = { replacement: undefined, effects: [] };
    })();
    writing = batch.done;
    return batch;
  }

  async function write({ replacement, effects }: Batch): Promise<void> {
    if (!replacement) return journal.append({ effects });
    await journal.replace(effects.length > 0 ? [...replacement, { effects }] : replacement);
  }

  return {
    append(effects: Effects): Promise<void> {
      const batch = nextBatch();
      batch.effects.push(...effects);
      return batch.done;
    },
    /** From here on the journal holds these entries and what comes after. What waits to be written is part of them. */
    replace(entries: JsonObject[]): Promise<void> {
      const batch = nextBatch();
      batch.replacement = entries;
      batch.effects = [];
      return batch.done;
    },
  };
}
export type JournalWriter = ReturnType<typeof createJournalWriter>;

const NUL = /(?<!\\)(?:\\\\)*\\u0000/;
const HALF_PAIR = /(?<!\\)((?:\\\\)*)\\ud[89a-f][0-9a-f]{2}/g;

/** A member of this name is never read again, wherever JSON is parsed into our shapes. */
function withoutPrototype(_: string, value: JsonValue): JsonValue {
  if (value === null || typeof value !== 'object' || Array.isArray(value) || !Object.hasOwn(value, '__proto__'))
    return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== '__proto__'));
}

/**
 * The effect as a JSON column of PostgreSQL holds it. Undefined where a text has U+0000: a database refuses the write, so
 * a journal need not know of it. Half a surrogate pair becomes a question mark, as Java's driver makes it.
 */
export function toStorable(effect: JsonObject): JsonObject | undefined {
  const text = JSON.stringify(effect);
  if (NUL.test(text)) return undefined;
  const isAsGiven = !text.includes('\\ud') && !text.includes('"__proto__"');
  return isAsGiven ? effect : JSON.parse(text.replace(HALF_PAIR, '$1?'), withoutPrototype);
}
