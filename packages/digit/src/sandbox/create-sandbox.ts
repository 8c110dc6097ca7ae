import type { Instant } from '@nirmaan/lexicon';
import { type SeededPlaces, seedPlaces } from '../services/boundary/sandbox/seed-places';
import { applyLocalization } from '../services/localization/sandbox/effects';
import type { StoredMessage } from '../services/localization/slice';
import type { StoredRow, StoredSchema } from '../services/mdms/slice';
import type { StoredUser } from '../services/user/slice';
import { createClock } from './clock';
import { createFaults } from './faults';
import { createHandler } from './handle-call';
import { applyEffect, emptyState } from './hosted-services';
import { createJournalWriter, JournalEntry, type JournalPort } from './journal';
import { createPersister } from './persister';
import { defaultSettings, type SandboxSettings } from './service';
import { sandboxServices } from './services';
import { fromStateFile, toStateFile } from './state-file';

export type SandboxOptions = {
  now(): Instant;
  newId(): string;
  /** A whole number from 0 to below `limit`. */
  random(limit: number): number;
  /** One-way; for passwords and one-time codes at rest. */
  hash(text: string): string;
  /** Callers are trusted, as inside the cluster; false = as behind the gateway. */
  direct: boolean;
  journal?: JournalPort;
  settings?: Partial<SandboxSettings>;
};

/** What a sandbox begins with, ids and times included. */
export type SandboxSeed = {
  users: StoredUser[];
  schemas: StoredSchema[];
  rows: StoredRow[];
  places?: SeededPlaces[];
  messages?: StoredMessage[];
};

/** Entries of a journal that start is still quick with: about a second. A longer one is shortened to one snapshot. */
export const LONGEST_JOURNAL = 20_000;

/** DIGIT's services over one state in memory. Every write of an answered call is in the journal before the answer goes out. */
export function createSandbox(options: SandboxOptions) {
  const settings: SandboxSettings = { ...defaultSettings, ...options.settings };
  const state = emptyState();
  const faults = createFaults();
  const writer = options.journal && createJournalWriter(options.journal);
  const clock = createClock(options.now);
  const apply = (name: string, effect: unknown) => applyEffect(state, name, effect);
  const persister = createPersister({ delay: settings.persisterDelay, patience: settings.persisterPatience, apply });
  const seeded: SandboxSeed[] = [];
  const handle = createHandler({ options, settings, state, faults, clock, persister, writer, apply });

  function applySeed({ users, schemas, rows, places = [], messages = [] }: SandboxSeed): void {
    const { user, mdms } = sandboxServices;
    for (const each of users) user.apply(state.user, { kind: 'user', user: each });
    for (const schema of schemas) mdms.apply(state.mdms, { kind: 'schema', schema });
    for (const row of rows) mdms.apply(state.mdms, { kind: 'row', row });
    for (const each of places) seedPlaces(state, each);
    applyLocalization(state.localization, { kind: 'put', messages });
  }

  const toFile = () => toStateFile({ state, queue: persister.toQueue(), ahead: clock.ahead });

  const toSnapshot = () => ({ snapshot: JSON.stringify(toFile()) });

  function load(file: unknown): void {
    const { state: loaded, queue, ahead } = fromStateFile(file);
    Object.assign(state, loaded);
    persister.load(queue);
    clock.load(ahead);
  }

  return {
    state,
    handle,
    now: clock.now,
    faults: { set: faults.set, list: faults.list, clear: faults.clear },
    persister,
    /** Moves the clock forward; it stays moved after a restart. */
    async advance(milliseconds: number): Promise<Instant> {
      clock.advance(milliseconds);
      await writer?.append([{ service: 'clock', effect: { advance: milliseconds } }]);
      return clock.now();
    },
    /** Moves the clock to a time to come, from where it goes on; throws `ClockError` where that has passed. */
    async advanceTo(instant: Instant): Promise<Instant> {
      return this.advance(clock.distanceTo(instant));
    },
    /** Stores what is given without a journal: the seed, which is the same at every start. */
    seed(seed: SandboxSeed): void {
      seeded.push(seed);
      applySeed(seed);
    },
    /** As at the very first start: the seed's state, the real time, no fault, nothing waiting, an empty journal. */
    async reset(): Promise<void> {
      Object.assign(state, emptyState());
      persister.load({ halted: false, topics: [] });
      clock.load(0);
      faults.clear();
      for (const seed of seeded) applySeed(seed);
      await writer?.replace([]);
    },
    /** Everything that is stored, that waits to be, and the clock; without faults and settings. */
    exportState: toFile,
    /** This state instead of the present one, in the journal too. Throws `StateFileError` and changes nothing where it is none. */
    async importState(file: unknown): Promise<void> {
      load(file);
      await writer?.replace([toSnapshot()]);
    },
    /** Reads the journal back. Call once, after `seed`, before the first call. */
    async restore({ longest = LONGEST_JOURNAL } = {}): Promise<{ writes: number; shortened: boolean }> {
      const { journal } = options;
      if (!journal) return { writes: 0, shortened: false };
      let [entries, writes] = [0, 0];
      const source = journal.readAll();
      for await (const raw of Symbol.asyncIterator in source ? source : await source) {
        const entry = JournalEntry.parse(raw);
        entries += 1;
        if ('snapshot' in entry) {
          load(JSON.parse(entry.snapshot));
          continue;
        }
        for (const { service, effect } of entry.effects) {
          writes += 1;
          if (service === 'clock') clock.advance(typeof effect.advance === 'number' ? effect.advance : 0);
          else apply(service, effect);
        }
      }
      const shortened = entries > longest;
      if (shortened) await journal.replace([toSnapshot()]);
      return { writes, shortened };
    },
  };
}
export type Sandbox = ReturnType<typeof createSandbox>;
