import { describe, expect, it } from 'vitest';
import { createClock } from './clock';

describe('the clock of a page', () => {
  it('goes with the device, and as far ahead as the answers say', () => {
    let real = 1_000;
    const clock = createClock(() => real);
    expect(clock.now()).toBe(1_000);
    clock.setAhead(500);
    real = 2_000;
    expect(clock.now()).toBe(2_500);
  });

  it('tells who follows it that it was moved, once for each time and until they leave', () => {
    const clock = createClock(() => 0);
    let moved = 0;
    const leave = clock.onMoved(() => moved++);
    clock.setAhead(500);
    clock.setAhead(500);
    expect(moved).toBe(1);
    leave();
    clock.setAhead(900);
    expect(moved).toBe(1);
  });

  it.each([Number.NaN, Number('x'), 1.5, Number.POSITIVE_INFINITY])('is not moved by %s', (ahead) => {
    const clock = createClock(() => 7);
    clock.setAhead(ahead);
    expect(clock.now()).toBe(7);
  });
});
