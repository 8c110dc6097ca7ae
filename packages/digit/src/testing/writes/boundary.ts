import { context, type DigitWrite, settle, type World } from './write';

const tenant = 'pg.citya';
const hierarchy = 'ADMIN';
const city = { tenant, hierarchy, code: 'CITY', level: 'City' };
const zone = (code: string) => ({ tenant, hierarchy, code, level: 'Zone', parent: 'CITY' });
const ward = { tenant, hierarchy, code: 'W1', level: 'Ward', parent: 'Z1' };

async function createBoundaries({ digit }: World): Promise<void> {
  const codes = ['CITY', 'Z1', 'Z2', 'W1'];
  await digit.boundary.createBoundaries(
    tenant,
    codes.map((code) => ({ code })),
    context,
  );
}
async function createHierarchy({ digit }: World): Promise<void> {
  await digit.boundary.createHierarchy({ tenant, code: hierarchy, levels: ['City', 'Zone', 'Ward'] }, context);
}
async function createPlaces(world: World): Promise<void> {
  await createBoundaries(world);
  await createHierarchy(world);
  await settle(world);
}
async function place(world: World, ...placements: (typeof city)[]): Promise<void> {
  for (const placement of placements) {
    await world.digit.boundary.placeBoundary(placement, context);
    await settle(world);
  }
}
async function childrenOf({ digit }: World, parent: string): Promise<number> {
  return (await digit.boundary.listChildren({ tenant, hierarchy, level: 'Ward', parent }, context)).length;
}

export const boundaryWrites: DigitWrite[] = [
  {
    name: 'boundary.createBoundaries',
    isPersisted: true,
    isOpen: false,
    write: createBoundaries,
    // One message for all of them.
    effects: async ({ digit }) => (await digit.boundary.listBoundaries({ tenant }, context)).length / 4,
  },
  {
    name: 'boundary.createHierarchy',
    isPersisted: true,
    isOpen: false,
    write: createHierarchy,
    effects: async ({ digit }) =>
      (await digit.boundary.findHierarchy({ tenant, code: hierarchy }, context)) === undefined ? 0 : 1,
  },
  {
    name: 'boundary.placeBoundary',
    isPersisted: true,
    isOpen: false,
    prepare: createPlaces,
    write: ({ digit }) => digit.boundary.placeBoundary(city, context),
    effects: async ({ digit }) => (await digit.boundary.readPath({ tenant, hierarchy, code: 'CITY' }, context)).length,
  },
  {
    name: 'boundary.moveBoundary',
    isPersisted: true,
    isOpen: false,
    prepare: async (world) => {
      await createPlaces(world);
      await place(world, city, zone('Z1'), zone('Z2'), ward);
    },
    write: ({ digit }) => digit.boundary.moveBoundary({ ...ward, parent: 'Z2' }, context),
    effects: (world) => childrenOf(world, 'Z2'),
  },
];
