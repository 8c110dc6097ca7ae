import type { Issue, JsonObject, Language } from '@nirmaan/lexicon';
import type { z } from 'zod';

export type OutgoingRequest = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  url: string;
  headers?: Record<string, string>;
  body?: string;
  timeoutMs?: number;
};
export type OutgoingResponse = { status: number; headers: Record<string, string>; body: string };

/** The only way out: checks host, address, size and time. Throws `OutgoingError`. */
export type Outgoing = (request: OutgoingRequest) => Promise<OutgoingResponse>;

/** A request that got no answer. `retryable`: the network, not our rules. */
export class OutgoingError extends Error {
  override readonly name = 'OutgoingError';
  constructor(
    readonly code: 'host-not-allowed' | 'private-address' | 'redirect' | 'too-large' | 'timeout' | 'unreachable',
    readonly retryable: boolean,
    message: string,
  ) {
    super(message);
  }
}

/** A record of the other system that is ours: `kind` in its words. */
export type RemoteLink = { kind: string; remoteId: string };

/** What came of one attempt. `retry`: the same may succeed later; `dead`: only a person can help, `issues` say where. */
export type DeliveryResult =
  | { kind: 'done'; links: RemoteLink[] }
  | { kind: 'retry'; code: string; detail: string }
  | { kind: 'dead'; code: string; detail: string; issues: Issue[] };

export type Operation<Config> = {
  code: string;
  /** Pointers a mapping may fill; `*` stands for one part. `required` ones must be set, or the mapping is refused before publishing. */
  targets: { pointer: string; required?: boolean; valueType: 'text' | 'date' | 'any' }[];
  /** A mapped document as an example. */
  example: JsonObject;
  /** Kinds of records it makes; each gets a deterministic id, so that sending twice has one effect. */
  kinds: string[];
  /** The body as it is sent; pure, stored before the first sending. `idOf(kind)` gives 32 bytes that never change for this record. */
  prepare(document: JsonObject, idOf: (kind: string) => Uint8Array): JsonObject;
  /** Judges the answer; an `OutgoingError` is judged for all. */
  run(c: { config: Config; body: JsonObject; outgoing: Outgoing }): Promise<DeliveryResult>;
};

/** Texts that somebody wants to read in another language. */
export type TextsToTranslate = { texts: readonly string[]; from: Language; to: Language };

/** How to talk to one kind of system. A folder of the catalog fills it. */
export type Connector<Config> = {
  code: string;
  /** What an administrator enters. */
  config: z.ZodType<Config>;
  /** Members of the config that are sealed at rest and never sent to a browser. */
  secrets: readonly (keyof Config & string)[];
  /** The host that requests go to; with the connection's row it is the whole allow-list. */
  hostOf(config: Config): string;
  operations: Record<string, Operation<Config>>;
  /** Only of systems that translate: suggestions in the order of the texts, '' where there is none. */
  suggestTranslations?(c: { config: Config; outgoing: Outgoing } & TextsToTranslate): Promise<string[]>;
  /** Proves address and credential without writing; issues say what is wrong. An `OutgoingError` becomes one. */
  testConnection(c: { config: Config; outgoing: Outgoing }): Promise<Issue[]>;
};

export function defineConnector<Config>(connector: Connector<Config>): Connector<Config> {
  return connector;
}
