import type { ApplicationStore, Catalogue, OutboxRow } from '@nirmaan/applications';
import { type DeliveryStore, deliver } from '@nirmaan/connectors/server';
import { type Instant, type JsonObject, toIsoInstant } from '@nirmaan/lexicon';
import { z } from 'zod';

const Payload = z.object({ use: z.string(), state: z.string(), decidedAt: z.number() });

export type DeliverPorts = {
  store: Pick<ApplicationStore, 'findApplication'>;
  catalogue: Pick<Catalogue, 'version'>;
  deliveries: DeliveryStore;
  now(): Instant;
};

/** A row of the outbox to a delivery: the record as the mapping sees it, sent with ids that never change. */
export async function runDelivery(
  ports: DeliverPorts,
  row: OutboxRow,
): Promise<{ kind: 'done' } | { kind: 'failed'; code: string; dead: boolean }> {
  const { use: code, state, decidedAt } = Payload.parse(row.payload);
  const application = await ports.store.findApplication(row.realm, row.subject);
  if (!application) return { kind: 'failed', code: 'no-application', dead: true };
  const published = await ports.catalogue.version(row.realm, application.service, application.version);
  const use = published?.definition.connectors.find((each) => each.code === code);
  if (!published || !use) return { kind: 'failed', code: 'no-connector-use', dead: true };
  const { timeZone } = published.definition;
  const record: JsonObject = {
    id: application.id,
    reference: application.reference,
    number: application.number ?? null,
    tenant: application.tenant,
    service: application.service,
    state,
    filedAt: toIsoInstant(application.filedAt),
    filedOn: dayOf(application.filedAt, timeZone),
    decidedAt: toIsoInstant(decidedAt),
    decidedOn: dayOf(decidedAt, timeZone),
    answers: application.answers,
  };
  const outcome = await deliver(
    { store: ports.deliveries, now: ports.now },
    {
      realm: row.realm,
      id: row.key,
      service: application.service,
      applicationId: application.id,
      use,
      application: record,
      timeZone,
    },
  );
  return outcome.kind === 'sent'
    ? { kind: 'done' }
    : { kind: 'failed', code: outcome.code, dead: outcome.kind === 'dead' };
}

/** The calendar day in a time zone, `2026-11-24`. */
export function dayOf(instant: Instant, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    instant,
  );
}
