import { DigitError } from '@nirmaan/digit';
import { describe, expect, it } from 'vitest';
import type { Publication, PublicationStore } from '../model/publication';
import { type Small, smallService } from '../testing/artifacts';
import { createMemoryDigit, Killed } from '../testing/memory-digit';
import { createMemoryStore } from '../testing/memory-store';
import { applyPublish, startPublication } from './apply-publish';

type World = ReturnType<typeof createMemoryDigit>;

const begun = (small: Small = {}): Publication =>
  startPublication(smallService(small), { id: 'p-1', startedBy: 'designer', startedAt: 1 });

const run = (world: World, store: PublicationStore, publication: Publication, small: Small = {}) =>
  applyPublish(smallService(small), publication, {
    digit: world.digit,
    context: {},
    store,
    now: () => world.clock.now,
    sleep: world.sleep,
  });

const keys = smallService().artifacts.map((artifact) => artifact.key);
/** What is written of it: the pointer is a row like others. */
const written = keys.map((key) => (key === 'pointer:dog' ? 'row:Nirmaan.Service:dog' : key));
const statesOf = ({ steps }: Publication) => steps.map((step) => step.state);

async function goOn(world: World, store: PublicationStore, small: Small = {}): Promise<Publication> {
  const publication = await store.find('pg', 'p-1');
  if (!publication) throw new Error('the publication is lost');
  return run(world, store, publication, small);
}

describe('a publication', () => {
  it('writes every artefact once, in order, and is live when the pointer was read back', async () => {
    const world = createMemoryDigit();
    const done = await run(world, createMemoryStore(), begun());
    expect(done).toMatchObject({ state: 'live', endedAt: world.clock.now });
    expect(world.writes).toEqual(written);
    expect(done.steps.map((step) => [step.change, step.state])).toEqual(keys.map(() => ['create', 'done']));
    expect(done.steps.at(-1)?.tries).toBeGreaterThan(1);
  });

  it('writes only what differs, and says what was kept', async () => {
    const world = createMemoryDigit();
    await run(world, createMemoryStore(), begun());
    world.writes.length = 0;
    const next = { version: 2, fees: { shop: 150, mill: 900 } };
    const done = await run(world, createMemoryStore(), begun(next), next);
    expect(world.writes).toEqual([
      'row:Dog.Fee:shop',
      'row:Nirmaan.ServiceVersion:dog.v2.1',
      'row:Nirmaan.Service:dog',
    ]);
    expect(done.steps.filter((step) => step.change === 'keep')).toHaveLength(keys.length - 3);
  });

  it('brings back a row that was deactivated', async () => {
    const world = createMemoryDigit();
    await run(world, createMemoryStore(), begun());
    const shop = world.rows.find(({ row }) => row.uniqueIdentifier === 'shop');
    if (shop) shop.row = { ...shop.row, isActive: false };
    const done = await run(world, createMemoryStore(), begun());
    expect(done.state).toBe('live');
    expect(world.rows.find(({ row }) => row.uniqueIdentifier === 'shop')?.row.isActive).toBe(true);
  });

  it('sends only the texts that differ', async () => {
    const world = createMemoryDigit();
    await run(world, createMemoryStore(), begun());
    const sent: number[] = [];
    const { upsert } = world.digit.localization;
    world.digit.localization.upsert = (request, context) => {
      sent.push(request.messages.length);
      return upsert(request, context);
    };
    await run(world, createMemoryStore(), begun({ applied: 'Received' }), { applied: 'Received' });
    expect(sent).toEqual([1]);
  });
});

describe('a publisher that is killed', () => {
  async function calls(): Promise<number> {
    const world = createMemoryDigit();
    await run(world, createMemoryStore(), begun());
    return world.calls();
  }

  it('at any call of DIGIT goes on where it was, and writes nothing twice', async () => {
    const total = await calls();
    expect(total).toBeGreaterThan(keys.length * 3);
    for (let at = 1; at <= total; at++) {
      const world = createMemoryDigit();
      const store = createMemoryStore();
      await store.begin(begun());
      world.faults.killAtCall = at;
      await expect(run(world, store, begun()), `killed at call ${at}`).rejects.toThrow(Killed);
      world.faults.killAtCall = Number.POSITIVE_INFINITY;
      const done = await goOn(world, store);
      expect(done.state, `killed at call ${at}`).toBe('live');
      expect([...world.writes].sort(), `killed at call ${at}`).toEqual([...written].sort());
    }
  });

  it('at any write of its own state does the same', async () => {
    let saves = 0;
    await run(
      createMemoryDigit(),
      createMemoryStore(() => void saves++),
      begun(),
    );
    for (let at = 1; at <= saves; at++) {
      let count = 0;
      const world = createMemoryDigit();
      const store = createMemoryStore(() => {
        if (++count === at) throw new Killed('before the save');
      });
      await store.begin(begun());
      await expect(run(world, store, begun()), `killed at save ${at}`).rejects.toThrow(Killed);
      const done = await goOn(world, store);
      expect(done.state, `killed at save ${at}`).toBe('live');
      expect([...world.writes].sort(), `killed at save ${at}`).toEqual([...written].sort());
    }
  });
});

