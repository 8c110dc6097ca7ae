/** Everything a case passes through, as real processes: database, DIGIT, worker, runtime; started as `npm start` does. */
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '../../tools/database.mjs';
import { freePorts } from '../../tools/free-ports.mjs';
import { root } from '../../tools/workspace.mjs';
import { start } from '../measuring/processes.mjs';
import { CODE, startInstantDigit } from './instant-digit.mjs';

const SERVICE = path.join(root, 'packages/examples/trade-licence/service.json');

/** `instant`: DIGIT answers at once and keeps nothing; else the sandbox, with its journal in the database. */
export async function startSystem({ folder, instant }) {
  const [databasePort, sandboxPort, digitPort, runtimePort] = await freePorts(4);
  const stops = [];
  try {
    fs.mkdirSync(folder, { recursive: true });
    const database = await openDatabase({ dir: folder, port: databasePort });
    stops.push(() => database.stop());
    const sandboxUrl = `http://127.0.0.1:${sandboxPort}`;
    const env = {
      ...process.env,
      DIGIT_URL: sandboxUrl,
      DIGIT_TENANT: 'pg',
      APP_DATABASE_URL: database.appUrl,
      WORKER_DATABASE_URL: database.workerUrl,
      NIRMAAN_KEY_FILE: path.join(folder, 'key'),
      CITIZEN_ASSETS: path.join(root, 'dist/citizen'),
      NIRMAAN_DEMO: '1',
      DIGIT_SYSTEM_PASSWORD: 'Nirmaan@123',
      NEXT_TELEMETRY_DISABLED: '1',
    };
    delete env.NODE_ENV;
    const run = (args, { cwd = root, ...more } = {}) => {
      const child = start(process.execPath, args, { cwd, env: { ...env, ...more } });
      stops.push(() => child.stop());
      return child;
    };
    const verb = (...args) => run(['dist/cli.mjs', ...args]);

    const journal = instant ? ['--memory'] : ['--journal', 'postgres'];
    await verb('sandbox', '--port', String(sandboxPort), '--direct', ...journal).says('answers at', 60);
    const published = verb('publish', SERVICE, '--city', 'pg.citya', '--yes');
    await published.says('is live', 60);
    if (instant) {
      const stub = await startInstantDigit({ behind: sandboxUrl, port: digitPort });
      stops.push(() => stub.stop());
      env.DIGIT_URL = stub.url;
    }
    await run(['dist/worker.mjs']).says('ready', 60);
    const runtime = run(['server.js'], {
      cwd: path.join(root, 'apps/runtime/.next/standalone/apps/runtime'),
      NODE_ENV: 'production',
      PORT: String(runtimePort),
      HOSTNAME: '0.0.0.0',
    });
    const origin = `http://127.0.0.1:${runtimePort}`;
    await untilAnswers(`${origin}/en/citya/trade-licence`, runtime);
    return {
      origin,
      digitUrl: env.DIGIT_URL,
      databaseUrl: database.ownerUrl,
      readCode: instant ? async () => CODE : (mobileNumber) => readSentCode(sandboxUrl, mobileNumber),
      stop: () => stopAll(stops),
    };
  } catch (error) {
    await stopAll(stops);
    throw error;
  }
}

async function stopAll(stops) {
  for (const stop of stops.toReversed()) await stop();
}

async function untilAnswers(url, runtime) {
  for (let waited = 0; waited < 60_000; waited += 100) {
    const ok = await fetch(url).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ok) return;
    await sleep(100);
  }
  throw new Error(`no answer at ${url}\n${runtime.output()}`);
}

/** The newest code "sent" to a number, from the sandbox's list of messages. */
async function readSentCode(sandboxUrl, mobileNumber) {
  const answer = await fetch(`${sandboxUrl}/_sandbox/messages?to=${mobileNumber}`);
  const { messages } = await answer.json();
  const code = /\b\d{6}\b/.exec(messages[0]?.text ?? '')?.[0];
  if (!code) throw new Error(`no code was sent to ${mobileNumber}`);
  return code;
}
