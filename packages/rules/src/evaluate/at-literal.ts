/** The function that reads the text of `@"…"`, by its shape: `P1D`, `2026-04-01T10:00:00`, `10:00:00`, `2026-04-01`. */
export function atLiteral(text: string): 'date' | 'time' | 'date and time' | 'duration' {
  if (/^-?P/.test(text)) return 'duration';
  if (text.includes('T')) return 'date and time';
  return /^\d\d:/.test(text) ? 'time' : 'date';
}
