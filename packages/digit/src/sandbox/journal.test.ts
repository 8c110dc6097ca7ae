import { Json, type JsonObject } from '@nirmaan/lexicon';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createJournalWriter, toStorable } from './journal';

const effect = (n: number) => ({ service: 'idgen', effect: { n } });

/** A journal whose writes are let through one by one. */
function slowJournal() {
  const written: JsonObject[] = [];
  const waiting: { entry: JsonObject; settle(error?: Error): void }[] = [];
  const replacements: JsonObject[][] = [];
  return {
    replacements,
    written,
    waiting,
    port: {
      append: (entry: JsonObject) =>
        new Promise<void>((resolve, reject) => {
          const settle = (error?: Error) => {
            if (error) return reject(error);
            written.push(JSON.parse(JSON.stringify(entry)));
            resolve();
          };
          waiting.push({ entry, settle });
        }),
      replace: async (entries: JsonObject[]) => void replacements.push(structuredClone(entries)),
      readAll: async () => written,
    },
  };
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('writing the journal', () => {
  it('shares the wait for the disk: what comes while one entry is written goes out as the next', async () => {
    const journal = slowJournal();
    const writer = createJournalWriter(journal.port);
    const done = [1, 2, 3].map((n) => (n === 1 ? writer.append([effect(1)]).then(turn) : undefined));
    await turn();
    const later = [writer.append([effect(2)]), writer.append([effect(3)])];
    await turn();
    expect(journal.waiting).toHaveLength(1);
    journal.waiting[0]?.settle();
    await turn();
    expect(journal.waiting[1]?.entry).toEqual({ effects: [effect(2), effect(3)] });
    journal.waiting[1]?.settle();
    await Promise.all([...done, ...later]);
    expect(journal.written).toEqual([{ effects: [effect(1)] }, { effects: [effect(2), effect(3)] }]);
  });

  it('tells who waited that it could not be written, and writes it with the next', async () => {
    const journal = slowJournal();
    const writer = createJournalWriter(journal.port);
    const first = writer.append([effect(1)]);
    await turn();
    journal.waiting[0]?.settle(new Error('the disk is full'));
    await expect(first).rejects.toThrow('the disk is full');
    const second = writer.append([effect(2)]);
    await turn();
    journal.waiting[1]?.settle();
    await second;
    expect(journal.written).toEqual([{ effects: [effect(1), effect(2)] }]);
  });

  it('replaces: what waits or is owed is part of the replacement, what comes after is behind it', async () => {
    const journal = slowJournal();
    const writer = createJournalWriter(journal.port);
    const first = writer.append([effect(1)]);
    await turn();
    const waiting = writer.append([effect(2)]);
    const replaced = writer.replace([{ snapshot: 'both' }]);
    const after = writer.append([effect(3)]);
    journal.waiting[0]?.settle(new Error('the disk is full'));
    await expect(first).rejects.toThrow('the disk is full');
    await Promise.all([waiting, replaced, after]);
    expect(journal.replacements).toEqual([[{ snapshot: 'both' }, { effects: [effect(3)] }]]);
    expect(journal.written).toEqual([]);
  });

  it('owes a replacement that failed, with what comes after it', async () => {
    const journal = slowJournal();
    const isFull = { now: true };
    const port = {
      ...journal.port,
      replace: async (entries: JsonObject[]) => {
        if (isFull.now) throw new Error('the disk is full');
        await journal.port.replace(entries);
      },
    };
    const writer = createJournalWriter(port);
    await expect(writer.replace([])).rejects.toThrow('the disk is full');
    isFull.now = false;
    await writer.append([effect(1)]);
    expect(journal.replacements).toEqual([[{ effects: [effect(1)] }]]);
  });
});

describe('what a journal holds', () => {
  it.each([
    ['a text with U+0000', { a: ['x\u0000'] }, undefined],
    ['the six characters of an escape', { a: '\\u0000' }, { a: '\\u0000' }],
    ['a backslash before U+0000', { a: '\\\u0000' }, undefined],
    ['half a pair', { a: 'x\ud83d', b: '\ude00' }, { a: 'x?', b: '?' }],
    ['a whole pair', { a: '😀' }, { a: '😀' }],
    ['a name that reaches the prototype', JSON.parse('{"a":[{"__proto__":1,"b":2}]}'), { a: [{ b: 2 }] }],
    ['a name with half a pair', { '\ud83d': 1 }, { '?': 1 }],
  ])('of %s', (_, given, stored) => expect(toStorable(given)).toEqual(stored));

  it('is what PostgreSQL takes: no U+0000, no half of a pair, and else what was given', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })), (given) => {
        const stored = toStorable(given);
        const hasNul = [...Object.keys(given), ...Object.values(given)].some((text) => text.includes('\u0000'));
        expect(stored === undefined).toBe(hasNul);
        if (stored) expect(Json.parse(JSON.parse(JSON.stringify(stored)))).toEqual(stored);
      }),
    );
  });
});
