import type { Instant, JsonObject } from '@nirmaan/lexicon';
import type { z } from 'zod';
import type { SandboxRequest, SandboxResponse } from './exchange';
import type { RateLimit } from './gateway/rate-limit';
import type { SandboxState } from './state';
import type { ServiceHttp } from './tracer-http';

/** What a handler may use. It works without waiting: what it does is one step nobody can come between. */
export type SandboxCall<Effect> = {
  request: SandboxRequest;
  /** Values of the route's `{names}`. */
  path: Record<string, string>;
  /** What is stored now, of every service. Read only. */
  state: SandboxState;
  settings: SandboxSettings;
  now: Instant;
  newId(): string;
  /** A whole number from 0 to below `limit`. */
  random(limit: number): number;
  hash(text: string): string;
  /** Written before the answer, as services with a database of their own do. */
  store(effect: Effect): void;
  /** The same for a service this one asks over HTTP before it answers: egov-user has egov-otp use a code up. */
  storeIn(service: keyof SandboxState, effect: JsonObject): void;
  /** What comes instead of the answer of a service this one asks: by a fault set for that one. Undefined: it answers. */
  downstream(service: keyof SandboxState, path: string): SandboxResponse | 'unreachable' | undefined;
  /**
   * Given to the persister: the answer goes out first, and what the database refuses is lost without a word.
   * Writes of one topic are stored in order; a refused one holds up those behind it.
   */
  persist(topic: string, effect: Effect): void;
};

/** Settings of an installation that recorded answers depend on. */
export type SandboxSettings = {
  /** `citizen.login.password.otp.fixed.*`: this code always works; absent = off, as shipped. */
  fixedCode?: string;
  /** `otp.validation.register.mandatory` of egov-user. */
  registrationNeedsCode: boolean;
  /** `egov.wf.fuzzysearch.isFuzzyEnabled` and `egov.wf.default.limit`. */
  workflowLookupLimit: number;
  /** How the time between an answer and its storing is, ms. */
  persisterDelay: number;
  /** How long the persister tries a write that cannot be stored, ms; the topic waits meanwhile. */
  persisterPatience: number;
  /** The gateway asks access control whether a role allows the address; false where an installation has no role-actions. */
  gatewayChecksRoles: boolean;
  /** The gateway's mixed-mode list works as it was meant to; as shipped it does not (`gateway/paths.ts`). */
  gatewayMixedMode: boolean;
  /** By address; none as a rule, for everybody who calls a sandbox comes from one machine. DIGIT ships 2 and 2. */
  gatewayRateLimits: Record<string, RateLimit>;
  /** First parts of addresses (`/pgr-services`) that have a route, to a service that is not there. */
  gatewayDeadPaths: string[];
};

export const defaultSettings: SandboxSettings = {
  registrationNeedsCode: true,
  workflowLookupLimit: 10,
  persisterDelay: 30,
  persisterPatience: 4_500,
  gatewayChecksRoles: true,
  gatewayMixedMode: false,
  gatewayRateLimits: {},
  gatewayDeadPaths: [],
};

export type SandboxHandler<Effect> = (call: SandboxCall<Effect>) => SandboxResponse;

/**
 * One DIGIT service, answered from memory. A new one is a folder that fills this, a line in `services.ts` and its
 * slice in `state.ts`.
 */
export type SandboxService<Name extends keyof SandboxState = keyof SandboxState, Effect = unknown> = {
  name: Name;
  /** The context path(s) that belong to it: what is not routed below them is an unknown path of this service. */
  contexts: string[];
  empty(): SandboxState[Name];
  /** `POST /context/path/{name}` → handler. */
  routes: Record<string, SandboxHandler<Effect>>;
  /** What a journal may hold of this service: stored effects with their ids and times, never requests. */
  effect: z.ZodType<Effect>;
  /** Stores; false = the database refuses (a column too small, a key taken), so the write is lost. */
  apply(slice: SandboxState[Name], effect: Effect): boolean;
  /** How an unknown path below the contexts is answered. */
  unknownPath(request: SandboxRequest, now: Instant): SandboxResponse;
  /** False: made from the documentation alone, never held against recordings of the real service. Absent: recorded. */
  verified?: boolean;
  /** Methods, content types, `Accept`; absent: every call reaches its handler, and a wrong method is an unknown path. */
  http?: ServiceHttp;
};

export function defineSandboxService<Name extends keyof SandboxState, Effect>(
  service: SandboxService<Name, Effect>,
): SandboxService<Name, Effect> {
  return service;
}
