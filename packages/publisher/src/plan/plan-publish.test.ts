import { describe, expect, it } from 'vitest';
import { applyPublish, startPublication } from '../apply/apply-publish';
import { type Small, smallService } from '../testing/artifacts';
import { createMemoryDigit } from '../testing/memory-digit';
import { createMemoryStore } from '../testing/memory-store';
import { type PlanOptions, planPublish } from './plan-publish';

type World = ReturnType<typeof createMemoryDigit>;

const plan = (world: World, small: Small = {}, options: PlanOptions = {}) =>
  planPublish(smallService(small), world.digit, {}, options);

/** Steps that are not kept, as `key: change`. */
const changesOf = ({ steps }: Awaited<ReturnType<typeof plan>>) =>
  steps.filter((step) => step.change !== 'keep').map((step) => `${step.key}: ${step.change}`);

async function published(small: Small = {}): Promise<World> {
  const world = createMemoryDigit();
  const artifacts = smallService(small);
  const publication = startPublication(artifacts, { id: 'p-1', startedBy: 'designer', startedAt: 1 });
  const { state } = await applyPublish(artifacts, publication, {
    digit: world.digit,
    context: {},
    store: createMemoryStore(),
    now: () => world.clock.now,
    sleep: world.sleep,
  });
  if (state !== 'live') throw new Error(state);
  return world;
}

