import type { JournalPort } from '@nirmaan/digit/sandbox';
import type { JsonObject } from '@nirmaan/lexicon';

/** Keeps entries as texts: for tests, and to hand a state from one sandbox to the next. */
export function createMemoryJournal(): JournalPort {
  let lines: string[] = [];
  return {
    async append(entry) {
      lines.push(JSON.stringify(entry));
    },
    async replace(entries) {
      lines = entries.map((entry) => JSON.stringify(entry));
    },
    async readAll() {
      return lines.map((line): JsonObject => JSON.parse(line));
    },
  };
}
