/** How much the sandbox answers on this machine, with the clients beside it, how soon it is ready and how large it is. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildCli } from '../../tools/bundle.mjs';
import { freePorts } from '../../tools/free-ports.mjs';
import { round } from '../measuring/numbers.mjs';
import { residentOf, start } from '../measuring/processes.mjs';
import { createClients } from './clients.mjs';
import { createRequests } from './requests.mjs';

export const about = 'transitions and masters the sandbox takes a second, its start and its size';
export const options = { seconds: { type: 'string', default: '5' }, clients: { type: 'string', default: '1,16' } };

/** For a quiet machine of two cores, clients included. */
const budgets = { transitionsPerSecond: 1_000, startMs: 300, residentMb: 150 };

export async function run({ options: { seconds, clients }, say }) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'nirmaan-sandbox-load-'));
  const kinds = { memory: ['--memory'], file: ['--journal', `file:${path.join(folder, 'journal.jsonl')}`] };
  if (process.env.APP_DATABASE_URL) kinds.postgres = ['--journal', 'postgres'];
  try {
    const bundle = await buildCli();
    const runs = [];
    for (const [journal, args] of Object.entries(kinds))
      for (const count of clients.split(',').map(Number)) {
        const measured = {
          journal,
          clients: count,
          ...(await measure({ bundle, args, count, seconds: Number(seconds) })),
        };
        runs.push(measured);
        say(inWords(measured));
      }
    const exceeded = exceededBudgets(runs);
    const text = [
      ...runs.map(inWords),
      exceeded.length === 0 ? 'within the budgets' : `over the budget: ${exceeded.join(', ')}`,
    ];
    return { result: { runs, budgets, exceeded }, text: text.join('\n'), failed: exceeded.length > 0 };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** One process: its start, then masters, then transitions, each for `seconds` after a short while to warm up. */
async function measure({ bundle, args, count, seconds }) {
  const [port] = await freePorts(1);
  const env = { ...process.env };
  delete env.NODE_ENV;
  const from = performance.now();
  const sandbox = start(process.execPath, [bundle, 'sandbox', '--port', String(port), '--direct', ...args], {
    cwd: os.tmpdir(),
    env,
  });
  const clients = createClients({ port, count });
  try {
    await clients.untilReady();
    const startMs = performance.now() - from;
    const residentMb = residentOf(sandbox.pid);
    const { row, transition } = await createRequests(clients);
    const perSecond = async (request) => {
      await clients.send(request, Math.min(2, seconds));
      const began = performance.now();
      const answered = await clients.send(request, seconds);
      return answered / ((performance.now() - began) / 1000);
    };
    const mastersPerSecond = await perSecond(row);
    const transitionsPerSecond = await perSecond(transition);
    return {
      startMs: round(startMs),
      residentMb: round(residentMb),
      loadedMb: round(residentOf(sandbox.pid)),
      mastersPerSecond: round(mastersPerSecond),
      transitionsPerSecond: round(transitionsPerSecond),
    };
  } finally {
    clients.close();
    await sandbox.stop();
  }
}

const inWords = (run) =>
  `${run.journal.padEnd(9)} ${String(run.clients).padStart(2)} clients: ${run.transitionsPerSecond} transitions/s, ${run.mastersPerSecond} masters/s, ready in ${run.startMs} ms, ${run.residentMb} MB (${run.loadedMb} MB with all that was stored)`;

function exceededBudgets(runs) {
  const memory = runs.filter((each) => each.journal === 'memory');
  const most = memory.filter((each) => each.clients >= 16);
  return [
    ...(most.some((each) => each.transitionsPerSecond < budgets.transitionsPerSecond) ? ['transitionsPerSecond'] : []),
    ...(memory.some((each) => each.startMs > budgets.startMs) ? ['startMs'] : []),
    ...(memory.some((each) => each.residentMb > budgets.residentMb) ? ['residentMb'] : []),
  ];
}
