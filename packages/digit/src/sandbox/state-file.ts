import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import { z } from 'zod';
import { emptyState, hostedServices } from './hosted-services';
import { PersisterQueue } from './persister';
import { fromPlainJson, PlainDataError, toPlainJson } from './plain-encoding';
import type { SandboxState } from './state';

const FORMAT = 'nirmaan-sandbox-state';

/** Everything a sandbox holds: what is stored, what the persister has yet to store, how far its clock is ahead. */
export type WholeState = { state: SandboxState; queue: PersisterQueue; ahead: number };

const json = z.custom<JsonObject>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'an object is expected',
);

/** Slices as `toPlainJson` writes them. A service or member that is not in it yet begins empty; one nobody knows is refused. */
const StateFile = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(1),
  clock: z.strictObject({ ahead: z.number().int().min(0) }),
  persister: PersisterQueue,
  services: json,
});

export function toStateFile({ state, queue, ahead }: WholeState): JsonObject {
  return { format: FORMAT, version: 1, clock: { ahead }, persister: queue, services: toJsonObject(toPlainJson(state)) };
}

/** Throws `StateFileError`, which names the place; nothing of a file that is wrong is taken. */
export function fromStateFile(file: unknown): WholeState {
  const parsed = StateFile.safeParse(file);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new StateFileError(`/${issue?.path.join('/') ?? ''}`, issue?.message ?? 'cannot be read');
  }
  const { clock, persister, services } = parsed.data;
  const unknown = persister.topics.flatMap(({ writes }) => writes).find(({ service }) => !(service in emptyState()));
  if (unknown) throw new StateFileError('/persister/topics', `there is no service ${unknown.service}`);
  return { state: toState(services), queue: persister, ahead: clock.ahead };
}

function toState(services: JsonObject): SandboxState {
  const state = emptyState();
  const decoded = decode(services);
  for (const name of Object.keys(decoded)) {
    const service = hostedServices.find((each) => each.name === name);
    if (!service) throw new StateFileError(`/services/${name}`, 'there is no such service');
    fillSlice(state[service.name], decoded[name], `/services/${name}`);
  }
  return state;
}

function decode(services: JsonObject): Record<string, unknown> {
  try {
    const decoded = fromPlainJson(services, '/services');
    if (isPlain(decoded)) return decoded;
  } catch (error) {
    if (error instanceof PlainDataError) throw new StateFileError(error.place, error.why);
    throw error;
  }
  throw new StateFileError('/services', 'an object of services is expected');
}

/** Puts the members in, each of the kind the empty slice has there. */
function fillSlice(slice: object, given: unknown, place: string): void {
  if (!isPlain(given)) throw new StateFileError(place, 'an object is expected');
  const kinds = new Map(Object.entries(slice).map(([name, value]) => [name, kindOf(value)]));
  for (const [name, value] of Object.entries(given)) {
    const expected = kinds.get(name);
    if (expected === undefined) throw new StateFileError(`${place}/${name}`, 'there is no such member');
    if (kindOf(value) !== expected)
      throw new StateFileError(`${place}/${name}`, `expected ${expected}, found ${kindOf(value)}`);
  }
  Object.assign(slice, given);
}

function kindOf(value: unknown): string {
  if (value instanceof Map) return 'map';
  if (value instanceof Set) return 'set';
  if (value instanceof Uint8Array) return 'bytes';
  if (Array.isArray(value)) return 'list';
  return value === null ? 'null' : typeof value;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return kindOf(value) === 'object';
}

function toJsonObject(value: JsonValue): JsonObject {
  return json.parse(value);
}

/** A file that is no export of a sandbox, and where it is wrong. */
export class StateFileError extends Error {
  override readonly name = 'StateFileError';
  constructor(
    readonly place: string,
    readonly why: string,
  ) {
    super(`${place}: ${why}`);
  }
}
