import type { Instant, JsonObject } from '@nirmaan/lexicon';
import type { SandboxRequest, SandboxResponse } from './exchange';
import type { SandboxCall } from './service';
import { sandboxServices } from './services';
import type { SandboxState } from './state';
import type { ServiceHttp } from './tracer-http';

type Name = keyof SandboxState;
type AnyCall = SandboxCall<JsonObject>;
type Erased = {
  name: Name;
  contexts: string[];
  empty(): unknown;
  routes: Record<string, (call: AnyCall) => SandboxResponse>;
  effect: { parse(value: unknown): unknown };
  apply(slice: unknown, effect: unknown): boolean;
  unknownPath(request: SandboxRequest, now: Instant): SandboxResponse;
  http?: ServiceHttp;
};

// Each service's handlers and effects fit together by `defineSandboxService`; walking all of them needs the one common shape.
export const hostedServices = Object.values(sandboxServices) as unknown as Erased[];

// `services.ts` has exactly the names of `SandboxState`, each with its own `empty`.
export const emptyState = () =>
  Object.fromEntries(hostedServices.map((service) => [service.name, service.empty()])) as unknown as SandboxState;

const byName = new Map(hostedServices.map((service) => [service.name as string, service]));

/** Stores an effect of a service in its slice; false = the database refuses it, or there is no such service. */
export function applyEffect(state: SandboxState, name: string, effect: unknown): boolean {
  const service = byName.get(name);
  if (!service) return false;
  return service.apply(state[service.name], service.effect.parse(effect));
}
