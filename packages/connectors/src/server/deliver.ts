import { createHmac } from 'node:crypto';
import { type Instant, type Issue, issue, type JsonObject } from '@nirmaan/lexicon';
import { catalog } from '../catalog';
import type { DeliveryResult, Outgoing, RemoteLink } from '../connector';
import { runMapping } from '../mapping/run-mapping';
import type { ConnectorUse } from '../model/connector-use';
import { createOutgoing } from './outgoing';

/** How one system is reached; secrets already opened. */
export type Connection = { realm: string; name: string; connector: string; config: JsonObject; internal: boolean };

/** One document for one connection, as it stands. */
export type Delivery = {
  realm: string;
  id: string;
  applicationId: string;
  use: string;
  connector: string;
  operation: string;
  connection: string;
  status: 'waiting' | 'sent' | 'dead';
  /** As it is sent; stored before the first sending. */
  body?: JsonObject;
  attempts: number;
  issues: Issue[];
  lastError?: string;
  createdAt: Instant;
  updatedAt: Instant;
};

export interface DeliveryStore {
  find(realm: string, id: string): Promise<Delivery | undefined>;
  put(delivery: Delivery): Promise<void>;
  /** Marks it sent and keeps the links, in one transaction; false when it was sent before. */
  sent(delivery: Delivery, links: RemoteLink[]): Promise<boolean>;
  findConnection(realm: string, name: string): Promise<Connection | undefined>;
  findLinks(realm: string, applicationId: string): Promise<(RemoteLink & { connection: string })[]>;
}

export type DeliveryRequest = {
  realm: string;
  /** Of the outbox row's key: the same trigger of the same case is one delivery. */
  id: string;
  service: string;
  applicationId: string;
  use: ConnectorUse;
  /** What the mapping sees. */
  application: JsonObject;
  timeZone: string;
};

export type DeliverOutcome =
  | { kind: 'sent'; links: RemoteLink[]; repeated: boolean }
  | { kind: 'retry'; code: string }
  | { kind: 'dead'; code: string };

/** Maps once, stores the body, sends, keeps the links. Run again after a crash it sends the same body with the same ids. */
export async function deliver(
  ports: { store: DeliveryStore; now(): Instant; outgoing?(connection: Connection, host: string): Outgoing },
  request: DeliveryRequest,
): Promise<DeliverOutcome> {
  const { store, now } = ports;
  const { realm, use } = request;
  const at = now();
  const before = await store.find(realm, request.id);
  if (before?.status === 'sent')
    return { kind: 'sent', links: await store.findLinks(realm, request.applicationId), repeated: true };
  const fresh: Delivery = {
    realm,
    id: request.id,
    applicationId: request.applicationId,
    use: use.code,
    connector: use.connector,
    operation: use.operation,
    connection: use.connection,
    status: 'waiting',
    attempts: 0,
    issues: [],
    createdAt: at,
    updatedAt: at,
  };
  const delivery: Delivery = { ...(before ?? fresh), attempts: (before?.attempts ?? 0) + 1, updatedAt: at };
  const die = async (code: string, issues: Issue[], detail = ''): Promise<DeliverOutcome> => {
    await store.put({ ...delivery, status: 'dead', issues, lastError: detail ? `${code}: ${detail}` : code });
    return { kind: 'dead', code };
  };

  const entry = Object.hasOwn(catalog, use.connector) ? catalog[use.connector] : undefined;
  const operation =
    entry && Object.hasOwn(entry.operations, use.operation) ? entry.operations[use.operation] : undefined;
  if (!entry || !operation)
    return die('connectors.unknown', [issue('connectors.unknown', '/connector', { connector: use.connector })]);
  const connection = await store.findConnection(realm, use.connection);
  if (!connection || connection.connector !== use.connector) {
    await store.put({ ...delivery, lastError: 'connectors.connection' });
    return { kind: 'retry', code: 'connectors.connection' };
  }
  let { body } = delivery;
  if (!body) {
    const mapped = runMapping(use.mapping, {
      application: request.application,
      clock: { now: at, timeZone: request.timeZone },
    });
    if (mapped.issues.length > 0) return die('connectors.mapping', mapped.issues);
    body = operation.prepare(mapped.document, (kind) =>
      idOf(realm, request.service, use.code, request.applicationId, kind),
    );
    delivery.body = body;
  }
  await store.put(delivery);

  const opened = entry.open(connection.config);
  if ('issues' in opened) return die('connectors.config', opened.issues);
  const host = opened.connector.hostOf();
  const outgoing =
    ports.outgoing?.(connection, host) ?? createOutgoing({ hosts: [host], allowPrivate: connection.internal });
  const result: DeliveryResult = await opened.connector.run(use.operation, { body, outgoing });
  if (result.kind === 'dead') return die(result.code, result.issues, result.detail);
  if (result.kind === 'retry') {
    await store.put({ ...delivery, lastError: `${result.code}: ${result.detail}` });
    return { kind: 'retry', code: result.code };
  }
  const first = await store.sent({ ...delivery, updatedAt: now() }, result.links);
  return { kind: 'sent', links: result.links, repeated: !first };
}

/** 32 bytes that are the same for ever for one kind of record of one case: the ids made from them make a repeat an update. */
export function idOf(realm: string, service: string, use: string, applicationId: string, kind: string): Uint8Array {
  return createHmac('sha256', 'nirmaan/delivery/1')
    .update([realm, service, use, applicationId, kind, '0'].join('\u001f'))
    .digest();
}
