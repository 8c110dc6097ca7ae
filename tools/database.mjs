/** The database of an installation: embedded by default, `DATABASE_URL` where set; migrated, with the roles the apps connect as. */
import { spawn } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { startEmbeddedPostgres } from './embedded-postgres.mjs';
import { root } from './workspace.mjs';

/** The roles row-level security binds (or, for claiming outbox rows, does not); made by the first migration. */
const ROLES = { nirmaan_app: 'NOBYPASSRLS', nirmaan_worker: 'BYPASSRLS' };

/**
 * Opens the database and brings it up to date. Gives the addresses for the owner (migrations), the apps and the worker.
 * With `databaseUrl` the roles' passwords are kept in `dir`, or come with `appUrl` and `workerUrl`.
 */
export async function openDatabase({ dir, port, databaseUrl, appUrl, workerUrl, log = () => {} }) {
  const embedded = databaseUrl ? undefined : await startEmbeddedPostgres({ dir: path.join(dir, 'pg'), port });
  try {
    if (embedded) await createDatabase(embedded, 'nirmaan');
    const ownerUrl = databaseUrl ?? embedded.urlOf('nirmaan');
    await migrate(ownerUrl, log);
    const passwords = rolePasswords(dir);
    const urls = appUrl && workerUrl ? { appUrl, workerUrl } : await openRoles(ownerUrl, passwords);
    await refuseBypass(urls.appUrl);
    return { ownerUrl, ...urls, reused: embedded?.reused ?? true, stop: () => embedded?.stop() };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

async function withClient(url, run) {
  const { default: pg } = await import('pg');
  // A server that has just started may still be recovering (57P03).
  for (let attempt = 0; ; attempt++) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
    } catch (error) {
      await client.end().catch(() => {});
      if (error.code !== '57P03' || attempt === 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
      continue;
    }
    try {
      return await run(client);
    } finally {
      await client.end();
    }
  }
}

export async function createDatabase(embedded, name, template) {
  await withClient(embedded.urlOf('postgres'), async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (!rowCount) await client.query(`CREATE DATABASE "${name}"${template ? ` TEMPLATE "${template}"` : ''}`);
  });
}

export async function dropDatabase(embedded, name) {
  await withClient(embedded.urlOf('postgres'), (client) =>
    client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`),
  );
}

/** Runs what is missing of prisma/migrations, one launcher at a time; does nothing where all are applied. */
export async function migrate(url, log = () => {}) {
  const names = fs.readdirSync(path.join(root, 'prisma/migrations')).filter((name) => /^\d/.test(name));
  await withClient(url, async (client) => {
    await client.query("SELECT pg_advisory_lock(hashtext('nirmaan.migrate'))");
    const { rows } = await client
      .query('SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL')
      .catch((error) => (error.code === '42P01' ? { rows: [] } : Promise.reject(error)));
    const applied = new Set(rows.map((row) => row.migration_name));
    const missing = names.filter((name) => !applied.has(name));
    if (missing.length === 0) return;
    await prisma(['migrate', 'deploy'], url);
    log(`${missing.length} migrations applied`);
  });
}

/** The Prisma command line against `url`; its output only when it fails. */
export function prisma(args, url, stdio = 'pipe') {
  const cli = path.join(root, 'node_modules/prisma/build/index.js');
  const child = spawn(process.execPath, [cli, ...args], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: url },
    stdio,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      output += chunk;
    });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve(output) : reject(new Error(`prisma ${args.join(' ')} failed\n${output}`)),
    );
  });
}

function rolePasswords(dir) {
  const file = path.join(dir, 'database-roles.json');
  if (!fs.existsSync(file)) {
    fs.mkdirSync(dir, { recursive: true });
    const made = Object.fromEntries(
      Object.keys(ROLES).map((role) => [role, crypto.randomBytes(18).toString('base64url')]),
    );
    fs.writeFileSync(file, JSON.stringify(made), { mode: 0o600 });
  }
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}

/** Lets the two roles sign in. Passwords are our own base64url, so that they are safe in the statement. */
export async function openRoles(ownerUrl, passwords) {
  await withClient(ownerUrl, async (client) => {
    for (const [role, bypass] of Object.entries(ROLES))
      await client.query(`ALTER ROLE ${role} LOGIN NOSUPERUSER ${bypass} PASSWORD '${passwords[role]}'`);
  });
  const urlOf = (role) => {
    const url = new URL(ownerUrl);
    url.username = role;
    url.password = passwords[role];
    return url.toString();
  };
  return { appUrl: urlOf('nirmaan_app'), workerUrl: urlOf('nirmaan_worker') };
}

/** Row-level security protects nothing from a role that may pass it: such a role is refused. */
async function refuseBypass(appUrl) {
  await withClient(appUrl, async (client) => {
    const { rows } = await client.query(
      'SELECT rolsuper OR rolbypassrls AS bypasses, rolname FROM pg_roles WHERE rolname = current_user',
    );
    if (rows[0]?.bypasses)
      throw new Error(
        `The database role ${rows[0].rolname} can pass row-level security. Use a role without SUPERUSER and BYPASSRLS.`,
      );
  });
}
