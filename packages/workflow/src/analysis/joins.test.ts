import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Branch, Join, ParallelBlock } from '../model/workflow';
import { decideJoin, hasEnded, type Outcomes } from '../simulation/decide-join';
import { wf } from '../testing/notation';
import { type Decision, possibleDecisions } from './joins';

type Can = { can: Decision[]; advisory: boolean };

const can = fc.record({ can: fc.subarray<Decision>(['ok', 'fail']), advisory: fc.boolean() });
const join = fc.oneof(
  fc.constantFrom<Join[]>({ policy: 'all' }, { policy: 'failFast' }),
  fc.integer({ min: 1, max: 4 }).map((atLeast): Join => ({ policy: 'quorum', atLeast })),
  fc.boolean().map((requireAll): Join => ({ policy: 'manual', requireAll })),
);

describe('how a block can be left', () => {
  it('is what some way its branches can go comes to', () => {
    fc.assert(
      fc.property(
        fc.array(can, { minLength: 1, maxLength: 3 }),
        join,
        fc.constantFrom('all' as const, 'when' as const, 'picked' as const),
        (branches, policy, starts) => {
          const block: ParallelBlock = {
            code: 'f1',
            state: 'WAIT',
            starts,
            join: policy,
            branches: branches.map(({ advisory }, at) => branchOf(`b${at}`, advisory)),
          };
          const outcomesOf = ({ code }: Branch) => new Set(branches[Number(code.slice(1))]?.can);
          expect([...possibleDecisions(block, outcomesOf)].toSorted()).toEqual(bruteForce(block, branches));
        },
      ),
      { numRuns: 400 },
    );
  });
});

/** Every set of branches that can be started, with every way they can stand. */
function bruteForce(block: ParallelBlock, branches: readonly Can[]): Decision[] {
  const found = new Set<Decision>();
  const all = 2 ** branches.length;
  for (let set = block.starts === 'all' ? all - 1 : 1; set < all; set++)
    for (const outcomes of standings(branches, set)) {
      if (block.join.policy === 'manual') {
        if (!block.join.requireAll || hasEnded(block, outcomes)) found.add('ok').add('fail');
      } else {
        const decision = decideJoin(block, outcomes);
        if (decision !== 'pending') found.add(decision);
      }
    }
  return [...found].toSorted();
}

function* standings(branches: readonly Can[], set: number, at = 0): Generator<Outcomes> {
  const branch = branches[at];
  if (!branch) {
    yield {};
    return;
  }
  for (const rest of standings(branches, set, at + 1))
    if (set & (1 << at)) for (const outcome of [undefined, ...branch.can]) yield { ...rest, [`b${at}`]: outcome };
    else yield rest;
}

function branchOf(code: string, advisory: boolean): Branch {
  return { code, name: {}, advisory, rework: 'redo', workflow: wf`START -BEGIN-> (OK)` };
}
