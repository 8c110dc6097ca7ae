import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../tools/test-database';
import { createSandboxJournal } from './sandbox-journal';

let test: TestDatabase;
let pool: pg.Pool;
beforeAll(async () => {
  test = await createTestDatabase('sandbox_journal');
  pool = new pg.Pool({ connectionString: test.appUrl, max: 2 });
});
afterAll(async () => {
  await pool?.end();
  await test?.drop();
});

describe('the sandbox’s journal', () => {
  it('gives entries back in their order, and after a replacement those of it and what came behind', async () => {
    const journal = createSandboxJournal(pool);
    await journal.append({ n: 1 });
    await journal.append({ n: 2 });
    expect(await journal.readAll()).toEqual([{ n: 1 }, { n: 2 }]);
    // The text of a snapshot has U+0000 as an escape of its own, which a column takes.
    const snapshot = JSON.stringify({ 'pg\u0000code': 'नमस्ते' });
    await journal.replace([{ snapshot }, { n: 3 }]);
    await journal.append({ n: 4 });
    expect(await journal.readAll()).toEqual([{ snapshot }, { n: 3 }, { n: 4 }]);
    await journal.replace([]);
    expect(await journal.readAll()).toEqual([]);
  });

  it('keeps what it had where a replacement cannot be written whole', async () => {
    const journal = createSandboxJournal(pool);
    await journal.append({ n: 5 });
    await expect(journal.replace([{ n: 6 }, { text: '\u0000' }])).rejects.toThrow();
    expect(await journal.readAll()).toEqual([{ n: 5 }]);
  });
});
