/** The function that reads the text of `@"…"`, by its shape: `P1D`, `10:00:00`, `2026-04-01T10:00:00`, `2026-04-01`. */
export function atLiteral(text: string): 'date' | 'time' | 'date and time' | 'duration' {
  if (/^-?P/.test(text)) return 'duration';
  // Before the `T` is looked for: zones may have one, "10:00:00@Etc/UTC".
  if (/^\d\d:/.test(text)) return 'time';
  return text.includes('T') ? 'date and time' : 'date';
}
