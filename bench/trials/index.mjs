/** What somebody waits for who opens the tab *Try*: one trial of the largest template, and many at once. */
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { buildAll } from '../../tools/build.mjs';
import { loadSource } from '../measuring/load-source.mjs';
import { median, round } from '../measuring/numbers.mjs';
import { residentOf } from '../measuring/processes.mjs';
import { largestTemplate } from './largest-template.mjs';
import { openSystem } from './system.mjs';
import { closeTry, openForm, openTry } from './try-tab.mjs';

export const about = 'how long a trial of the largest template takes to open, one and ten at once';
export const options = { rounds: { type: 'string', default: '5' }, parallel: { type: 'string', default: '10' } };

/** One alone, the first after the start and the last of many at once, from asking the host to the citizen's first page: the slowest of all. */
const budgets = { readyMs: 3_000 };

/** Alone, one after the other, in each round. */
const ALONE = 3;

export async function run({ options: given, say }) {
  const [rounds, parallel] = ['rounds', 'parallel'].map((name) => {
    const count = Number(given[name]);
    if (!Number.isInteger(count) || count < 1) throw new Error(`--${name}: a whole number is expected`);
    return count;
  });
  say('building what is older than its sources');
  await buildAll({ say: (name, text) => say(`${name} ${text}`) });
  const source = await loadSource(
    'trials',
    `export { loadInstallationKey, trialsKey } from '@nirmaan/access/server';
     export { examples } from '@nirmaan/examples';
     export { fieldsIn } from '@nirmaan/forms';
     export { Master } from '@nirmaan/masters';
     export { ServiceDraft } from '@nirmaan/service';
     export { scopesOf } from '@nirmaan/workflow';`,
  );
  const template = largestTemplate(source);
  say(`${template.code}: ${template.states} states, ${template.fields} fields, ${template.masters.length} masters`);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'nirmaan-trials-'));
  const measured = [];
  try {
    const system = await openSystem(folder, source);
    try {
      for (let at = 0; at < rounds; at++) {
        const one = await measure(system, template, parallel);
        say(
          `alone ${one.alone.map(({ ready }) => round(ready)).join(', ')} ms, of ${parallel} the last ${round(one.together.at(-1).ready)} ms`,
        );
        measured.push(one);
      }
    } finally {
      await system.stop();
    }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  return report({ template, rounds, parallel, measured });
}

/** A host and a runtime that were just started: the first trial, some alone, many at once, and none any more. */
async function measure(system, template, parallel) {
  const empty = await timeEmptyProcess();
  const servers = await system.startServers();
  const { hostPid, runtimePid } = servers;
  const residents = () => ({ host: residentOf(hostPid), runtime: residentOf(runtimePid) });
  try {
    const openOne = async () => {
      const one = await openTry(servers, template);
      const form = await openForm(servers, template, one);
      await closeTry(servers, one);
      return { ...one, form };
    };
    const first = await openOne();
    const alone = [];
    for (let at = 0; at < ALONE; at++) alone.push(await openOne());

    const before = residents();
    const opened = await Promise.all(Array.from({ length: parallel }, () => openTry(servers, template)));
    const open = residents();
    const rowsOpen = await system.countRows();
    await Promise.all(opened.map((each) => closeTry(servers, each)));
    const rowsLeft = await system.countRows();
    const stillAnswer = (await Promise.all(opened.map(({ trial }) => answers(trial.digitUrl)))).filter(Boolean).length;
    return {
      ...{ empty, first, alone, rowsOpen, rowsLeft, stillAnswer },
      together: opened.toSorted((a, b) => a.ready - b.ready),
      resident: { before, open, closed: residents() },
    };
  } finally {
    await servers.stop();
  }
}

async function timeEmptyProcess() {
  const from = performance.now();
  await promisify(execFile)(process.execPath, ['-e', '']);
  return performance.now() - from;
}

