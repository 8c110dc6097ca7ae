/** A value for a JSON column. PostgreSQL stores no U+0000: it is left out, as nobody typed it. */
export function toJsonColumn(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'string' && each.includes('\u0000') ? each.replaceAll('\u0000', '') : each,
  );
}
