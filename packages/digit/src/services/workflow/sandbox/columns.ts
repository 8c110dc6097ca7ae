/** Whether texts fit a column of so many characters, as PostgreSQL counts them; U+0000 fits nowhere. */
export function fits(size: number, ...values: (string | null)[]): boolean {
  return values.every(
    (value) => value === null || (!value.includes('\u0000') && (value.length <= size || [...value].length <= size)),
  );
}

/** A list in a text column: joined by commas, and read back in Java's `split`, which forgets empty parts at the end. */
export function rolesAsRead(roles: string[]): string[] {
  const joined = roles.join(',');
  const parts = joined.split(',');
  while (parts.length > 0 && parts.at(-1) === '') parts.pop();
  return joined === '' ? [''] : parts;
}