const answers = (url) =>
  fetch(url).then(
    () => true,
    () => false,
  );

function report({ template, rounds, parallel, measured }) {
  const of = (choose) => {
    const values = measured.flatMap(choose);
    return { median: round(median(values)), worst: round(Math.max(...values)) };
  };
  const alone = (name) => of((each) => each.alone.map((one) => one[name]));
  const kinds = {
    empty: ['an empty process of Node', of((each) => each.empty)],
    firstAnswered: ['the first after the start: answered', of((each) => each.first.answered)],
    first: ['  ready', of((each) => each.first.ready)],
    answered: ['one alone: the host answered', alone('answered')],
    ready: ['one alone: ready', alone('ready')],
    workbench: ["  the officer's workbench beside it", alone('workbench')],
    form: ['  the first page of the form, then', alone('form')],
    togetherFirst: [`${parallel} at once: the first ready`, of((each) => each.together[0].ready)],
    togetherMedian: ['  the median', of((each) => median(each.together.map(({ ready }) => ready)))],
    togetherLast: ['  the last', of((each) => each.together.at(-1).ready)],
  };
  const times = Object.fromEntries(Object.entries(kinds).map(([name, [, value]]) => [name, value]));
  const perTrial = (process) =>
    round(median(measured.map(({ resident }) => (resident.open[process] - resident.before[process]) / parallel)), 1);
  const memory = Object.fromEntries(
    ['host', 'runtime'].map((process) => [
      process,
      {
        perTrialMb: perTrial(process),
        ...Object.fromEntries(
          ['before', 'open', 'closed'].map((when) => [
            `${when}Mb`,
            round(median(measured.map(({ resident }) => resident[when][process]))),
          ]),
        ),
      },
    ]),
  );
  const ratios = {
    overEmptyProcess: round(times.ready.median / times.empty.median, 1),
    lastOverAlone: round(times.togetherLast.median / times.ready.median, 1),
  };
  const sum = (name) => measured.reduce((total, each) => total + each[name], 0);
  const [rowsOpen, rowsLeft, stillAnswer] = ['rowsOpen', 'rowsLeft', 'stillAnswer'].map(sum);
  const exceeded = ['first', 'ready', 'togetherLast'].filter((name) => times[name].worst > budgets.readyMs);
  const { code, states, fields, masters } = template;
  const row = ([name, { median: middle, worst }]) =>
    `${name.padEnd(38)}${String(middle).padStart(8)}${String(worst).padStart(8)}`;
  return {
    result: {
      template: { code, states, fields, masters: masters.length },
      ...{ rounds, parallel, times, ratios, memory, rowsOpen, rowsLeft, stillAnswer, budgets, exceeded },
    },
    text: [
      `${code}: ${states} states, ${fields} fields, ${masters.length} masters; ${rounds} rounds, each on a host and a runtime just started`,
      "ready: the citizen's first page was served below /try/<id>; times in ms from asking the host",
      `${''.padEnd(38)}${'median'.padStart(8)}${'worst'.padStart(8)}`,
      ...Object.values(kinds).map(row),
      `one alone takes ${ratios.overEmptyProcess} empty processes; the last of ${parallel} takes ${ratios.lastOverAlone} times one alone`,
      ...Object.entries(memory).map(
        ([process, { perTrialMb, beforeMb, openMb, closedMb }]) =>
          `memory of the ${process}: ${perTrialMb} MB a trial (${beforeMb} MB before, ${openMb} MB with ${parallel}, ${closedMb} MB when they are closed)`,
      ),
      `after closing ${rowsLeft} of ${rowsOpen} rows are left, and ${stillAnswer} of their DIGITs still answer`,
      exceeded.length === 0 ? 'within the budget' : `over the budget of ${budgets.readyMs} ms: ${exceeded.join(', ')}`,
    ].join('\n'),
    failed: exceeded.length > 0 || rowsLeft > 0 || stillAnswer > 0,
  };
}
