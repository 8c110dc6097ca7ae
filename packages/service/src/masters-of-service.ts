import type { Master } from '@nirmaan/masters';
import type { ServiceDraft } from './model/service';

/**
 * Those of the masters that a service reads, its decision tables included: what is published and frozen with it. In the
 * order of the service, whatever the order in which they are known.
 */
export function mastersOfService(
  { masters, tables }: Pick<ServiceDraft, 'masters' | 'tables'>,
  known: readonly Master[],
): Master[] {
  const codes = new Set([...masters, ...tables].map((use) => use.code));
  return [...codes].flatMap((code) => known.find((master) => master.code === code) ?? []);
}
