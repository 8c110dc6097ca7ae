import type { Instant, JsonObject } from '@nirmaan/lexicon';
import type { StoredRow, StoredSchema } from '../services/mdms/slice';
import type { StoredUser } from '../services/user/slice';
import { createClock } from './clock';
import { SandboxRefusal, type SandboxRequest, type SandboxResponse } from './exchange';
import { answerOfStatus } from './fault-answers';
import { readFaultHeader } from './fault-header';
import { isWriteFault } from './fault-rule';
import { type ActiveFault, activate, createFaults } from './faults';
import { createGateway } from './gateway/create-gateway';
import { noRoute } from './gateway/refusals';
import { applyEffect, emptyState, hostedServices } from './hosted-services';
import { createJournalWriter, JournalEntry, type JournalPort, toStorable } from './journal';
import { createPersister, isPersisted } from './persister';
import { createRouter } from './router';
import { defaultSettings, type SandboxSettings } from './service';
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
export type SandboxSeed = { users: StoredUser[]; schemas: StoredSchema[]; rows: StoredRow[] };

export type SandboxOutcome = {
  service?: string;
  response: SandboxResponse;
  /** The answer is to come so much later, ms. */
  delayMs: number;
  /** Its body is to come bit by bit, over this time, ms. */
  bodyMs: number;
  /** The connection is to end without the answer: in order, or with a reset. */
  dropped: false | 'closed' | 'reset';
};

/** Entries of a journal that start is still quick with: about a second. A longer one is shortened to one snapshot. */
export const LONGEST_JOURNAL = 20_000;

const NOTHING: SandboxResponse = { status: 503, headers: {}, body: undefined };

/** DIGIT's services over one state in memory. Every write of an answered call is in the journal before the answer goes out. */
export function createSandbox(options: SandboxOptions) {
  const settings: SandboxSettings = { ...defaultSettings, ...options.settings };
  const state = emptyState();
  const router = createRouter(hostedServices);
  const gateway = createGateway(settings);
  const faults = createFaults();
  const writer = options.journal && createJournalWriter(options.journal);
  const clock = createClock(options.now);
  const apply = (name: string, effect: unknown) => applyEffect(state, name, effect);
  const persister = createPersister({ delay: settings.persisterDelay, patience: settings.persisterPatience, apply });
  const seeded: SandboxSeed[] = [];

  type Found = ReturnType<typeof router.find>;

  /** `direct` here says how this one call comes in, whatever the option says. */
  async function handle(request: SandboxRequest, { direct = options.direct } = {}): Promise<SandboxOutcome> {
    const found = router.find(request);
    const call = { service: found?.service.name ?? '', path: request.path };
    const asked = refusedOr(() => readFaultHeader(request.headers));
    const outcome = { service: found?.service.name, delayMs: 0, bodyMs: 0, dropped: false as const };
    if ('refusal' in asked) return { ...outcome, response: asked.refusal };
    const own = asked.value && activate(asked.value, () => options.random(1_000_000) / 1_000_000);
    const fault = own && !isWriteFault(own) ? own : found && faults.takeForCall(call);
    const takeWriteFault = () => (own && isWriteFault(own) ? own : faults.takeForWrite(call));
    switch (fault?.kind) {
      case 'down':
        return { ...outcome, response: NOTHING, dropped: 'closed' };
      case 'reset':
        return { ...outcome, response: NOTHING, dropped: 'reset' };
      case 'status':
        return { ...outcome, response: answerOfStatus(fault.status, request.path, clock.now()) };
    }
    const isExpired = fault?.kind === 'expired-token';
    const refused = isExpired ? refusedOr(() => passExpired(request, clock.now())) : undefined;
    if (refused && 'refusal' in refused) return { ...outcome, response: refused.refusal };
    const response = await answerTo(request, found, { direct, takeWriteFault });
    return {
      ...outcome,
      response,
      delayMs: fault?.kind === 'slow' ? fault.delayMs : 0,
      bodyMs: fault?.kind === 'slow-body' ? fault.delayMs : 0,
      dropped: fault?.kind === 'lost-answer' ? 'closed' : false,
    };
  }

  /** The gateway as it finds no token of anybody; also for calls that come in directly, or the fault would show nowhere. */
  function passExpired(request: SandboxRequest, now: Instant): void {
    const nobody = { ...state, user: { ...state.user, tokens: new Map() } };
    gateway.pass(request, { state: nobody, direct: false, now, isRouted: true });
  }

  async function answerTo(
    request: SandboxRequest,
    found: Found,
    { direct, takeWriteFault }: { direct: boolean; takeWriteFault(): ActiveFault | undefined },
  ): Promise<SandboxResponse> {
    const at = clock.now();
    persister.settle(at);
    const effects: Parameters<NonNullable<typeof writer>['append']>[0] = [];
    const note = (entry: (typeof effects)[number]) => {
      const effect = writer && toStorable(entry.effect);
      if (effect) effects.push({ ...entry, effect });
    };
    const response = refusedOr(answerNow);
    if (effects.length > 0 && writer) await writer.append(effects);
    return 'refusal' in response ? response.refusal : response.value;

    function answerNow(): SandboxResponse {
      const isRouted = found !== undefined;
      const { request: passed, headers } = gateway.pass(request, { state, direct, now: at, isRouted });
      const response = refusedOr(() => answerOf(passed));
      const answered = 'refusal' in response ? response.refusal : response.value;
      return { ...answered, headers: { ...answered.headers, ...headers } };
    }

    function answerOf(passed: SandboxRequest): SandboxResponse {
      if (!found) throw noRoute(request.path, at);
      const { service, handler, path, allowed } = found;
      if (!handler)
        return service.http && allowed.length > 0
          ? service.http.wrongMethod(passed, allowed, at)
          : service.unknownPath(passed, at);
      const ended = service.http?.before(passed, at);
      if (ended) return ended;
      const storeIn = (name: string, effect: JsonObject) => {
        note({ service: name, effect });
        apply(name, effect);
      };
      return handler({
        request: passed,
        path,
        state,
        settings,
        now: at,
        newId: options.newId,
        random: options.random,
        hash: options.hash,
        store: (effect) => storeIn(service.name, effect),
        storeIn,
        downstream: (name, asked) => {
          const fault = faults.takeForDownstream({ service: name, path: asked });
          return fault && (fault.kind === 'status' ? answerOfStatus(fault.status, asked, at) : 'unreachable');
        },
        persist: (topic, effect) => {
          if (isPersisted(passed)) persist({ topic, service: service.name, effect });
        },
      });
    }

    function persist({ topic, service, effect }: { topic: string; service: string; effect: JsonObject }): void {
      const fault = takeWriteFault();
      if (fault?.kind === 'write-lost') return;
      note({ service, topic, effect });
      const lag = fault?.kind === 'write-late' ? fault.delayMs : settings.persisterDelay;
      persister.put(topic, service, effect, at, lag);
      if (fault?.kind === 'write-twice') persister.put(topic, service, effect, at, lag);
      if (lag === 0) persister.settle(at);
    }
  }

  function applySeed({ users, schemas, rows }: SandboxSeed): void {
    for (const user of users) apply('user', { kind: 'user', user });
    for (const schema of schemas) apply('mdms', { kind: 'schema', schema });
    for (const row of rows) apply('mdms', { kind: 'row', row });
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

function refusedOr<Value>(work: () => Value): { value: Value } | { refusal: SandboxResponse } {
  try {
    return { value: work() };
  } catch (error) {
    if (error instanceof SandboxRefusal) return { refusal: error.response };
    throw error;
  }
}
