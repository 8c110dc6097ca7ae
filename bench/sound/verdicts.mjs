/** What Spin saw and what the checks say of one workflow, in the same words, so that they can be held beside each other. */

/** Of each flow: the states no run comes to, and whether some run comes to where the flow cannot arrive any more. */
export function verdictOfSpin({ flows, blocks }, { states, steps, decisions }) {
  const verdict = new Set();
  for (const { number, states: own } of flows) {
    const isArrival = (at) =>
      number === 0 ? own[at].kind === 'end' || own[at].outcome !== 'none' : own[at].kind === 'end';
    const able = new Set([...own.keys()].filter((at) => isArrival(at)));
    for (let before = -1; before !== able.size; ) {
      before = able.size;
      for (const [from] of own.entries())
        for (const [to] of own.entries()) if (able.has(to) && steps.has(`${number} ${from} ${to}`)) able.add(from);
    }
    for (const at of own.keys()) {
      if (!states.has(`${number} ${at}`)) verdict.add(`unreachable ${number} S${at}`);
      else if (!able.has(at)) verdict.add(`dead ${number}`);
    }
  }
  for (const { number, flow, state, policy } of blocks)
    if (states.has(`${flow} ${state}`) && !policy.startsWith('manual') && !decisions.has(`${number} 1`))
      verdict.add(`never ok ${number}`);
  return verdict;
}

const DEAD = new Set(['workflow.dead-end', 'workflow.decision-without-way']);

export function verdictOfChecks({ flows, blocks }, workflow, issues) {
  const flowOf = flowsByPointer(workflow);
  const verdict = new Set();
  const unreachable = new Set();
  for (const { code, path } of issues) {
    const at = /^(.*)\/states\/(\d+)$/.exec(path);
    if (code === 'workflow.unreachable-state' && at) unreachable.add(`${flowOf.get(at[1])} S${at[2]}`);
  }
  // A branch whose block is never entered is not told again, state by state.
  for (const { flow, state, branches } of blocks)
    if (unreachable.has(`${flow} S${state}`))
      for (const branch of branches)
        for (const at of flows[branch.flow].states.keys()) unreachable.add(`${branch.flow} S${at}`);
  for (const place of unreachable) verdict.add(`unreachable ${place}`);
  for (const { code, path, params } of issues) {
    const at = /^(.*)\/states\/(\d+)$/.exec(path);
    const flow = at && flowOf.get(at[1]);
    if (DEAD.has(code) && at && !unreachable.has(`${flow} S${at[2]}`)) verdict.add(`dead ${flow}`);
    const block = /\/blocks\/\d+\/join$/.test(path) && params.block;
    if (code === 'workflow.join-never-ok' && block) {
      const number = Number(block.slice(1));
      if (!unreachable.has(`${blocks[number].flow} S${blocks[number].state}`)) verdict.add(`never ok ${number}`);
    }
  }
  return verdict;
}

/** The number of the flow at each pointer below the workflow. */
function flowsByPointer(workflow, pointer = '', number = 0, found = new Map()) {
  found.set(pointer, number);
  for (const [at, block] of workflow.blocks.entries())
    for (const [position, branch] of block.branches.entries())
      flowsByPointer(
        branch.workflow,
        `${pointer}/blocks/${at}/branches/${position}/workflow`,
        Number(branch.code.slice(1)),
        found,
      );
  return found;
}

/** Same words on both sides? What only one says, with who says it. */
export function differences(spin, checks) {
  return [
    ...[...spin].filter((word) => !checks.has(word)).map((word) => `spin: ${word}`),
    ...[...checks].filter((word) => !spin.has(word)).map((word) => `checks: ${word}`),
  ];
}
