import type { JsonObject } from '@nirmaan/lexicon';
import { describe, expect, it } from 'vitest';
import { createTableReader } from './create-table-reader';

const shape = {
  hitPolicy: 'U',
  inputs: [{ code: 'area', name: {}, type: 'number' }],
  outputs: [{ code: 'amount', name: {}, type: 'amount' }],
} as const;

function readerOver(masters: Record<string, JsonObject[]>) {
  const asked: string[] = [];
  const read = createTableReader(
    {
      readTable: ({ id, body }) =>
        typeof id === 'string' && body === 'sound'
          ? { code: id, name: {}, shape: { ...shape, inputs: [...shape.inputs], outputs: [...shape.outputs] } }
          : undefined,
    },
    async (_, tenant, code) => {
      asked.push(`${tenant} ${code}`);
      return masters[`${tenant} ${code}`] ?? [];
    },
  );
  return { asked, read: () => read('pg', 'pg.citya', 'Food.Fee') };
}

const published = { 'pg Nirmaan.Table': [{ id: 'Food.Fee', body: 'sound' }] };
const rows = [{ id: 'R1', area: '<= 50', amount: '500' }];

describe('a table of a tenant', () => {
  it('has its shape from the realm and its rows from where the tenant finds them', async () => {
    const { read, asked } = readerOver({ ...published, 'pg.citya Food.Fee': rows });
    expect(await read()).toMatchObject({ code: 'Food.Fee', rows: [{ id: 'R1', note: '' }] });
    expect(asked).toEqual(['pg Nirmaan.Table', 'pg.citya Food.Fee']);
  });

  it.each<[string, Record<string, JsonObject[]>]>([
    ['none was published', {}],
    ['its shape cannot be read', { 'pg Nirmaan.Table': [{ id: 'Food.Fee', body: 'torn' }] }],
    [
      'one of its rows cannot be read',
      { ...published, 'pg.citya Food.Fee': [...rows, { id: 'R2', area: '> > 50', amount: '900' }] },
    ],
  ])('is none where %s', async (_, masters) => {
    expect(await readerOver(masters).read()).toBeUndefined();
  });

  it('is parsed again only when something else was read', async () => {
    const masters: Record<string, JsonObject[]> = { ...published, 'pg.citya Food.Fee': rows };
    const { read } = readerOver(masters);
    const first = await read();
    masters['pg.citya Food.Fee'] = structuredClone(rows);
    expect(await read()).toBe(first);
    masters['pg.citya Food.Fee'] = [{ ...rows[0], amount: '600' }];
    expect(await read()).not.toBe(first);
  });
});
