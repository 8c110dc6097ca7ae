import type { JsonValue } from '@nirmaan/lexicon';
import type { SandboxRequest, SandboxResponse } from '../sandbox/exchange';
import { bodyOf, textOfAnswer } from './answered';
import { type Bindings, takeApart } from './bindings';
import { compareValues, type Difference, type Tolerance } from './compare';
import { outcomesOf, outsideOf } from './outcomes';
import { type Exchange, isRace, isSentTogether, type Recording, togetherGroups } from './recording';

/** A recorded request in our names, as a handler reads it and (`raw`) as it goes over the wire. */
export type ReplayRequest = SandboxRequest & { raw: { query: string; headers: [name: string, value: string][] } };

export type ReplayAnswer = { response: SandboxResponse; isKnown: boolean };

/** Who answers: a sandbox in this process, or any DIGIT over HTTP. */
export type ReplayTarget = {
  /** `isKnown` false: nobody claims the path, so whatever came back is no answer to it. */
  send(request: ReplayRequest): Promise<ReplayAnswer>;
  /** Requests can be under way at the same time: what was recorded together is sent together. */
  isConcurrent?: boolean;
  /** What is answered for is not stored until it is let go again, as often as it was halted; absent where that cannot be had. */
  halt?(halted: boolean): Promise<void>;
  /** Lets time pass. */
  wait(milliseconds: number): Promise<void>;
  /** Until everything sent has been stored or given up. */
  settle(): Promise<void>;
};

/** What the recorder did by hand beside the exchanges, by an exchange's name. */
export type ReplaySteps = Record<string, { before?(): void | Promise<void>; after?(): void | Promise<void> }>;

export type ReplayOptions = Tolerance & { steps?: ReplaySteps };

/** `difference` undefined: answered as recorded. */
export type ReplayedExchange = { name: string; difference: Difference | undefined };

/** Between one answer and the next request. */
const PAUSE = 5;

/**
 * Sends the requests of recordings in order and compares the answers: status, content type, body with presence, nulls and
 * order. Names chosen by the service are bound when first seen. `bindings` are shared by recordings that build on each other.
 */
export async function replayRecording(
  recording: Recording,
  target: ReplayTarget,
  bindings: Bindings,
  options: ReplayOptions = {},
): Promise<ReplayedExchange[]> {
  const replayed: ReplayedExchange[] = [];
  const groups = target.isConcurrent ? togetherGroups(recording) : recording.map((exchange) => [exchange]);
  for (const group of groups) {
    const [first] = group;
    if (!first) continue;
    await pauseBefore(first, target);
    const steps = group.map(({ name }) => options.steps?.[name]);
    for (const step of steps) await step?.before?.();
    const requests = group.map((exchange) => toRequest(exchange, bindings));
    const answers = await sendTogether(requests, target);
    for (const step of steps) await step?.after?.();
    const compared = group.map((exchange, index) => compareExchange(exchange, answers[index], bindings, options));
    replayed.push(...(group.length === 1 ? compared : outsideOf(outcomesOf(group, answers), group)));
  }
  return replayed;
}

/**
 * None of them sees what another wrote. Where nothing is stored meanwhile that is so one by one, too, however slow the
 * machine is; and no two are of the same millisecond, which DIGIT would count twice.
 */
async function sendTogether(requests: ReplayRequest[], target: ReplayTarget): Promise<ReplayAnswer[]> {
  if (requests.length < 2 || !target.halt) return Promise.all(requests.map((request) => target.send(request)));
  const answers: ReplayAnswer[] = [];
  await target.halt(true);
  try {
    for (const request of requests) {
      answers.push(await target.send(request));
      await target.wait(1);
    }
  } finally {
    await target.halt(false);
  }
  return answers;
}

async function pauseBefore(exchange: Exchange, target: ReplayTarget): Promise<void> {
  if (exchange.after?.delayMs !== undefined) await target.wait(exchange.after.delayMs);
  else await target.wait(isSentTogether(exchange) && !target.isConcurrent ? 1 : PAUSE);
  if (exchange.after?.waitFor !== undefined) await target.settle();
}

