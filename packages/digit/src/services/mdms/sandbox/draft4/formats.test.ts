import { describe, expect, it } from 'vitest';
import { formats } from './formats';

/** As everit 1.5.1 judged them. */
describe('a text of a format', () => {
  it.each<[format: string, accepted: string[], refused: string[]]>([
    [
      'email',
      ['a.b+c@d.in', '"q"@c.com', 'a@[1.2.3.4]', '\u0915@b.com'],
      ['a@b', 'a@-b.com', 'a..b@c.com', 'a@1.2.3.4'],
    ],
    [
      'date-time',
      ['2020-01-01T00:00:00.123Z', '2020-02-31T00:00:00Z', '2020-01-01T24:00:00Z', '2020-01-01T00:00:00+05:30'],
      ['2020-01-01T00:00:00+0530', '2020-01-01T00:00:00+19:00', '0000-01-01T00:00:00Z', '2020-01-01T00:00:60Z'],
    ],
    ['hostname', ['a_b', 'a.b.', 'xn--abc'], ['-a', 'a-', 'a..b', '1.2.3.4', '', `${'a'.repeat(64)}.com`]],
    ['ipv4', ['1.2.3.4', '::ffff:1.2.3.4'], ['01.2.3.4', '256.1.1.1', '::1']],
    ['ipv6', ['::1', '1:2:3:4:5:6:7:8', '::'], ['::ffff:1.2.3.4', '1::2::3', 'g::1']],
    [
      'uri',
      ['/rel', 'mailto:a@b', 'http://[::1]/', '#f', ''],
      ['a b', 'http:', '://x', '1:b', 'http://', 'http://a#b#c'],
    ],
  ])('%s', (format, accepted, refused) => {
    const check = formats[format];
    expect(accepted.filter((text) => check?.(text) !== undefined)).toEqual([]);
    expect(refused.filter((text) => check?.(text) === undefined)).toEqual([]);
  });
});
