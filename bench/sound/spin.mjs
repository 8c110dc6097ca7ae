/** Spin, the model checker: what can happen in workflows, found by exploring all their runs. */
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const ACTIONS = 64;
const BLOCKS = 4;
const BRANCHES = 3;
const STEPS = ACTIONS + BLOCKS * 7 + BLOCKS * BRANCHES;

/** Installs Debian's package where that is possible, else says how. */
export function needSpin() {
  if (spawnSync('spin', ['-V']).status === 0) return;
  const isRoot = process.getuid?.() === 0;
  const install = isRoot
    ? spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'spin'], { stdio: 'ignore' })
    : undefined;
  if (install?.status !== 0) throw new Error('spin is needed: apt-get install spin (and gcc)');
}

/**
 * Explores every run of every workflow. Gives for each the states of each flow in which it was seen, as `flow state`, the
 * steps between them as `flow from to`, and how blocks were decided as `block outcome`; and how many configurations Spin
 * stored in all.
 */
export function explore(numbers, count) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'nirmaan-spin-'));
  try {
    const here = import.meta.dirname;
    for (const name of ['explore.h', 'explore.c']) fs.copyFileSync(path.join(here, name), path.join(folder, name));
    const steps = Array.from({ length: STEPS }, (_, at) => at);
    // Spin takes a call in an expression for a side effect, so each is a name.
    const names = steps.map((at) => `#define ENABLED_${at} can_happen(${at})`).join('\n');
    fs.writeFileSync(path.join(folder, 'steps.h'), `${names}\n`);
    const options = steps
      .map((at) => `:: atomic { c_expr { ENABLED_${at} } -> c_code { happen(${at}); } }`)
      .join('\n  ');
    const model = fs.readFileSync(path.join(here, 'explore.pml'), 'utf8').replace('STEPS\n', `${options}\n`);
    fs.writeFileSync(path.join(folder, 'model.pml'), model);
    fs.writeFileSync(path.join(folder, 'workflows.txt'), numbers);
    const run = (command, args) => execFileSync(command, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 });
    run('spin', ['-a', 'model.pml']);
    // Every interleaving is wanted, and no configuration is an error.
    run('gcc', ['-O2', '-w', '-DSAFETY', '-DNOREDUCE', '-DNOCLAIM', '-o', 'pan', 'pan.c']);
    const told = run('./pan', ['-E', '-n', '-m5000000', '-w24']);
    if (!/errors: 0/.test(told) || /max search depth too small/.test(told))
      throw new Error(`spin did not finish: ${told}`);
    const configurations = Number(/([\d.e+]+) states, stored/.exec(told)?.[1]);
    const seen = Array.from({ length: count }, () => ({ states: new Set(), steps: new Set(), decisions: new Set() }));
    for (const line of fs.readFileSync(path.join(folder, 'seen.txt'), 'utf8').split('\n')) {
      const [what, workflow, ...rest] = line.split(' ');
      const of = { s: 'states', m: 'steps', d: 'decisions' }[what];
      if (of) seen[Number(workflow)][of].add(rest.join(' '));
    }
    return { seen, configurations };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
