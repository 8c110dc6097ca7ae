import { describe, expect, it } from 'vitest';
import { formatDate } from './date-format';

/** A Monday. */
const at = Date.UTC(2026, 10, 23, 20, 5, 9, 7);

describe('a pattern of SimpleDateFormat', () => {
  it.each([
    ['yyyy-MM-dd', 0, '2026-11-23'],
    ['yyyy-MM-dd HH:mm:ss.SSS', 330, '2026-11-24 01:35:09.007'],
    ['yy', 0, '26'],
    ["dd 'of' MMM, MMMM; ''EEE''", 0, "23 of Nov, November; 'Mon'"],
    ['h a K k', 0, '8 PM 8 20'],
    ['D w u F W', 0, '327 48 1 4 4'],
    ['Z X XXX', 330, '+0530 +05 +05:30'],
    ['z zzzz', 330, 'IST India Standard Time'],
  ])('%s with %d minutes east gives %s', (pattern, offset, text) => {
    expect(formatDate(pattern, at, offset)).toBe(text);
  });

  it('week years begin in the week of the first of January', () => {
    expect(formatDate('YYYY-ww', Date.UTC(2026, 11, 28), 0)).toBe('2027-01');
  });

  it.each(['bbbb', 'QQQQ', 'XXXX', "yyyy'"])('%s is refused', (pattern) => {
    expect(() => formatDate(pattern, at, 0)).toThrow(RangeError);
  });
});
