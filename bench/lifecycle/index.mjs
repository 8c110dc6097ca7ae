/** Filing and three officers' actions, over HTTP, with clients side by side: how many lives of a case a second. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createBrowser } from '../../e2e/over-http/browser.mjs';
import { apply } from '../../e2e/over-http/citizen.mjs';
import { act, findCase, signIn } from '../../e2e/over-http/officer.mjs';
import { buildAll } from '../../tools/build.mjs';
import { median, percentile, round } from '../measuring/numbers.mjs';
import { countCases } from './count-cases.mjs';
import { startSystem } from './system.mjs';

export const about =
  'filing and three officer actions over HTTP, against the sandbox and against a DIGIT that costs nothing';
export const options = {
  clients: { type: 'string', default: '16' },
  lifecycles: { type: 'string', default: '320' },
  rounds: { type: 'string', default: '1' },
};

const ACTS = [
  { by: 'verifier', state: 'APPLIED', action: 'FORWARD', to: 'FIELDINSPECTION' },
  {
    by: 'inspector',
    state: 'FIELDINSPECTION',
    action: 'FORWARD',
    to: 'PENDINGAPPROVAL',
    form: { suitable: true, measuredArea: 40 },
  },
  { by: 'approver', state: 'PENDINGAPPROVAL', action: 'APPROVE', to: 'PENDINGPAYMENT' },
];

export async function run({ options: given, say }) {
  const [clients, lifecycles, rounds] = ['clients', 'lifecycles', 'rounds'].map((name) => {
    const count = Number(given[name]);
    if (!Number.isInteger(count) || count < 1) throw new Error(`--${name}: a whole number is expected`);
    return count;
  });
  say('building what is older than its sources');
  await buildAll({ say: (name, text) => say(`${name} ${text}`) });
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'nirmaan-lifecycle-'));
  const measured = { sandbox: [], instant: [] };
  try {
    // One after the other and in turns: a machine that slows down slows both.
    for (let at = 0; at < rounds; at++)
      for (const kind of ['sandbox', 'instant']) {
        const one = await measure({ folder: path.join(folder, `${kind}-${at}`), kind, clients, lifecycles });
        say(`${kind}: ${one.perSecond} lifecycles/s, p95 ${one.p95} ms`);
        measured[kind].push(one);
      }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  return report({ clients, lifecycles, measured });
}

async function measure({ folder, kind, clients, lifecycles }) {
  const system = await startSystem({ folder, instant: kind === 'instant' });
  try {
    const workers = await Promise.all(Array.from({ length: clients }, (_, at) => createClient(system, at)));
    // Pages and queries are compiled by the first who asks.
    for (const [at, worker] of workers.entries()) await live(worker, system, at);
    const warm = workers.flatMap((worker) => worker.references);
    let next = clients;
    const end = clients + lifecycles;
    const from = performance.now();
    const times = { whole: [], submit: [], act: [] };
    await Promise.all(
      workers.map(async (worker) => {
        while (next < end) {
          const one = await live(worker, system, next++);
          times.whole.push(one.whole);
          times.submit.push(one.submit);
          times.act.push(...one.acts);
        }
      }),
    );
    const seconds = (performance.now() - from) / 1000;
    for (const worker of workers) worker.close();
    const references = workers.flatMap((worker) => worker.references);
    const { lost, doubled } = await countCases(system, references);
    return {
      perSecond: round(lifecycles / seconds, 2),
      p95: round(percentile(times.whole, 95)),
      median: round(median(times.whole)),
      submitP95: round(percentile(times.submit, 95)),
      actP95: round(percentile(times.act, 95)),
      cases: references.length,
      warm: warm.length,
      lost,
      doubled,
    };
  } finally {
    await system.stop();
  }
}

/** A citizen's browser and three officers at theirs, signed in. */
async function createClient({ origin }, at) {
  const address = `127.0.0.${at + 10}`;
  const citizen = createBrowser({ origin, address });
  const officers = {};
  for (const { by } of ACTS) {
    officers[by] = createBrowser({ origin, address });
    await signIn(officers[by], by);
  }
  return {
    citizen,
    officers,
    references: [],
    close() {
      for (const browser of [citizen, ...Object.values(officers)]) browser.close();
    },
  };
}

/** One case from the first page to the approval. */
async function live({ citizen, officers, references }, { readCode }, number) {
  const from = performance.now();
  const name = `Citizen ${String.fromCharCode(65 + (number % 26))}`;
  const reference = await apply(citizen, { name, mobileNumber: String(7_000_000_000 + number), readCode });
  references.push(reference);
  const submit = performance.now() - from;
  const id = await findCase(officers.verifier, reference);
  const acts = [];
  for (const { by, ...asked } of ACTS) acts.push(await act(officers[by], id, asked));
  return { whole: performance.now() - from, submit, acts };
}

function report({ clients, lifecycles, measured }) {
  const of = (kind, name) => round(median(measured[kind].map((each) => each[name])), 2);
  const summary = (kind) =>
    Object.fromEntries(['perSecond', 'median', 'p95', 'submitP95', 'actP95'].map((name) => [name, of(kind, name)]));
  const [sandbox, instant] = [summary('sandbox'), summary('instant')];
  const all = [...measured.sandbox, ...measured.instant];
  const lost = all.flatMap((each) => each.lost).length;
  const doubled = all.flatMap((each) => each.doubled).length;
  const ratio = round(sandbox.perSecond / instant.perSecond, 2);
  const row = (name, { perSecond, median: middle, p95, submitP95, actP95 }) =>
    `${name.padEnd(10)}${String(perSecond).padStart(14)}${[middle, p95, submitP95, actP95].map((each) => String(round(each)).padStart(12)).join('')}`;
  return {
    result: { clients, lifecycles, sandbox, instant, ratio, lost, doubled, rounds: measured },
    text: [
      `${clients} clients, ${lifecycles} lifecycles a round; times in ms`,
      `${''.padEnd(10)}${'lifecycles/s'.padStart(14)}${['median', 'p95', 'filing p95', 'act p95'].map((each) => each.padStart(12)).join('')}`,
      row('sandbox', sandbox),
      row('instant', instant),
      `ratio ${ratio} (1: DIGIT costs nothing)`,
      `lost ${lost}, doubled ${doubled} of ${all.reduce((sum, each) => sum + each.cases, 0)} cases`,
    ].join('\n'),
    failed: lost + doubled > 0,
  };
}
