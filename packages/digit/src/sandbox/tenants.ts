/** The state-level tenant: the first segment (`state.level.tenantid.length=1`, no central instance). */
export function rootOf(tenant: string): string {
  return tenant.split('.')[0] ?? tenant;
}

/** `pg.citya.ward` → itself, `pg.citya`, `pg`: the order in which DIGIT looks for the nearest level. */
export function tenantChain(tenant: string): string[] {
  const parts = tenant.split('.');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('.'));
}
