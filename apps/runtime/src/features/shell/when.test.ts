import { describe, expect, it } from 'vitest';
import { momentOf } from './when';

const AT = Date.UTC(2026, 10, 26, 13, 7);

describe('momentOf', () => {
  it.each([
    ['en', 'Asia/Kolkata', '26 November 2026, 18:37'],
    ['en', 'UTC', '26 November 2026, 13:07'],
    ['hi', 'Asia/Kolkata', '26 नवंबर 2026 को 18:37 बजे'],
  ])('in %s and %s says the day before the month, on a clock of 24 hours', (language, zone, words) => {
    expect(momentOf(AT, language, zone)).toBe(words);
  });

  it('counts the hours of midnight from zero', () => {
    expect(momentOf(Date.UTC(2026, 10, 26, 18, 30), 'en', 'Asia/Kolkata')).toBe('27 November 2026, 00:00');
  });

  it('names the time zone where it is asked to', () => {
    expect(momentOf(AT, 'en', 'Asia/Kolkata', true)).toBe('26 November 2026, 18:37 (India Standard Time)');
  });
});
