import type { Trial } from '@nirmaan/trials';
import { describe, expect, it } from 'vitest';
import { sampleTrial } from './testing/sample-trial';
import { createWorlds } from './worlds';

function createWorld(rows: Map<string, Trial> = new Map([[sampleTrial.id, sampleTrial]])) {
  const clock = { now: 5_000 };
  let composed = 0;
  const worlds = createWorlds({
    find: async (id) => rows.get(id),
    compose: ({ id, digitUrl }, now) => ({ id, digitUrl, now, number: ++composed }),
    now: () => clock.now,
  });
  return { rows, clock, worlds };
}

const { id } = sampleTrial;

describe('worlds of trials', () => {
  it('are composed once, and tell their own time', async () => {
    const { worlds, rows, clock } = createWorld();
    const first = await worlds(id);
    expect(first?.world.now()).toBe(5_000);
    rows.set(id, { ...sampleTrial, ahead: 86_400_000 });
    const second = await worlds(id);
    expect(second?.world).toBe(first?.world);
    expect(second?.trial.ahead).toBe(86_400_000);
    clock.now = 6_000;
    expect(first?.world.now()).toBe(86_406_000);
  });

  it('never turn a clock back by a row that was read before another', async () => {
    const { worlds, rows } = createWorld();
    rows.set(id, { ...sampleTrial, ahead: 9_000 });
    await worlds(id);
    rows.set(id, { ...sampleTrial, ahead: 3_000 });
    expect((await worlds(id))?.world.now()).toBe(14_000);
  });

  it.each<[string, (world: ReturnType<typeof createWorld>) => void]>([
    ['its row is gone', ({ rows }) => rows.delete(id)],
    ['its time is up', ({ clock }) => (clock.now = sampleTrial.expiresAt)],
  ])('answer nobody once %s', async (_, end) => {
    const world = createWorld();
    expect(await world.worlds(id)).toBeDefined();
    end(world);
    expect(await world.worlds(id)).toBeUndefined();
  });

  it('are composed anew where their DIGIT answers elsewhere', async () => {
    const { worlds, rows } = createWorld();
    await worlds(id);
    rows.set(id, { ...sampleTrial, digitUrl: 'http://127.0.0.1:2' });
    expect((await worlds(id))?.world).toMatchObject({ digitUrl: 'http://127.0.0.1:2', number: 2 });
  });

  it('are kept for those asked for last, not for all there ever were', async () => {
    const ids = Array.from(
      { length: 30 },
      (_, at) =>
        `${'a'.repeat(18)}${String.fromCharCode(97 + Math.floor(at / 6))}${String.fromCharCode(97 + (at % 6))}`,
    );
    const { worlds } = createWorld(new Map([id, ...ids].map((each) => [each, { ...sampleTrial, id: each }])));
    const kept = await worlds(id);
    for (const each of ids) {
      await worlds(each);
      await worlds(id);
    }
    expect((await worlds(id))?.world).toBe(kept?.world);
    expect((await worlds(ids[0] ?? ''))?.world.number).toBeGreaterThan(31);
  });
});