describe('what goes wrong in DIGIT', () => {
  it('going down midway fails the step, and the publication goes on when it is back', async () => {
    const world = createMemoryDigit();
    const store = createMemoryStore(() => {
      world.faults.isDown = world.writes.length === 3;
    });
    await store.begin(begun());
    const failed = await run(world, store, begun());
    expect(failed).toMatchObject({
      state: 'failed',
      problem: { code: 'digit-gone', params: { service: 'mdms', name: 'Dog.Fee' } },
    });
    expect(statesOf(failed)).toContain('failed');
    expect(failed.steps.at(-1)?.state).toBe('planned');
    const back = createMemoryStore();
    await back.begin(failed);
    world.faults.isDown = false;
    const done = await goOn(world, back);
    expect([done.state, done.problem]).toEqual(['live', undefined]);
    expect([...world.writes].sort()).toEqual([...written].sort());
  });

  it('an answer that was lost is no failure: what was written is seen', async () => {
    const world = createMemoryDigit();
    world.faults.loseAnswers = keys.length;
    expect((await run(world, createMemoryStore(), begun())).state).toBe('live');
    expect(world.writes).toEqual(written);
  });

  it('a write that is dropped without a trace fails its step, and is written again when it goes on', async () => {
    const world = createMemoryDigit();
    world.faults.dropWrites = 1;
    const store = createMemoryStore();
    await store.begin(begun());
    const failed = await run(world, store, begun());
    expect(failed).toMatchObject({
      state: 'failed',
      problem: { code: 'not-seen', params: { name: 'Nirmaan.Service' } },
    });
    expect(failed.steps[0]?.tries).toBe(10);
    expect((await goOn(world, store)).state).toBe('live');
  });

  it('a refusal is kept in DIGIT’s words', async () => {
    const world = createMemoryDigit();
    world.faults.refuseWrites = 1;
    expect((await run(world, createMemoryStore(), begun())).problem).toMatchObject({
      code: 'refused',
      params: { message: 'a column is too long', code: 'INVALID_DATA' },
    });
  });

  it('something that must not be written over stops it before the first write', async () => {
    const world = createMemoryDigit();
    await run(world, createMemoryStore(), begun());
    world.writes.length = 0;
    const other = { version: 2, sla: 2000, fees: { shop: 1 } };
    const failed = await run(world, createMemoryStore(), begun(other), other);
    expect(failed).toMatchObject({ state: 'failed', problem: { code: 'conflict', params: { name: 'dog.v1' } } });
    expect(world.writes).toEqual([]);
  });

  it.each<[string, { fee: number }, object]>([
    ['the same, is kept', { fee: 100 }, { state: 'live' }],
    ['something else, is not written over', { fee: 1 }, { state: 'failed', problem: { code: 'refused' } }],
  ])('what somebody made between looking and writing, %s', async (_, { fee }, expected) => {
    const world = createMemoryDigit();
    const { createRow } = world.digit.mdms;
    world.digit.mdms.createRow = async (row, context) => {
      if (row.schemaCode !== 'Dog.Fee' || row.data.trade !== 'shop') return createRow(row, context);
      world.putRow({ ...row, data: { ...row.data, fee } });
      throw new DigitError('mdms', 'DUPLICATE_RECORD', false, 'Duplicate record', true);
    };
    expect(await run(world, createMemoryStore(), begun())).toMatchObject(expected);
    expect(world.rows.find(({ row }) => row.uniqueIdentifier === 'shop')?.row.data.fee).toBe(fee);
  });

  it('a newer version that became active meanwhile is not taken back', async () => {
    const world = createMemoryDigit();
    await run(world, createMemoryStore(), begun());
    const third = { version: 3 };
    await run(world, createMemoryStore(), begun(third), third);
    const second = { version: 2 };
    const failed = await run(world, createMemoryStore(), begun(second), second);
    expect(failed).toMatchObject({ state: 'failed', problem: { code: 'pointer-ahead' } });
    expect(world.rows.find(({ row }) => row.uniqueIdentifier === 'dog')?.row.data.version).toBe('3');
  });
});

describe('stopping', () => {
  it('ends after the step it is at, moves no pointer, and can go on', async () => {
    const world = createMemoryDigit();
    let saves = 0;
    const store: PublicationStore = createMemoryStore(() => {
      if (++saves === 8) void store.requestStop('pg', 'p-1');
    });
    await store.begin(begun());
    const stopped = await run(world, store, begun());
    expect(stopped.state).toBe('stopped');
    expect(statesOf(stopped).filter((state) => state !== 'done' && state !== 'planned')).toEqual([]);
    expect(stopped.steps.at(-1)?.state).toBe('planned');
    expect(await goOn(world, store)).toMatchObject({ state: 'live' });
    expect([...world.writes].sort()).toEqual([...written].sort());
  });
});
