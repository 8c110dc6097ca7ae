import type { Instant, Text } from '@nirmaan/lexicon';
import { messagesTold, type ServiceDefinition } from '@nirmaan/service';
import type { Application, ApplicationEvent } from '../model/application';

/** What the applicant was told: a message for each state the case came into that has one. */
export function messagesTo(
  application: Pick<Application, 'number' | 'reference'>,
  events: readonly Pick<ApplicationEvent, 'from' | 'to' | 'at'>[],
  definition: ServiceDefinition,
): { at: Instant; text: Text }[] {
  const arrivals = events.flatMap(({ from, to, at }) => (to !== undefined && to !== from ? [{ state: to, at }] : []));
  return messagesTold(definition, arrivals, application.number ?? application.reference);
}
