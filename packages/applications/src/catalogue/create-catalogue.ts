import { DigitError } from '@nirmaan/digit';
import type { JsonObject } from '@nirmaan/lexicon';
import { z } from 'zod';
import { createPlaces } from '../places/create-places';
import type { Catalogue, CataloguePorts, PublishedVersion, ServicePointer } from './catalogue';
import { createCityReader } from './create-city-reader';
import { createRecordingReader } from './create-recording-reader';
import { createTableReader } from './create-table-reader';

/** How old a pointer may be before DIGIT is asked again. */
const POINTERS_FRESH = 15_000;
/** A service that is not among the pointers may have been published just now. Asked no oftener than this, or every wrong address would be a call to DIGIT. */
const MISSED_AGAIN = 1_000;
/** Rows of masters change by a policymaker's act, not by the minute. */
const ROWS_FRESH = 60_000;
/** With DIGIT down, so long until it is asked again: every page waiting for a time-out would be an outage of ours. */
const PAUSE_AFTER_FAILURE = 15_000;

const Pointer = z.object({ service: z.string(), version: z.coerce.number().int().positive(), cities: z.string() });

/**
 * Reads services from MDMS and keeps the last good answer in the store. Versions never change, so each is read once.
 * With DIGIT down, what was read last is served; what was never read is a DigitError.
 */
export function createCatalogue(ports: CataloguePorts): Catalogue {
  const { digit, store, now } = ports;
  const pointers = new Map<string, { pointers: ServicePointer[]; until: number; missUntil: number }>();
  const versions = new Map<string, PublishedVersion>();
  const rows = new Map<string, { rows: JsonObject[]; until: number }>();
  const running = new Map<string, Promise<unknown>>();

  /** Requests that come while the same thing is being read share the answer. */
  function once<T>(key: string, read: () => Promise<T>): Promise<T> {
    const current = running.get(key) as Promise<T> | undefined;
    if (current) return current;
    const next = read().finally(() => running.delete(key));
    running.set(key, next);
    return next;
  }

  async function readPointers(realm: string): Promise<ServicePointer[]> {
    try {
      const found = await digit.mdms.searchRows(
        { tenant: realm, schemaCode: 'Nirmaan.Service' },
        await ports.context(realm),
      );
      const read = found.flatMap((row) => {
        const pointer = Pointer.safeParse(row.data);
        return row.isActive && pointer.success
          ? [
              {
                ...pointer.data,
                cities: pointer.data.cities
                  .split(',')
                  .map((city) => city.trim())
                  .filter(Boolean),
              },
            ]
          : [];
      });
      await store.putPointers(realm, read, now());
      pointers.set(realm, { pointers: read, until: now() + POINTERS_FRESH, missUntil: now() + MISSED_AGAIN });
      return read;
    } catch (error) {
      if (!(error instanceof DigitError)) throw error;
      const kept = pointers.get(realm)?.pointers ?? (await store.findPointers(realm))?.pointers;
      if (!kept) throw error;
      const until = now() + PAUSE_AFTER_FAILURE;
      pointers.set(realm, { pointers: kept, until, missUntil: until });
      return kept;
    }
  }

  function pointersOf(realm: string): Promise<ServicePointer[]> {
    const cached = pointers.get(realm);
    if (cached && cached.until > now()) return Promise.resolve(cached.pointers);
    return once(`pointers/${realm}`, () => readPointers(realm));
  }

  async function findPointer(realm: string, tenant: string, code: string): Promise<ServicePointer | undefined> {
    const isIt = (each: ServicePointer) => each.service === code && each.cities.includes(tenant);
    const found = (await pointersOf(realm)).find(isIt);
    if (found || (pointers.get(realm)?.missUntil ?? 0) > now()) return found;
    return (await once(`pointers/${realm}`, () => readPointers(realm))).find(isIt);
  }

  async function readVersion(realm: string, service: string, version: number): Promise<PublishedVersion | undefined> {
    const kept = await store.findVersion(realm, service, version);
    if (kept) return kept;
    const found = await digit.mdms.searchRows(
      { tenant: realm, schemaCode: 'Nirmaan.ServiceVersion', filters: { service, version: String(version) } },
      await ports.context(realm),
    );
    if (found.length === 0) return undefined;
    const published = { service, ...ports.decode(found) };
    await store.putVersion(realm, published);
    return published;
  }

  const catalogue: Omit<Catalogue, 'cities' | 'table' | 'recording' | 'places'> = {
    async version(realm, service, version) {
      const key = `${realm}/${service}/${version}`;
      const cached = versions.get(key);
      if (cached) return cached;
      const found = await once(`version/${key}`, () => readVersion(realm, service, version));
      if (found) versions.set(key, found);
      return found;
    },
    async activeServices(realm, tenant) {
      const active = (await pointersOf(realm)).filter((pointer) => pointer.cities.includes(tenant));
      const found = await Promise.all(
        active.map((pointer) => catalogue.version(realm, pointer.service, pointer.version)),
      );
      return found.filter((each) => each !== undefined);
    },
    async findService(realm, tenant, code) {
      const pointer = await findPointer(realm, tenant, code);
      return pointer && catalogue.version(realm, pointer.service, pointer.version);
    },
    async masterRows(realm, tenant, code) {
      const key = `${tenant}/${code}`;
      const cached = rows.get(key);
      if (cached && cached.until > now()) return cached.rows;
      return once(`rows/${key}`, async () => {
        try {
          const found = await digit.mdms.searchRows({ tenant, schemaCode: code }, await ports.context(realm));
          const read = found.filter((row) => row.isActive).map((row) => row.data);
          await store.putMasterRows(realm, tenant, code, read, now());
          rows.set(key, { rows: read, until: now() + ROWS_FRESH });
          return read;
        } catch (error) {
          if (!(error instanceof DigitError)) throw error;
          const kept = cached?.rows ?? (await store.findMasterRows(realm, tenant, code))?.rows;
          if (!kept) throw error;
          rows.set(key, { rows: kept, until: now() + PAUSE_AFTER_FAILURE });
          return kept;
        }
      });
    },
  };
  /** Those that are offered somewhere, and earlier ones that cases of this process asked for. */
  async function versionsOf(realm: string): Promise<PublishedVersion[]> {
    for (const { service, version } of await pointersOf(realm)) await catalogue.version(realm, service, version);
    return [...versions].flatMap(([key, version]) => (key.startsWith(`${realm}/`) ? [version] : []));
  }

  return {
    ...catalogue,
    cities: createCityReader(ports, catalogue.masterRows),
    table: createTableReader(ports, catalogue.masterRows),
    recording: createRecordingReader(ports, versionsOf, once),
    places: createPlaces(ports),
  };
}
