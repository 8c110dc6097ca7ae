/**
 * PostgreSQL: connections, and the transaction in which exactly one realm can be seen.
 *
 * The stores are SQL over `pg`; Prisma has the schema and the migrations, and a client for what is not hot. Both run as the
 * role `nirmaan_app`, which row-level security binds; `nirmaan_worker` passes it, and may touch nothing but the outbox.
 */
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { type Prisma, PrismaClient } from './generated/client';

export type Database = {
  app: pg.Pool;
  /** Only where `workerUrl` was given. */
  worker?: pg.Pool;
  prisma: PrismaClient;
  close(): Promise<void>;
};

/** `max` is the size of each pool. BIGINT comes back as a number: our instants and positions fit. */
export function createDatabase(options: { appUrl: string; workerUrl?: string | undefined; max?: number }): Database {
  const max = options.max ?? 10;
  const types = { getTypeParser: parserOf };
  const app = new pg.Pool({ connectionString: options.appUrl, max, types });
  const worker = options.workerUrl ? new pg.Pool({ connectionString: options.workerUrl, max, types }) : undefined;
  const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: options.appUrl, max }) });
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  for (const pool of [app, worker]) pool?.on('error', () => {});
  return {
    app,
    ...(worker && { worker }),
    prisma,
    async close() {
      await Promise.all([app.end(), worker?.end(), prisma.$disconnect()]);
    },
  };
}

const BIGINT = 20;
function parserOf(oid: number, format?: 'text' | 'binary') {
  return oid === BIGINT ? Number : pg.types.getTypeParser(oid, format as 'text');
}

/** One transaction that sees and writes rows of `realm` only. */
export async function withRealm<T>(
  database: Pick<Database, 'app'>,
  realm: string,
  run: (tx: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await database.app.connect();
  let broken: Error | undefined;
  try {
    // One message to the server: a statement with parameters would need one of its own.
    await client.query(`BEGIN; SELECT set_config('nirmaan.realm', '${realmLiteral(realm)}', true)`);
    const result = await run(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch((rollbackError: Error) => {
      broken = rollbackError;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

/** A realm as it may stand between quotes: TenantId allows nothing but these letters in its first segment. */
function realmLiteral(realm: string): string {
  if (!/^[a-z]{1,64}$/.test(realm)) throw new Error('a realm is lower-case letters only');
  return realm;
}

/** The same through Prisma; about three times slower, for everything that is not hot. */
export function withRealmPrisma<T>(
  database: Pick<Database, 'prisma'>,
  realm: string,
  run: (tx: Prisma.TransactionClient) => Promise<T>,
): Promise<T> {
  return database.prisma.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('nirmaan.realm', ${realm}, true)`;
    return run(tx);
  });
}

export type { Prisma } from './generated/client';
