const DAY = 86_400_000;

/** Days since 1970-01-01 of an ISO date; undefined where the text is none (`2026-02-30`). */
export function dayOf(text: string): number | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!found) return undefined;
  const day = new Date(0).setUTCFullYear(Number(found[1]), Number(found[2]) - 1, Number(found[3])) / DAY;
  return toIsoDate(day) === text ? day : undefined;
}

export function toIsoDate(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

export function isIsoDate(text: string): boolean {
  return dayOf(text) !== undefined;
}
