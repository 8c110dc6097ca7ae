/** Random workflows with parallel blocks, right and wrong ones, as the product has them and as numbers for Spin. */

const FLOWS = 8;
const BLOCKS = 4;
const OUTCOMES = { none: 0, ok: 1, fail: 2 };
const POLICIES = ['all', 'failFast', 'quorum', 'manual', 'manual-all'];

/** A repeatable source of chance (mulberry32): numbers from 0 to 1. */
export function chanceOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Some states, of which the first is the start and the last ones are ends; from each task some actions, mostly onwards;
 * now and then a state in which a block waits, with branches made the same way. `flows` and `blocks` are of the whole.
 */
export function randomWorkflow(chance) {
  const flows = [];
  const blocks = [];
  makeFlow(chance, { flows, blocks, depth: 0 });
  return { flows, blocks };
}

function makeFlow(chance, { flows, blocks, depth }) {
  const upTo = (count) => Math.floor(chance() * count);
  const flow = { number: flows.length, states: [], actions: [] };
  flows.push(flow);
  const isBranch = depth > 0;
  const tasks = 1 + upTo(isBranch ? 2 : 5);
  const ends = 1 + upTo(2);
  for (let at = 0; at < 1 + tasks + ends; at++) {
    const isEnd = at > tasks;
    const isFirstEnd = at === tasks + 1;
    flow.states.push({
      kind: at === 0 ? 'start' : isEnd ? 'end' : 'task',
      // The first end is mostly the good one; now and then none is.
      outcome: isEnd ? (isFirstEnd && chance() < 0.93 ? 'ok' : 'fail') : !isBranch && chance() < 0.04 ? 'ok' : 'none',
      block: undefined,
    });
  }
  const others = () => 1 + upTo(tasks + ends);
  flow.actions.push({ from: 0, to: 1, join: 'none' });
  if (!isBranch && chance() < 0.2) flow.actions.push({ from: 0, to: others(), join: 'none' });
  const parallelAt = chance() < (isBranch ? 0.15 : 0.6) && blocks.length < BLOCKS ? 1 + upTo(tasks) : undefined;
  for (let from = 1; from <= tasks; from++) {
    if (from === parallelAt) continue;
    // Onwards, so that much is right; then anywhere.
    if (chance() < 0.88) flow.actions.push({ from, to: from + 1 + (chance() < 0.2 ? upTo(ends) : 0), join: 'none' });
    for (let more = upTo(3); more > 0; more--) {
      const to = others();
      if (to !== from) flow.actions.push({ from, to, join: 'none' });
    }
  }
  for (const action of flow.actions) action.to = Math.min(action.to, tasks + ends);
  if (parallelAt !== undefined) makeBlock(chance, { flow, flows, blocks, depth, state: parallelAt, others });
  return flow;
}

function makeBlock(chance, { flow, flows, blocks, depth, state, others }) {
  const room = FLOWS - flows.length;
  const count = Math.min(room, 1 + Math.floor(chance() * 3));
  if (count < 1) return;
  const block = {
    number: blocks.length,
    flow: flow.number,
    state,
    branches: [],
    starts: 'all',
    policy: 'all',
    quorum: 1,
  };
  blocks.push(block);
  flow.states[state].kind = 'parallel';
  flow.states[state].outcome = 'none';
  flow.states[state].block = block.number;
  block.starts = chance() < 0.7 ? 'all' : 'picked';
  block.policy = POLICIES[Math.floor(chance() * POLICIES.length)];
  for (const join of ['ok', 'fail']) {
    let to = others();
    while (to === state) to = others();
    flow.actions.push({ from: state, to, join });
  }
  if (chance() < 0.25) {
    const to = others();
    if (to !== state) flow.actions.push({ from: state, to, join: 'none' });
  }
  for (let at = 0; at < count; at++) {
    if (flows.length >= FLOWS) break;
    const branch = {
      flow: flows.length,
      // One at least decides.
      advisory: at > 0 && chance() < 0.2,
      timeout: chance() < 0.12 ? (chance() < 0.5 ? 'ok' : 'fail') : 'none',
    };
    block.branches.push(branch);
    makeFlow(chance, { flows, blocks, depth: depth + 1 });
  }
  const deciding = block.branches.filter((branch) => !branch.advisory).length;
  block.quorum = 1 + Math.floor(chance() * deciding);
}

/** As `explore.c` reads it. */
export function toNumbers(workflows) {
  const lines = [workflows.length];
  for (const { flows, blocks } of workflows) {
    const actions = flows.flatMap((flow) => flow.actions.map((action) => ({ ...action, flow: flow.number })));
    lines.push(flows.length, actions.length, blocks.length);
    for (const { states } of flows)
      lines.push(states.length, 0, ...states.flatMap(({ outcome, block }) => [OUTCOMES[outcome], block ?? -1]));
    for (const { flow, from, to, join } of actions) lines.push(flow, from, to, OUTCOMES[join]);
    for (const { flow, state, starts, policy, quorum, branches } of blocks) {
      lines.push(flow, state, starts === 'all' ? 0 : 1, POLICIES.indexOf(policy), quorum, branches.length);
      for (const branch of branches) lines.push(branch.flow, Number(branch.advisory), OUTCOMES[branch.timeout]);
    }
  }
  return lines.join(' ');
}

const DAY = 86_400_000;

/** As the product has it. State `n` of a flow has the code `S<n>`; the block of number `n` the code `b<n>`. */
export function toWorkflow(workflow, number = 0) {
  const { flows, blocks } = workflow;
  const flow = flows[number];
  const isBranch = number > 0;
  return {
    states: flow.states.map(({ kind, outcome }, at) => ({
      code: `S${at}`,
      kind,
      name: { en: `S${at}` },
      editable: false,
      ...(outcome !== 'none' && { outcome }),
    })),
    actions: flow.actions.map(({ from, to, join }, at) => ({
      code: `A${at}`,
      name: { en: `A${at}` },
      from: `S${from}`,
      to: `S${to}`,
      roles: [isBranch && from === 0 ? 'WF_ORCHESTRATOR' : 'OFFICER'],
      kind: 'move',
      via: 'person',
      comment: 'optional',
      documents: 'none',
      ...(join !== 'none' && { join }),
    })),
    blocks: blocks
      .filter((block) => block.flow === number)
      .map((block) => ({
        code: `b${block.number}`,
        state: `S${block.state}`,
        starts: block.starts,
        join: block.policy.startsWith('manual')
          ? { policy: 'manual', requireAll: block.policy === 'manual-all' }
          : block.policy === 'quorum'
            ? { policy: 'quorum', atLeast: block.quorum }
            : { policy: block.policy },
        branches: block.branches.map((branch) => ({
          code: `f${branch.flow}`,
          name: { en: `f${branch.flow}` },
          advisory: branch.advisory,
          rework: 'redo',
          ...(branch.timeout !== 'none' && { onTimeout: branch.timeout }),
          workflow: {
            ...toWorkflow(workflow, branch.flow),
            ...(branch.timeout !== 'none' && { sla: DAY }),
          },
        })),
      })),
    filing: ['A0'],
  };
}
