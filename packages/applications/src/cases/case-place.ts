import type { Instant } from '@nirmaan/lexicon';
import type { ServiceDefinition } from '@nirmaan/service';
import type { Application, ApplicationEvent } from '../model/application';
import type { ApplicationStore } from '../store';
import type { Place } from './rule-data';

/** When the applicant last gave answers: at submission, or with a correction. */
export function completedAt(events: readonly ApplicationEvent[]): Instant | undefined {
  return events.filter((event) => event.kind === 'submitted' || event.detail?.corrected === true).at(-1)?.at;
}

/** Where the rules of a case are judged, and the days that count for its tables. */
export function placeOf(application: Application, definition: ServiceDefinition, completed?: Instant): Place {
  const { realm, tenant, language, filedAt, decidedAt } = application;
  return {
    realm,
    tenant,
    definition,
    language,
    days: { filed: filedAt, completed: completed ?? filedAt, ...(decidedAt !== undefined && { decided: decidedAt }) },
  };
}

/** The same, with the events read only where a table asks when the application was completed. */
export async function findPlace(
  store: Pick<ApplicationStore, 'listEvents'>,
  application: Application,
  definition: ServiceDefinition,
): Promise<Place> {
  const asks = definition.tables.some((use) => use.asOf === 'completed');
  return placeOf(
    application,
    definition,
    asks ? completedAt(await store.listEvents(application.realm, application.id)) : undefined,
  );
}
