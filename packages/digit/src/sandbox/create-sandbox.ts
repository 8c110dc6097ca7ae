import type { Instant, JsonObject } from '@nirmaan/lexicon';
import type { StoredRow, StoredSchema } from '../services/mdms/slice';
import type { StoredUser } from '../services/user/slice';
import { SandboxRefusal, type SandboxRequest, type SandboxResponse } from './exchange';
import { createFaults, type FaultRule } from './faults';
import { passGateway } from './gateway';
import { createJournalWriter, JournalEntry, type JournalPort, toStorable } from './journal';
import { createPersister, isPersisted } from './persister';
import { createRouter } from './router';
import { defaultSettings, type SandboxCall, type SandboxSettings } from './service';
import { sandboxServices } from './services';
import type { SandboxState } from './state';
import type { ServiceHttp } from './tracer-http';

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

/** `dropped`: the connection breaks without an answer. */
export type SandboxOutcome = { service?: string; response: SandboxResponse; delayMs: number; dropped: boolean };

type Name = keyof SandboxState;
type AnyCall = SandboxCall<JsonObject>;
type Erased = {
  name: Name;
  contexts: string[];
  empty(): unknown;
  routes: Record<string, (call: AnyCall) => SandboxResponse>;
  effect: { parse(value: unknown): unknown };
  apply(slice: unknown, effect: unknown): boolean;
  unknownPath(request: SandboxRequest): SandboxResponse;
  http?: ServiceHttp;
};

// Each service's handlers and effects fit together by `defineSandboxService`; walking all of them needs the one common shape.
const services = Object.values(sandboxServices) as unknown as Erased[];

// `services.ts` has exactly the names of `SandboxState`, each with its own `empty`.
const emptyState = () =>
  Object.fromEntries(services.map((service) => [service.name, service.empty()])) as unknown as SandboxState;

/** DIGIT's services over one state in memory. Every write of an answered call is in the journal before the answer goes out. */
export function createSandbox(options: SandboxOptions) {
  const settings: SandboxSettings = { ...defaultSettings, ...options.settings };
  const state = emptyState();
  const byName = new Map(services.map((service) => [service.name as string, service]));
  const router = createRouter(services);
  const faults = createFaults();
  const writer = options.journal && createJournalWriter(options.journal);
  let advanced = 0;
  const now = () => options.now() + advanced;

  const apply = (name: string, effect: unknown): boolean => {
    const service = byName.get(name);
    if (!service) return false;
    return service.apply(state[service.name], service.effect.parse(effect));
  };
  const persister = createPersister({
    delay: settings.persisterDelay,
    patience: settings.persisterPatience,
    apply,
  });

  /** `direct` here says how this one call comes in, whatever the option says. */
  async function handle(request: SandboxRequest, { direct = options.direct } = {}): Promise<SandboxOutcome> {
    const found = router.find(request);
    const fault = found && faults.take(found.service.name);
    const outcome = { service: found?.service.name, delayMs: fault?.kind === 'slow' ? fault.delayMs : 0 };
    const broken = { status: 503, headers: {}, body: undefined };
    if (fault?.kind === 'down') return { ...outcome, response: broken, dropped: true };
    const response = await answerTo(request, found, direct);
    return { ...outcome, response, dropped: fault?.kind === 'lost-answer' };
  }

  async function answerTo(
    request: SandboxRequest,
    found: ReturnType<typeof router.find>,
    direct: boolean,
  ): Promise<SandboxResponse> {
    const at = now();
    persister.settle(at);
    const effects: JournalEntry['effects'] = [];
    const note = (entry: JournalEntry['effects'][number]) => {
      const effect = toStorable(entry.effect);
      if (effect) effects.push({ ...entry, effect });
    };
    const response = answerNow();
    if (effects.length > 0 && writer) await writer.append(effects);
    return response;

    function answerNow(): SandboxResponse {
      try {
        const passed = passGateway(request, { state, direct, now: at });
        if (!found) return notFound(request.path, at);
        const { service, handler, path, allowed } = found;
        if (!handler)
          return service.http && allowed.length > 0
            ? service.http.wrongMethod(passed, allowed)
            : service.unknownPath(passed);
        const ended = service.http?.before(passed);
        if (ended) return ended;
        return handler({
          request: passed,
          path,
          state,
          settings,
          now: at,
          newId: options.newId,
          random: options.random,
          hash: options.hash,
          store: (effect) => {
            note({ service: service.name, effect });
            apply(service.name, effect);
          },
          storeIn: (name, effect) => {
            note({ service: name, effect });
            apply(name, effect);
          },
          persist: (topic, effect) => {
            if (!isPersisted(passed)) return;
            note({ service: service.name, topic, effect });
            persister.put(topic, service.name, effect, at);
            if (settings.persisterDelay === 0) persister.settle(at);
          },
        });
      } catch (error) {
        if (error instanceof SandboxRefusal) return error.response;
        throw error;
      }
    }
  }

  return {
    state,
    handle,
    now,
    faults: { set: (rule: FaultRule) => faults.set(rule), list: () => faults.list(), clear: () => faults.clear() },
    persister,
    /** Moves the clock forward; it stays moved after a restart. */
    async advance(milliseconds: number): Promise<Instant> {
      advanced += milliseconds;
      await writer?.append([{ service: 'clock', effect: { advance: milliseconds } }]);
      return now();
    },
    /** Stores what is given without a journal: the seed, which is the same at every start. */
    seed({ users, schemas, rows }: SandboxSeed): void {
      for (const user of users) apply('user', { kind: 'user', user });
      for (const schema of schemas) apply('mdms', { kind: 'schema', schema });
      for (const row of rows) apply('mdms', { kind: 'row', row });
    },
    /** Reads the journal back. Call once, after `seed`, before the first call. */
    async restore(): Promise<number> {
      if (!options.journal) return 0;
      let count = 0;
      const source = options.journal.readAll();
      for await (const raw of Symbol.asyncIterator in source ? source : await source) {
        for (const { service, effect } of JournalEntry.parse(raw).effects) {
          count += 1;
          if (service === 'clock') advanced += typeof effect.advance === 'number' ? effect.advance : 0;
          else apply(service, effect);
        }
      }
      return count;
    },
  };
}
export type Sandbox = ReturnType<typeof createSandbox>;

/** Spring's gateway about a path no route knows. */
function notFound(path: string, at: Instant): SandboxResponse {
  return {
    status: 404,
    headers: { 'content-type': 'application/json' },
    body: { json: { timestamp: new Date(at).toISOString(), path, status: 404, error: 'Not Found', requestId: '' } },
  };
}
