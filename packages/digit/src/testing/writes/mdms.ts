import { context, type DigitWrite, settle, type World } from './write';

const schema = {
  tenant: 'pg',
  code: 'm.Dept',
  description: 'departments',
  definition: {
    type: 'object',
    properties: { code: { type: 'string' }, n: { type: 'number' } },
    required: ['code'],
    'x-unique': ['code'],
  },
};
const row = { tenant: 'pg', schemaCode: schema.code, data: { code: 'A', n: 1 } };
const rows = ({ digit }: World) => digit.mdms.searchRows({ tenant: 'pg', schemaCode: schema.code }, context);

async function createSchema(world: World): Promise<void> {
  await world.digit.mdms.createSchema(schema, context);
  await settle(world);
}

async function storedRow(world: World) {
  const [stored] = await rows(world);
  if (!stored) throw new Error('the row was not prepared');
  return stored;
}

export const mdmsWrites: DigitWrite[] = [
  {
    name: 'mdms.createSchema',
    isPersisted: true,
    isOpen: false,
    write: ({ digit }) => digit.mdms.createSchema(schema, context),
    effects: async ({ digit }) =>
      (await digit.mdms.searchSchemas({ tenant: 'pg', codes: [schema.code] }, context)).length,
  },
  {
    name: 'mdms.createRow',
    isPersisted: true,
    isOpen: false,
    prepare: createSchema,
    write: ({ digit }) => digit.mdms.createRow(row, context),
    effects: async (world) => (await rows(world)).length,
  },
  {
    name: 'mdms.updateRow',
    isPersisted: true,
    isOpen: false,
    prepare: async (world) => {
      await createSchema(world);
      await world.digit.mdms.createRow(row, context);
      await settle(world);
    },
    write: async (world) => {
      const stored = await storedRow(world);
      await world.digit.mdms.updateRow({ ...stored, data: { code: 'A', n: 2 } }, context);
    },
    effects: async (world) => (await rows(world)).filter((each) => each.data.n === 2).length,
  },
];
