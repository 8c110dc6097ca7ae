/** How long `npm start` takes: everything built and the database made before (warm), or on a fresh clone. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePorts } from '../../tools/free-ports.mjs';
import { root } from '../../tools/workspace.mjs';
import { median, round } from '../measuring/numbers.mjs';
import { start } from '../measuring/processes.mjs';

export const about = 'time from `npm start` to "Nirmaan is running"';
export const options = { fresh: { type: 'boolean', default: false }, rounds: { type: 'string', default: '5' } };

const READY = 'Nirmaan is running';

export async function run({ options: { fresh, rounds }, say }) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'nirmaan-start-'));
  try {
    return fresh ? await runFresh(folder, say) : await runWarm(folder, Number(rounds), say);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The first start builds and makes the database; it is not counted. */
async function runWarm(folder, rounds, say) {
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds: a whole number is expected');
  const times = [];
  say('building, and making a database');
  await timeStart(root, folder, 1200);
  for (let at = 0; at < rounds; at++) {
    times.push(await timeStart(root, folder, 120));
    say(`${round(times[at])} ms`);
  }
  const milliseconds = round(median(times));
  return {
    result: { kind: 'warm', rounds: times.map((each) => round(each)), milliseconds },
    text: `warm start: ${milliseconds} ms (median of ${rounds})`,
  };
}

/** What is committed, cloned; npm's own cache is as it is. */
async function runFresh(folder, say) {
  const clone = path.join(folder, 'clone');
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', root, clone]);
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: clone, encoding: 'utf8' }).trim();
  say(`cloned ${commit}; installing, building and starting`);
  const seconds = round((await timeStart(clone, path.join(folder, 'data'), 1800)) / 1000, 1);
  return { result: { kind: 'fresh', commit, seconds }, text: `start of a fresh clone: ${seconds} s` };
}

async function timeStart(cwd, data, seconds) {
  const names = ['BUILDER_PORT', 'RUNTIME_PORT', 'SANDBOX_PORT', 'TRIALS_PORT', 'DHIS2_PORT', 'DB_PORT'];
  const ports = await freePorts(names.length);
  const env = {
    ...process.env,
    ...Object.fromEntries(names.map((name, at) => [name, String(ports[at])])),
    NIRMAAN_DATA: data,
  };
  // These would change what is started.
  for (const name of ['DIGIT_URL', 'DATABASE_URL', 'NODE_ENV', 'BUILDER_URL', 'RUNTIME_URL']) delete env[name];
  const from = performance.now();
  const npm = start('npm', ['start'], { cwd, env });
  try {
    await npm.says(READY, seconds);
    return performance.now() - from;
  } finally {
    await npm.stop(20);
    endDatabase(data);
  }
}

/** A start that failed while it built may leave its database behind. */
function endDatabase(data) {
  const file = path.join(data, 'pg/data/postmaster.pid');
  if (!fs.existsSync(file)) return;
  try {
    process.kill(Number(fs.readFileSync(file, 'utf8').split('\n')[0]), 'SIGINT');
  } catch {
    // It has ended meanwhile.
  }
}
