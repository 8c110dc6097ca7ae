import { describe, expect, it } from 'vitest';
import { readPages } from './pages';

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);

async function readAll(source: (page: { offset: number; limit: number }) => number[]) {
  let calls = 0;
  const rows = await readPages({
    service: 'mdms',
    size: 10,
    keyOf: String,
    read: async (page) => {
      calls++;
      return source(page);
    },
  });
  return { rows, calls };
}

describe('reading in pages', () => {
  it.each([
    { count: 0, calls: 1 },
    { count: 9, calls: 1 },
    { count: 10, calls: 2 },
    { count: 25, calls: 3 },
  ])('reads all of $count rows in $calls calls', async ({ count, calls }) => {
    const read = await readAll(({ offset, limit }) => numbers(count).slice(offset, offset + limit));
    expect(read).toEqual({ rows: numbers(count), calls });
  });

  it('ends where a service gives the first page again and again', async () => {
    expect(await readAll(() => numbers(10))).toEqual({ rows: numbers(10), calls: 2 });
  });

  it('keeps a row once that moved to the next page meanwhile', async () => {
    const read = await readAll(({ offset }) => (offset === 0 ? numbers(10) : [9, 10]));
    expect(read.rows).toEqual(numbers(11));
  });
});
