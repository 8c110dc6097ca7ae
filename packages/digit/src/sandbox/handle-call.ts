import type { Instant, JsonObject } from '@nirmaan/lexicon';
import type { Clock } from './clock';
import type { SandboxOptions } from './create-sandbox';
import { SandboxRefusal, type SandboxRequest, type SandboxResponse } from './exchange';
import { answerOfStatus } from './fault-answers';
import { readFaultHeader } from './fault-header';
import { isWriteFault } from './fault-rule';
import { type ActiveFault, activate, type Faults } from './faults';
import { createGateway } from './gateway/create-gateway';
import { noRoute } from './gateway/refusals';
import { hostedServices } from './hosted-services';
import { type JournalWriter, toStorable } from './journal';
import { isPersisted, type Persister } from './persister';
import { createRouter } from './router';
import type { SandboxSettings } from './service';
import type { SandboxState } from './state';

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

const NOTHING: SandboxResponse = { status: 503, headers: {}, body: undefined };

/** What a call is answered from; all of it belongs to one sandbox. */
export type HandlerParts = {
  options: Pick<SandboxOptions, 'direct' | 'newId' | 'random' | 'hash'>;
  settings: SandboxSettings;
  state: SandboxState;
  faults: Faults;
  clock: Clock;
  persister: Persister;
  writer: JournalWriter | undefined;
  /** Stores an effect; false = the database refuses. */
  apply(service: string, effect: unknown): boolean;
};

/** Answers calls: faults first, then the gateway, the service, the journal. */
export function createHandler({ options, settings, state, faults, clock, persister, writer, apply }: HandlerParts) {
  const router = createRouter(hostedServices);
  const gateway = createGateway(settings);
  type Found = ReturnType<typeof router.find>;

  /** `direct` here says how this one call comes in, whatever the option says. */
  async function handle(request: SandboxRequest, { direct = options.direct } = {}): Promise<SandboxOutcome> {
    const found = router.find(request);
    const call = { service: found?.service.name ?? '', path: request.path };
    const asked = refusedOr(() => readFaultHeader(request.headers));
    const outcome = { service: found?.service.name, delayMs: 0, bodyMs: 0, dropped: false as const };
    if ('refusal' in asked) return { ...outcome, response: asked.refusal };
    const own = asked.value && activate(asked.value);
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

  return handle;
}

function refusedOr<Value>(work: () => Value): { value: Value } | { refusal: SandboxResponse } {
  try {
    return { value: work() };
  } catch (error) {
    if (error instanceof SandboxRefusal) return { refusal: error.response };
    throw error;
  }
}
