/** What all checks of a workflow take at each edit, and whether they find what the model checker Spin finds. */
import { loadSource } from '../measuring/load-source.mjs';
import { median, percentile, round } from '../measuring/numbers.mjs';
import { chanceOf, randomWorkflow, toNumbers, toWorkflow } from './random-workflow.mjs';
import { explore, needSpin } from './spin.mjs';
import { differences, verdictOfChecks, verdictOfSpin } from './verdicts.mjs';

export const about = 'all checks at each edit of a workflow, and their verdicts beside those of Spin';
export const options = {
  workflows: { type: 'string', default: '10000' },
  seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  edits: { type: 'string', default: '1500' },
};

/** Edits in which the engine still compiles. */
const AT_FIRST = 300;
/** At most, in milliseconds: the 99th percentile at 100 states, the median at 10,000. */
const BUDGETS = { 100: 2, 10000: 100 };
const roles = ['CITIZEN', 'OFFICER', 'WF_ORCHESTRATOR', 'SYSTEM'];

export async function run({ options: { workflows: many, seed, edits }, say }) {
  const { checkWorkflow } = await loadSource('sound', `export { checkWorkflow } from '@nirmaan/workflow';`);
  const check = (workflow) => checkWorkflow(workflow, { roles, forms: ['application'] });
  say(`seed ${seed}`);
  // Before thousands of workflows lie in memory, which an editor never holds.
  const speed = {
    100: time({ states: 100, edits: Number(edits), check }),
    10000: time({ states: 10_000, edits: 15, check }),
  };
  const agreement = compare({ count: Number(many), seed: Number(seed), check, say });
  const isSlow = speed[100].p99 > BUDGETS[100] || speed[10_000].median > BUDGETS[10_000];
  return {
    result: { seed: Number(seed), agreement, milliseconds: speed, budgets: BUDGETS },
    text: [
      `verdicts  ${agreement.workflows} workflows (${agreement.withBlocks} with blocks, ${agreement.sound} sound), ${agreement.configurations} configurations: ${agreement.differing} differ from Spin`,
      ...agreement.examples.map((example) => `          ${example}`),
      `100 states     median ${speed[100].median} ms, p99 ${speed[100].p99} ms (at most ${BUDGETS[100]}); of the first ${AT_FIRST} edits ${speed[100].p99AtFirst} ms, then ${speed[100].p99Then} ms`,
      `10,000 states  median ${speed[10_000].median} ms, most ${speed[10_000].most} ms (at most ${BUDGETS[10_000]})`,
    ].join('\n'),
    failed: isSlow || agreement.differing > 0,
  };
}

function compare({ count, seed, check, say }) {
  needSpin();
  const chance = chanceOf(seed);
  const drawn = Array.from({ length: count }, () => randomWorkflow(chance));
  say(`spin explores ${count} workflows`);
  const { seen, configurations } = explore(toNumbers(drawn), count);
  const examples = [];
  let differing = 0;
  let sound = 0;
  for (const [at, each] of drawn.entries()) {
    const workflow = toWorkflow(each);
    const spin = verdictOfSpin(each, seen[at]);
    const found = differences(spin, verdictOfChecks(each, workflow, check(workflow)));
    if (spin.size === 0) sound++;
    if (found.length === 0) continue;
    differing++;
    if (examples.length < 5) examples.push(`workflow ${at}: ${found.join('; ')}`);
  }
  const withBlocks = drawn.filter(({ blocks }) => blocks.length > 0).length;
  return { workflows: count, withBlocks, sound, configurations, differing, examples };
}

/** What checking takes after each of many edits, of a workflow of that size: every edit makes another workflow. */
function time({ states, edits, check }) {
  let workflow = large(states);
  const times = [];
  for (let edit = -20; edit < edits; edit++) {
    workflow = edited(workflow, edit + 20);
    const from = performance.now();
    check(workflow);
    // The first warm up.
    if (edit >= 0) times.push(performance.now() - from);
  }
  return {
    median: round(median(times), 2),
    p99: round(percentile(times, 99), 2),
    // Until the engine has compiled it all.
    p99AtFirst: round(percentile(times.slice(0, AT_FIRST), 99), 2),
    p99Then: times.length > AT_FIRST ? round(percentile(times.slice(AT_FIRST), 99), 2) : null,
    most: round(Math.max(...times), 2),
  };
}

/** A long way with returns, refusals and notes; a fiftieth of the states in circles that nothing leaves. */
function large(count) {
  const states = Array.from({ length: count }, (_, at) => ({
    code: `S${at}`,
    kind: at === 0 ? 'start' : at === count - 1 || at % 25 === 24 ? 'end' : 'task',
    name: { en: `State ${at}`, hi: `अवस्था ${at}` },
    editable: false,
    sla: 86_400_000,
    ...((at === count - 1 || at % 25 === 24) && { outcome: at === count - 1 ? 'ok' : 'fail' }),
  }));
  const actions = [];
  const add = (code, from, to) =>
    actions.push({
      code,
      name: { en: code },
      from: `S${from}`,
      to: `S${to}`,
      roles: ['OFFICER'],
      kind: from === to ? 'note' : 'move',
      via: 'person',
      comment: 'optional',
      documents: 'none',
    });
  for (const [at, { kind }] of states.entries()) {
    if (kind === 'end') continue;
    const next = states[at + 1]?.kind === 'end' && at + 2 < count ? at + 2 : at + 1;
    add('FORWARD', at, next);
    if (at > 2 && states[at - 1].kind !== 'end') add('RETURN', at, at - 1);
    if (at % 3 === 0) add('REJECT', at, Math.min(count - 1, at - (at % 25) + 24));
    if (at % 5 === 0 && at > 0) add('NOTE', at, at);
  }
  return { states, actions, blocks: [], filing: ['FORWARD'], sla: 8_640_000_000 };
}

/** One edit, as an editor makes it: what is untouched stays the same object. */
function edited(workflow, number) {
  const at = (number * 7919) % workflow.actions.length;
  const actions = workflow.actions.with(at, { ...workflow.actions[at], name: { en: `Edit ${number}` } });
  return { ...workflow, actions };
}
