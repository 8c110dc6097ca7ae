export const serviceFilters = ['all', 'live', 'draft', 'problems'] as const;
export type ServiceFilter = (typeof serviceFilters)[number];

type Counted = { live?: object | undefined; problems: { error: number; warning: number } };

export function filterServices<Service extends Counted>(
  services: readonly Service[],
  filter: ServiceFilter,
): Service[] {
  return services.filter((service) => {
    if (filter === 'live') return service.live !== undefined;
    if (filter === 'draft') return service.live === undefined;
    if (filter === 'problems') return service.problems.error + service.problems.warning > 0;
    return true;
  });
}
