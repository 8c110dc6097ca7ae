import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import type { Operation } from '../../../connector';
import type { Dhis2Config } from '../config';
import { judgeImport } from '../import-report';
import { uidFrom } from '../uid';

/** Longer than any other request: a synchronous import validates before it answers. */
const IMPORT_TIMEOUT = 60_000;

/**
 * One event of an event program. The mapped document is the event; `dataValues` is an object by data element.
 * The event's id comes from our record, and the strategy is always sent, so that a repeat updates instead of doubling.
 */
export const pushEvent: Operation<Dhis2Config> = {
  code: 'push-event',
  targets: [
    { pointer: '/program', required: true, valueType: 'text' },
    { pointer: '/programStage', required: true, valueType: 'text' },
    { pointer: '/orgUnit', required: true, valueType: 'text' },
    { pointer: '/occurredAt', required: true, valueType: 'date' },
    { pointer: '/status', valueType: 'text' },
    { pointer: '/completedAt', valueType: 'date' },
    { pointer: '/dataValues/*', valueType: 'any' },
  ],
  example: {
    program: 'BFcipDERJne',
    programStage: 'NpsdDv6kKSO',
    orgUnit: 'PlKwabX2xRW',
    occurredAt: '2026-11-24',
    status: 'COMPLETED',
    dataValues: { MqGMwzt7M7w: 'Asha Stores' },
  },
  kinds: ['EVENT'],
  prepare(document, idOf) {
    const { dataValues, ...event } = document;
    const status = typeof event.status === 'string' ? event.status : 'COMPLETED';
    const values = isObject(dataValues) ? Object.entries(dataValues) : [];
    return {
      events: [
        {
          event: uidFrom(idOf('EVENT')),
          ...event,
          status,
          dataValues: values.flatMap(([dataElement, value]) =>
            value === null || value === '' ? [] : [{ dataElement, value: toText(value) }],
          ),
        },
      ],
    };
  },
  async run({ config, body, outgoing }) {
    const url = `${config.baseUrl}/api/tracker?async=false&importStrategy=CREATE_AND_UPDATE&atomicMode=ALL&reportMode=WARNINGS`;
    const headers = {
      Authorization: `ApiToken ${config.token}`,
      'Content-Type': 'application/json',
      Accept: 'application/json',
    };
    const response = await outgoing({
      method: 'POST',
      url,
      headers,
      body: JSON.stringify(body),
      timeoutMs: IMPORT_TIMEOUT,
    });
    return judgeImport(response, linksOf(body));
  },
};

function linksOf(body: JsonObject) {
  const events = Array.isArray(body.events) ? body.events : [];
  return events.flatMap((event) =>
    isObject(event) && typeof event.event === 'string' ? [{ kind: 'EVENT', remoteId: event.event }] : [],
  );
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** DHIS2 takes every value as text, also numbers and yes/no. */
function toText(value: JsonValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
