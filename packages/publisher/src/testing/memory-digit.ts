import { type BusinessService, DigitError, type LocalizedMessage, type MdmsRow, type MdmsSchema } from '@nirmaan/digit';
import type { JsonObject } from '@nirmaan/lexicon';
import type { PublishingDigit } from '../apply/artifact-io';

/** Thrown to cut a publisher off: no error of DIGIT, so nothing may catch it. */
export class Killed extends Error {}

/** DIGIT in memory, as far as a publication needs it: writes are answered before they can be read. */
export function createMemoryDigit({ persisterDelay = 100 } = {}) {
  const clock = { now: 1_000 };
  const schemas: (MdmsSchema & { from: number })[] = [];
  const rows: { row: MdmsRow; from: number }[] = [];
  const services: { service: BusinessService; from: number }[] = [];
  const messages = new Map<string, LocalizedMessage & { tenant: string; from: number }>();
  /** Every write that was acknowledged or had its effect, by what it wrote. */
  const writes: string[] = [];
  let calls = 0;
  const faults = {
    isDown: false,
    loseAnswers: 0,
    dropWrites: 0,
    refuseWrites: 0,
    killAtCall: Number.POSITIVE_INFINITY,
  };

  function reach(service: string) {
    calls++;
    if (faults.isDown) throw new DigitError(service, 'unreachable', true, `${service} gave no answer`, true);
    if (calls === faults.killAtCall) throw new Killed('before the call');
  }
  function write(service: string, key: string, store: (from: number) => void) {
    reach(service);
    if (faults.refuseWrites > 0) {
      faults.refuseWrites--;
      throw new DigitError(service, 'INVALID_DATA', false, 'a column is too long', true);
    }
    writes.push(key);
    if (faults.dropWrites > 0) faults.dropWrites--;
    else store(clock.now + persisterDelay);
    if (faults.loseAnswers > 0) {
      faults.loseAnswers--;
      throw new DigitError(service, 'timeout', true, `${service} gave no answer`, false);
    }
    calls++;
    if (calls === faults.killAtCall) throw new Killed('after the call');
  }
  const isStored = ({ from }: { from: number }) => from <= clock.now;
  const levelsOf = (tenant: string) => tenant.split('.').map((_, at, all) => all.slice(0, all.length - at).join('.'));

  const digit: PublishingDigit = {
    mdms: {
      async searchSchemas({ tenant, codes }) {
        reach('mdms');
        return schemas.filter((each) => isStored(each) && each.tenant === tenant && codes.includes(each.code));
      },
      async createSchema(schema) {
        write('mdms', `schema:${schema.code}`, (from) => schemas.push({ ...schema, isActive: true, from }));
      },
      async searchRows({ tenant, schemaCode, uniqueIdentifiers, filters = {}, exactTenant, includeInactive }) {
        reach('mdms');
        const matches = rows.filter(
          (each) =>
            isStored(each) &&
            each.row.schemaCode === schemaCode &&
            (includeInactive || each.row.isActive) &&
            (!uniqueIdentifiers || uniqueIdentifiers.includes(each.row.uniqueIdentifier)) &&
            Object.entries(filters).every(([name, value]) => each.row.data[name] === value),
        );
        // The nearest level with any match, as mdms-v2.
        const level = levelsOf(tenant).find((each) => matches.some(({ row }) => row.tenant === each));
        return matches.map(({ row }) => row).filter((row) => row.tenant === (exactTenant ? tenant : level));
      },
      async createRow({ tenant, schemaCode, data }) {
        const uniqueIdentifier = identify(schemaCode, data);
        write('mdms', `row:${schemaCode}:${uniqueIdentifier}`, (from) => putRow({ tenant, schemaCode, data }, from));
      },
      async updateRow(row) {
        write('mdms', `row:${row.schemaCode}:${row.uniqueIdentifier}`, (from) => {
          const stored = rows.find((each) => each.row.id === row.id);
          if (stored) Object.assign(stored, { row, from });
        });
      },
    },
    workflow: {
      async searchBusinessServices({ tenant, codes }) {
        reach('workflow');
        return services
          .filter((each) => isStored(each) && each.service.tenantId === tenant)
          .map((each) => each.service)
          .filter((service) => codes.includes(service.businessService));
      },
      async createBusinessService(service) {
        write('workflow', `workflow:${service.businessService}`, (from) =>
          services.push({ service: asStored(service), from }),
        );
        return service;
      },
      updateBusinessService: unused,
      transition: unused,
      latest: unused,
      history: unused,
    },
    localization: {
      async search({ tenant, locale, module }) {
        reach('localization');
        return [...messages.values()].filter(
          (each) => isStored(each) && each.tenant === tenant && each.locale === locale && each.module === module,
        );
      },
      async upsert({ tenant, messages: given }) {
        write('localization', `localization:${given[0]?.locale ?? ''}`, (from) => {
          for (const each of given)
            messages.set(`${tenant} ${each.module} ${each.locale} ${each.code}`, { ...each, tenant, from });
        });
      },
    },
  };

  /** What mdms-v2 finds by the schema's `x-unique`. */
  function identify(schemaCode: string, data: JsonObject): string {
    const unique = schemas.find((each) => each.code === schemaCode)?.definition['x-unique'];
    const columns = Array.isArray(unique) ? unique.map(String) : [Object.keys(data)[0] ?? ''];
    return columns.map((column) => String(data[column] ?? '')).join('.');
  }
  function putRow({ tenant, schemaCode, data }: { tenant: string; schemaCode: string; data: JsonObject }, from = 0) {
    const uniqueIdentifier = identify(schemaCode, data);
    const isThere = rows.some(
      ({ row }) => row.tenant === tenant && row.schemaCode === schemaCode && row.uniqueIdentifier === uniqueIdentifier,
    );
    // The persister drops a second row of the same key without a trace.
    if (isThere) return;
    const row = { id: `row-${rows.length}`, tenant, schemaCode, uniqueIdentifier, data, isActive: true };
    rows.push({ row: { ...row, auditDetails: {} }, from });
  }

  return {
    digit,
    clock,
    faults,
    writes,
    rows,
    services,
    messages,
    putRow,
    calls: () => calls,
    sleep: async (milliseconds: number) => {
      clock.now += milliseconds;
    },
  };
}

function unused(): never {
  throw new Error('a publication does not call this');
}

/** As workflow-v2 gives it back: with uuids, and targets named by them. */
function asStored(service: BusinessService): BusinessService {
  const uuidOf = (state: string | null | undefined) => `uuid-${state ?? 'start'}`;
  return {
    ...service,
    states: service.states.toReversed().map((state) => ({
      ...state,
      uuid: uuidOf(state.state),
      actions: state.actions?.map((action) => ({ ...action, nextState: uuidOf(action.nextState) })) ?? null,
    })),
  };
}