describe('a plan', () => {
  it('creates everything where nothing is, in the order in which it must come to be', async () => {
    const { steps, problems } = await plan(createMemoryDigit());
    expect(problems).toEqual([]);
    expect(steps.map((step) => step.change)).toEqual(steps.map(() => 'create'));
    expect(steps.at(-1)?.title).toEqual({
      code: 'pointer',
      params: { name: 'dog', version: 1, cities: 'pg.citya' },
    });
  });

  it('writes nothing', async () => {
    const world = createMemoryDigit();
    await plan(world);
    expect(world.writes).toEqual([]);
  });

  it('keeps everything that is there already', async () => {
    expect(changesOf(await plan(await published()))).toEqual([]);
  });

  it.each<[string, Small, string[]]>([
    ['a fee', { fees: { shop: 150, mill: 900 } }, ['row:Dog.Fee:shop: change']],
    ['a row that is new', { fees: { shop: 100, mill: 900, stall: 20 } }, ['row:Dog.Fee:stall: create']],
    ['a text', { applied: 'Received' }, ['localization:en_IN: change']],
    ['the cities', { cities: ['pg.citya', 'pg.cityb'] }, ['pointer:dog: change']],
    ['the version', { version: 2 }, ['row:Nirmaan.ServiceVersion:dog.v2.1: create', 'pointer:dog: change']],
  ])('changes %s and nothing else', async (_, small, changes) => {
    const made = await plan(await published(), small, { previous: smallService() });
    expect(made.problems).toEqual([]);
    expect(changesOf(made)).toEqual(changes);
  });

  it('shows what DIGIT holds now and what it would hold', async () => {
    const { steps } = await plan(await published(), { fees: { shop: 150, mill: 900 } });
    expect(steps.find((step) => step.key === 'row:Dog.Fee:shop')).toMatchObject({
      before: { trade: 'shop', fee: 100 },
      after: { trade: 'shop', fee: 150 },
    });
  });

  it('reads the rows of a master together', async () => {
    const world = createMemoryDigit();
    const fees = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`trade${at}`, at]));
    await plan(world, { fees });
    expect(world.calls()).toBeLessThan(20);
  });

  it('uses a role that is there as it is: it belongs to all services', async () => {
    const world = createMemoryDigit();
    world.putRow({
      tenant: 'pg',
      schemaCode: 'ACCESSCONTROL-ROLES.roles',
      data: { code: 'DOG_OFFICER', name: 'Veterinary officer' },
    });
    expect(changesOf(await plan(world)).join()).not.toContain('ROLES');
  });

  describe('says that it cannot be carried out', () => {
    it('when DIGIT does not answer, naming the service', async () => {
      const world = createMemoryDigit();
      world.faults.isDown = true;
      expect((await plan(world)).problems).toMatchObject([
        { code: 'publisher.digit-down', severity: 'error', params: { service: 'mdms' } },
      ]);
    });

    it.each<[string, Small, Small, string, string]>([
      ['another workflow under its code', {}, { sla: 2000 }, 'workflow:dog.v1', 'publisher.conflict'],
      [
        'other content under its version',
        {},
        { body: 'other' },
        'row:Nirmaan.ServiceVersion:dog.v1.1',
        'publisher.version-taken',
      ],
      ['a newer version that is active', { version: 3 }, { version: 2 }, 'pointer:dog', 'publisher.pointer-ahead'],
    ])('when DIGIT holds %s', async (_, held, wanted, key, code) => {
      const made = await plan(await published(held), wanted);
      expect(made.problems).toMatchObject([
        { code, severity: 'error', path: key, params: { name: expect.any(String) } },
      ]);
      expect(changesOf(made)).toContain(`${key}: conflict`);
    });

    it('when a schema would have to change: mdms-v2 cannot', async () => {
      const world = await published();
      const artifacts = smallService();
      for (const artifact of artifacts.artifacts)
        if (artifact.kind === 'mdms-schema' && artifact.code === 'Dog.Fee')
          artifact.definition = { ...artifact.definition, required: [] };
      const { problems } = await planPublish(artifacts, world.digit, {});
      expect(problems).toMatchObject([{ code: 'publisher.schema-fixed', path: 'schema:Dog.Fee' }]);
    });

    it('when it has parallel blocks, which nobody runs yet', async () => {
      const artifacts = { ...smallService(), needs: ['parallel-blocks' as const] };
      const { problems } = await planPublish(artifacts, createMemoryDigit().digit, {});
      expect(problems).toMatchObject([
        { code: 'publisher.blocks-not-run', severity: 'error', path: 'workflow:dog.v1' },
      ]);
    });

    it.each([
      ['the same', ['state', 'action'], [], 'keep'],
      ['less', ['state'], [], 'keep'],
      ['something that we do not fill', ['state', 'action', 'topic'], ['publisher.schema-fixed'], 'conflict'],
    ])('when a master of DIGIT’s own is there and requires %s: %j', async (_, required, codes, change) => {
      const definition = (required: string[]) => ({ type: 'object', properties: {}, required, 'x-unique': ['state'] });
      const schema = { tenant: 'pg', code: 'Workflow.AutoEscalation', description: 'as found' };
      const world = await published();
      await world.digit.mdms.createSchema({ ...schema, definition: definition(required) }, {});
      world.clock.now += 60_000;
      const artifacts = smallService();
      artifacts.artifacts.unshift({
        kind: 'mdms-schema',
        key: 'schema:Workflow.AutoEscalation',
        ...schema,
        definition: definition(['state', 'action']),
      });
      const { steps, problems } = await planPublish(artifacts, world.digit, {});
      expect(problems.map((each) => each.code)).toEqual(codes);
      expect(steps[0]?.change).toBe(change);
    });

    it('when a chosen city keeps rows of its own, which would hide ours', async () => {
      const world = await published();
      world.putRow({ tenant: 'pg.cityb', schemaCode: 'Dog.Fee', data: { trade: 'shop', fee: 5 } });
      const { problems } = await plan(world, { cities: ['pg.citya', 'pg.cityb'] });
      expect(problems).toMatchObject([
        { code: 'publisher.shadowed', params: { master: 'Dog.Fee', city: 'pg.cityb', rows: 1 } },
      ]);
      expect((await plan(world, { cities: ['pg.citya'] })).problems).toEqual([]);
    });
  });

  describe('where somebody changed DIGIT by hand since the last version', () => {
    const tampered = async () => {
      const world = await published();
      const shop = world.rows.find(({ row }) => row.uniqueIdentifier === 'shop');
      if (shop) shop.row = { ...shop.row, data: { trade: 'shop', fee: 1 } };
      return world;
    };
    const wanted = { fees: { shop: 150, mill: 900 } };

    it('stops, and says what was changed', async () => {
      const made = await plan(await tampered(), wanted, { previous: smallService() });
      expect(changesOf(made)).toEqual(['row:Dog.Fee:shop: conflict']);
      expect(made.problems).toMatchObject([{ code: 'publisher.drift', severity: 'error', params: { name: 'shop' } }]);
    });

    it('writes over it only when asked to, and still says so', async () => {
      const made = await plan(await tampered(), wanted, { previous: smallService(), overwrite: true });
      expect(changesOf(made)).toEqual(['row:Dog.Fee:shop: change']);
      expect(made.problems).toMatchObject([{ code: 'publisher.drift', severity: 'warning' }]);
    });

    it('has nothing against what was changed to what is wanted', async () => {
      const made = await plan(await tampered(), { fees: { shop: 1, mill: 900 } }, { previous: smallService() });
      expect([changesOf(made), made.problems]).toEqual([[], []]);
    });

    it('knows the texts of the workflow’s next version from texts that were changed', async () => {
      const world = await published();
      const renamed = { workflowVersion: 2, version: 2, sla: 5, appliedCode: 'WF_DOG_V2_APPLIED' };
      expect((await plan(world, renamed, { previous: smallService() })).problems).toEqual([]);
      for (const message of world.messages.values()) if (message.code === 'SERVICE_DOG') message.message = 'Dogs';
      expect((await plan(world, renamed, { previous: smallService() })).problems).toMatchObject([
        { code: 'publisher.drift', path: 'localization:en_IN' },
      ]);
    });

    it('takes a row that was deactivated for a change by hand', async () => {
      const world = await published();
      const shop = world.rows.find(({ row }) => row.uniqueIdentifier === 'shop');
      if (shop) shop.row = { ...shop.row, isActive: false };
      const made = await plan(world, {}, { previous: smallService() });
      expect(made.problems).toMatchObject([{ code: 'publisher.drift', params: { name: 'shop' } }]);
    });
  });
});
