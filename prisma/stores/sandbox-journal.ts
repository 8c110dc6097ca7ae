import type { JsonObject } from '@nirmaan/lexicon';
import type pg from 'pg';

/** The sandbox's journal in PostgreSQL: what was acknowledged survives a killed sandbox. */
export function createSandboxJournal(pool: pg.Pool) {
  return {
    async append(entry: JsonObject): Promise<void> {
      await pool.query('INSERT INTO sandbox_journal (entry) VALUES ($1)', [JSON.stringify(entry)]);
    },
    async readAll(): Promise<JsonObject[]> {
      const { rows } = await pool.query<{ entry: JsonObject }>('SELECT entry FROM sandbox_journal ORDER BY position');
      return rows.map((row) => row.entry);
    },
  };
}
