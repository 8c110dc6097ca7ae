import type { JsonObject } from '@nirmaan/lexicon';
import type pg from 'pg';

/** The sandbox's journal in PostgreSQL: what was acknowledged survives a killed sandbox. */
export function createSandboxJournal(pool: pg.Pool) {
  return {
    async append(entry: JsonObject): Promise<void> {
      await pool.query('INSERT INTO sandbox_journal (entry) VALUES ($1)', [JSON.stringify(entry)]);
    },
    /** These instead of all there are, in one transaction. */
    async replace(entries: JsonObject[]): Promise<void> {
      const client = await pool.connect();
      try {
        await client.query('BEGIN');
        await client.query('DELETE FROM sandbox_journal');
        for (const entry of entries)
          await client.query('INSERT INTO sandbox_journal (entry) VALUES ($1)', [JSON.stringify(entry)]);
        await client.query('COMMIT');
      } catch (error) {
        await client.query('ROLLBACK').catch(() => undefined);
        throw error;
      } finally {
        client.release();
      }
    },
    async readAll(): Promise<JsonObject[]> {
      const { rows } = await pool.query<{ entry: JsonObject }>('SELECT entry FROM sandbox_journal ORDER BY position');
      return rows.map((row) => row.entry);
    },
  };
}
