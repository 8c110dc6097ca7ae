import { describe, expect, it } from 'vitest';
import { readPages } from './pages';

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);

type Options = { hasMaximum?: boolean; wants?(first: number): boolean };

async function readAll(source: (page: { offset: number; limit: number }) => number[], options: Options = {}) {
  let calls = 0;
  const rows = await readPages({
    service: 'mdms',
    size: 10,
    keyOf: String,
    ...options,
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

  it('reads all again in one page where a row came twice, since another may be missing', async () => {
    const read = await readAll(({ offset, limit }) => {
      if (limit > 10) return numbers(12);
      return offset === 0 ? numbers(10) : [9, 11];
    });
    expect(read).toEqual({ rows: numbers(12), calls: 3 });
  });

  it('keeps such a row once where a page cannot be larger', async () => {
    const read = await readAll(({ offset }) => (offset === 0 ? numbers(10) : [9, 10]), { hasMaximum: true });
    expect(read).toEqual({ rows: numbers(11), calls: 2 });
  });

  it('reads none where the first row is not wanted', async () => {
    const read = await readAll(() => numbers(10), { wants: (row) => row !== 0 });
    expect(read).toEqual({ rows: [], calls: 1 });
  });
});
