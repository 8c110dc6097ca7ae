import { describe, expect, it } from 'vitest';
import { Fault } from './fault-rule';
import { activate, createFaults } from './faults';

const call = { service: 'workflow', path: '/egov-workflow-v2/egov-wf/process/_transition' };

function pattern(seed: number, calls = 200) {
  const faults = createFaults();
  faults.set({ service: '*', kind: 'slow', count: 1_000, probability: 0.3, delayMs: [0, 5_000], seed });
  return Array.from({ length: calls }, () => faults.takeForCall(call)?.delayMs ?? null);
}

describe('rules for faults', () => {
  it('give the same run for the same seed, another for another', () => {
    expect(pattern(7)).toEqual(pattern(7));
    expect(pattern(7)).not.toEqual(pattern(8));
  });

  it('of a single call are as late as their seed says', () => {
    const late = (seed: number) => activate(Fault.parse({ kind: 'slow', delayMs: [0, 5_000], seed })).delayMs;
    expect(late(7)).toBe(late(7));
    expect(late(7)).not.toBe(late(8));
  });

  it('take place as often as their probability says, within their range of delays', () => {
    const delays = pattern(7, 2_000).flatMap((each) => each ?? []);
    expect(delays.length).toBeGreaterThan(500);
    expect(delays.length).toBeLessThan(700);
    expect(Math.min(...delays)).toBeLessThan(100);
    expect(Math.max(...delays)).toBeGreaterThan(4_900);
    expect(Math.max(...delays)).toBeLessThanOrEqual(5_000);
  });

  it.each([
    ['another service', { service: 'mdms' }],
    ['another path', { service: 'workflow', path: '/egov-workflow-v2/egov-wf/process/_search' }],
    ['a probability of 0', { service: '*', probability: 0 }],
    ['a count of 0', { service: '*', count: 0 }],
  ])('are not for a call of %s', (_, rule) => {
    const faults = createFaults();
    faults.set({ kind: 'down', ...rule });
    expect(faults.takeForCall(call)).toBeUndefined();
  });

  it('of writes are not used up by calls that write nothing', () => {
    const faults = createFaults();
    faults.set({ service: '*', kind: 'write-lost' });
    expect(faults.takeForCall(call)).toBeUndefined();
    expect(faults.takeForWrite(call)).toMatchObject({ kind: 'write-lost' });
    expect(faults.takeForWrite(call)).toBeUndefined();
  });

  it('replace the one of the same service, path, kind and status, and tell what is left of them', () => {
    const faults = createFaults();
    faults.set({ service: 'mdms', kind: 'status', status: 500, count: 3 });
    faults.set({ service: 'mdms', kind: 'status', status: 503, count: 3 });
    faults.set({ service: 'mdms', kind: 'status', status: 500, count: 2 });
    faults.takeForCall({ service: 'mdms', path: '/x' });
    expect(faults.list().map(({ status, count }) => [status, count])).toEqual([
      [503, 2],
      [500, 2],
    ]);
  });
});
