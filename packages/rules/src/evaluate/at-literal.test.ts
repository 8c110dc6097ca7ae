import { expect, it } from 'vitest';
import { atLiteral } from './at-literal';

it.each([
  ['2026-04-01', 'date'],
  ['-2026-04-01', 'date'],
  ['10:00:00', 'time'],
  ['10:00:00@Etc/UTC', 'time'],
  ['2026-04-01T10:00:00@Etc/UTC', 'date and time'],
  ['P1D', 'duration'],
  ['-P1Y', 'duration'],
  ['PT1H', 'duration'],
])('@"%s" is read by %s', (text, name) => {
  expect(atLiteral(text)).toBe(name);
});