function compareExchange(
  exchange: Exchange,
  answered: ReplayAnswer | undefined,
  bindings: Bindings,
  tolerance: Tolerance,
): ReplayedExchange {
  const { name, service, request } = exchange;
  if (!answered) return { name, difference: { pointer: '/path', recorded: request.path, answered: undefined } };
  const { response, isKnown } = answered;
  // What no service knows is the gateway's to answer.
  const difference =
    isKnown || service === 'gateway'
      ? compareAnswers(exchange, response, { bindings, tolerance })
      : { pointer: '/path', recorded: request.path, answered: undefined };
  return { name, difference: isTolerated(exchange, response, isKnown) ? undefined : difference };
}

/** The loser of a race may look otherwise, but somebody must have answered in DIGIT's way. */
function isTolerated(exchange: Exchange, response: SandboxResponse, isKnown: boolean): boolean {
  const outcomes = [exchange.response.status, response.status];
  return isRace(exchange) && isKnown && outcomes.every((status) => status < 300 || status === 400);
}

function toRequest({ request }: Exchange, bindings: Bindings): ReplayRequest {
  const { method, headers, body, rawBody, rawBodyBase64 } = request;
  const query = new URLSearchParams(
    typeof request.query === 'string'
      ? request.query
      : Object.entries(request.query ?? {}).flatMap(([name, value]) => [value].flat().map((each) => [name, each])),
  );
  const ours = (text: string) => bindings.textToOurs(text);
  bindings.give(body);
  bindings.give([rawBody ?? '', request.path, ...query.values(), ...Object.values(headers)]);
  return {
    method,
    path: ours(request.path),
    query: new URLSearchParams([...query].map(([name, value]) => [name, ours(value)])),
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), ours(value)])),
    body: bytesOf(rawBodyBase64, rawBody === undefined ? undefined : ours(rawBody), body, bindings),
    raw: {
      query: typeof request.query === 'string' ? ours(request.query) : ours(query.toString()),
      headers: Object.entries(headers).map(([name, value]) => [name, ours(value)]),
    },
  };
}

function bytesOf(
  base64: string | undefined,
  raw: string | undefined,
  body: JsonValue | undefined,
  bindings: Bindings,
): Uint8Array {
  if (base64 !== undefined) return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  if (raw !== undefined) return new TextEncoder().encode(raw);
  if (body === undefined) return new Uint8Array();
  return new TextEncoder().encode(JSON.stringify(bindings.toOurs(body)));
}

function compareAnswers(
  exchange: Exchange,
  answered: SandboxResponse,
  context: { bindings: Bindings; tolerance: Tolerance },
): Difference | undefined {
  const { response } = exchange;
  if (answered.status !== response.status)
    return {
      pointer: '/status',
      recorded: [response.status, response.body ?? null],
      answered: [answered.status, bodyOf(answered) ?? null],
    };
  for (const name of ['content-type', 'allow', 'content-disposition']) {
    const recorded = response.headers[name];
    const ours = answered.headers[name];
    if (headerKey(name, recorded, context) !== headerKey(name, ours, context))
      return { pointer: `/headers/${name}`, recorded, answered: ours };
  }
  const body = bodyOf(answered);
  if (response.empty) return body === undefined ? undefined : { pointer: '/body', recorded: undefined, answered: body };
  if (
    response.body === undefined ||
    (response.body === null && response.rawBody !== undefined && response.rawBody !== 'null')
  )
    return compareValues(response.rawBody, textOfAnswer(answered), context, '/rawBody');
  return compareValues(response.body, body, context, '/body');
}

function headerKey(name: string, value: string | undefined, { bindings }: { bindings: Bindings }): string | undefined {
  if (value === undefined) return undefined;
  if (name === 'content-type') return value.toLowerCase().replace(/\s+/g, '');
  if (name === 'allow')
    return value
      .split(',')
      .map((each) => each.trim())
      .sort()
      .join(',');
  return takeApart(bindings.textToOurs(value), []).fixed;
}
