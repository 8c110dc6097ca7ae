import { describe, expect, it } from 'vitest';
import type { CallContext } from '../../actor';
import { toSandboxDigit } from '../../testing/sandbox-digit';
import { createReplaySandbox } from '../../testing/sandbox-target';
import type { BoundaryNode } from './port';

const user = { id: 1, uuid: 'u-1', userName: 'a', name: 'A', type: 'EMPLOYEE' as const, tenantId: 'pg', roles: [] };
const context: CallContext = { actor: { user } };
const tenant = 'pg.citya';
const hierarchy = 'ADMIN';

function createWorld() {
  const sandbox = createReplaySandbox();
  const { digit, calls } = toSandboxDigit(sandbox);
  return { sandbox, boundary: digit.boundary, calls, settle: () => sandbox.advance(10_000) };
}

async function createTown() {
  const world = createWorld();
  const { boundary, settle } = world;
  const codes = ['CITY', 'Z1', 'Z2', 'W1', 'W2', 'W3'];
  await boundary.createBoundaries(
    tenant,
    codes.map((code) => ({ code })),
    context,
  );
  await boundary.createHierarchy({ tenant, code: hierarchy, levels: ['City', 'Zone', 'Ward'] }, context);
  await settle();
  const place = async (level: string, placements: [code: string, parent?: string][]) => {
    for (const [code, parent] of placements)
      await boundary.placeBoundary({ tenant, hierarchy, code, level, ...(parent && { parent }) }, context);
    await settle();
  };
  await place('City', [['CITY']]);
  await place('Zone', [
    ['Z1', 'CITY'],
    ['Z2', 'CITY'],
  ]);
  await place('Ward', [
    ['W1', 'Z1'],
    ['W2', 'Z1'],
    ['W3', 'Z2'],
  ]);
  return world;
}

/** `CITY(Z1(W1 W2) Z2(W3))`, siblings by code. */
function inWords(nodes: BoundaryNode[]): string {
  const words = nodes.map(({ code, children }) => (children.length > 0 ? `${code}(${inWords(children)})` : code));
  return words.sort().join(' ');
}

describe('the client of boundary-service', () => {
  it('finds a boundary by its code, with its geometry and details', async () => {
    const { boundary, settle } = createWorld();
    const geometry = { type: 'Point', coordinates: [77.5, 12.9] };
    await boundary.createBoundaries(tenant, [{ code: 'A', geometry, details: { pop: 3 } }, { code: 'B' }], context);
    expect(await boundary.findBoundary({ tenant, code: 'A' }, context)).toBeUndefined();
    await settle();
    expect(await boundary.findBoundary({ tenant, code: 'A' }, context)).toMatchObject({
      geometry,
      details: { pop: 3 },
    });
    const found = await boundary.findBoundary({ tenant, code: 'B' }, context);
    expect(found).toEqual({ id: found?.id, tenant, code: 'B' });
  });

  it('reads all boundaries of a tenant, however those of one time fall onto pages', async () => {
    const { boundary, settle } = createWorld();
    const codes = Array.from({ length: 1_450 }, (_, index) => `B${(index * 7_919) % 1_450}`);
    await boundary.createBoundaries(
      tenant,
      codes.map((code) => ({ code })),
      context,
    );
    await settle();
    const found = await boundary.listBoundaries({ tenant }, context);
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(codes));
    expect(found).toHaveLength(codes.length);
    const some = codes.slice(0, 700);
    const byCode = await boundary.listBoundaries({ tenant, codes: [...some, ...some] }, context);
    expect(byCode.map(({ code }) => code).sort()).toEqual(some.sort());
  });

  it('reads a hierarchy from the top down', async () => {
    const { boundary, settle } = createWorld();
    expect(await boundary.findHierarchy({ tenant, code: hierarchy }, context)).toBeUndefined();
    await boundary.createHierarchy({ tenant, code: hierarchy, levels: ['City', 'Zone', 'Ward'] }, context);
    await settle();
    expect(await boundary.findHierarchy({ tenant, code: hierarchy }, context)).toEqual({
      tenant,
      code: hierarchy,
      levels: ['City', 'Zone', 'Ward'],
    });
  });

  it('reads the tree, a part of it, one step of it, and the way to a boundary', async () => {
    const { boundary } = await createTown();
    const tree = { tenant, hierarchy };
    expect(inWords(await boundary.readTree(tree, context))).toBe('CITY(Z1(W1 W2) Z2(W3))');
    expect(inWords(await boundary.readTree({ ...tree, below: 'Z1' }, context))).toBe('Z1(W1 W2)');
    expect(inWords(await boundary.listRoots(tree, context))).toBe('CITY');
    expect(inWords(await boundary.listChildren({ ...tree, level: 'Zone', parent: 'CITY' }, context))).toBe('Z1 Z2');
    expect(await boundary.readPath({ ...tree, code: 'W3' }, context)).toEqual([
      { code: 'CITY', level: 'City' },
      { code: 'Z2', level: 'Zone' },
      { code: 'W3', level: 'Ward' },
    ]);
    expect(await boundary.readPath({ ...tree, code: 'NOPE' }, context)).toEqual([]);
  });

  it('moves a boundary with what is below it', async () => {
    const { boundary, settle } = await createTown();
    await boundary.moveBoundary({ tenant, hierarchy, code: 'W2', level: 'Ward', parent: 'Z2' }, context);
    await settle();
    expect(inWords(await boundary.readTree({ tenant, hierarchy }, context))).toBe('CITY(Z1(W1) Z2(W2 W3))');
    expect(inWords(await boundary.readTree({ tenant, hierarchy, below: 'Z2' }, context))).toBe('Z2(W2 W3)');
  });

  it('tells what DIGIT found wrong by its code, and refuses what DIGIT would lose', async () => {
    const { boundary, calls } = await createTown();
    const again = boundary.placeBoundary({ tenant, hierarchy, code: 'CITY', level: 'City' }, context);
    await expect(again).rejects.toMatchObject({ code: 'DUPLICATE_RECORD', answered: true });
    calls.length = 0;
    const long = boundary.createBoundaries(tenant, [{ code: 'x'.repeat(65) }], context);
    await expect(long).rejects.toMatchObject({ code: 'no-room' });
    expect(calls).toEqual([]);
  });
});
