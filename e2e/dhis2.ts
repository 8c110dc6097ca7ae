/** What a DHIS2 was told, read over HTTP from the stand-in of the demo. */
import { createHmac } from 'node:crypto';
import { dhis2Url } from './installation';

export type TrackerEvent = {
  event: string;
  occurredAt: string;
  status: string;
  dataValues: { dataElement: string; value: string }[];
};

/** The name of the trade, in the program of the trade licence. */
const TRADE_NAME = 'MqGMwzt7M7w';

export async function readEvents(url = dhis2Url): Promise<TrackerEvent[]> {
  const answer = await fetch(`${url}/api/tracker/events`, { headers: { authorization: 'ApiToken d2pat_demo' } });
  if (!answer.ok) throw new Error(`the stand-in of DHIS2 answered ${answer.status}`);
  const { events } = (await answer.json()) as { events: TrackerEvent[] };
  return events;
}

export async function eventsOf(tradeName: string): Promise<TrackerEvent[]> {
  return (await readEvents()).filter((event) =>
    event.dataValues.some((each) => each.dataElement === TRADE_NAME && each.value === tradeName),
  );
}

/** The id the event of a case has for ever, worked out a second time and apart from the product's code. */
export function eventIdOf(c: { realm: string; service: string; use: string; applicationId: string }): string {
  const hash = createHmac('sha256', 'nirmaan/delivery/1')
    .update([c.realm, c.service, c.use, c.applicationId, 'EVENT', '0'].join('\u001f'))
    .digest('hex');
  const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
  let rest = BigInt(`0x${hash}`);
  let id = '';
  for (const alphabet of [letters, ...Array.from({ length: 10 }, () => `0123456789${letters}`)]) {
    id += alphabet[Number(rest % BigInt(alphabet.length))];
    rest /= BigInt(alphabet.length);
  }
  return id;
}
