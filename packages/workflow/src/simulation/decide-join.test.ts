import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Join, ParallelBlock } from '../model/workflow';
import { decideJoin, type Outcomes } from './decide-join';
import type { BranchOutcome } from './model';

const CODES = ['a', 'b', 'c', 'd'];

function block(join: Join, advisory: readonly string[] = []): ParallelBlock {
  const workflow = { states: [], actions: [], blocks: [], filing: [] };
  return {
    ...{ code: 'f1', state: 'WAIT', starts: 'all', join },
    branches: CODES.map((code) => ({ code, name: {}, advisory: advisory.includes(code), rework: 'redo', workflow })),
  };
}

const outcome = fc.constantFrom<(BranchOutcome | undefined)[]>('ok', 'fail', 'cancelled', undefined);
const join = fc.oneof(
  fc.constantFrom<Join[]>({ policy: 'all' }, { policy: 'failFast' }, { policy: 'manual', requireAll: true }),
  fc.integer({ min: 1, max: 5 }).map((atLeast): Join => ({ policy: 'quorum', atLeast })),
);
const situation = fc.record({
  block: fc.tuple(join, fc.subarray(CODES)).map(([policy, advisory]) => block(policy, advisory)),
  outcomes: fc
    .subarray(CODES, { minLength: 1 })
    .chain((started) => fc.record(Object.fromEntries(started.map((code) => [code, outcome])))),
});

/** Every way in which the branches that run may still end. */
function endings(outcomes: Outcomes): Outcomes[] {
  const running = Object.keys(outcomes).find((code) => outcomes[code] === undefined);
  if (running === undefined) return [outcomes];
  return (['ok', 'fail'] as const).flatMap((each) => endings({ ...outcomes, [running]: each }));
}

/** What it comes to when all that count have ended. */
function resultOf(join: Join, outcomes: Outcomes): 'ok' | 'fail' {
  const all = Object.values(outcomes);
  const good = all.filter((each) => each === 'ok').length;
  return good >= (join.policy === 'quorum' ? join.atLeast : all.length) ? 'ok' : 'fail';
}

/** As the policies are told: `all` waits for all; the others decide as soon as it can come to one thing only. */
function told({ join, branches }: ParallelBlock, outcomes: Outcomes): 'pending' | 'ok' | 'fail' {
  const isRunning = Object.values(outcomes).includes(undefined);
  if (join.policy === 'manual') return 'pending';
  const advisory = new Set(branches.filter((branch) => branch.advisory).map((branch) => branch.code));
  const counting = Object.fromEntries(Object.entries(outcomes).filter(([code]) => !advisory.has(code)));
  if (Object.keys(counting).length === 0) return isRunning ? 'pending' : 'ok';
  if (join.policy === 'all' && Object.values(counting).includes(undefined)) return 'pending';
  const results = new Set(endings(counting).map((each) => resultOf(join, each)));
  return results.size === 1 ? ([...results][0] ?? 'pending') : 'pending';
}

describe('the join of a block', () => {
  it.each<[string, Join, Outcomes, 'pending' | 'ok' | 'fail']>([
    ['waits for all', { policy: 'all' }, { a: 'fail', b: undefined }, 'pending'],
    ['is bad by one failure of all', { policy: 'all' }, { a: 'fail', b: 'ok' }, 'fail'],
    ['is decided by the first failure', { policy: 'failFast' }, { a: 'fail', b: undefined }, 'fail'],
    ['is decided when enough agree', { policy: 'quorum', atLeast: 2 }, { a: 'ok', b: 'ok', c: undefined }, 'ok'],
    ['is bad when enough can no longer agree', { policy: 'quorum', atLeast: 2 }, { a: 'fail', b: undefined }, 'fail'],
    ['counts a cancelled branch as a failed one', { policy: 'all' }, { a: 'cancelled' }, 'fail'],
    ['is a person’s', { policy: 'manual', requireAll: false }, { a: 'ok' }, 'pending'],
  ])('%s', (_, policy, outcomes, decision) => {
    expect(decideJoin(block(policy), outcomes)).toBe(decision);
  });

  it('neither waits for advisory branches nor counts them, unless there are no others', () => {
    expect(decideJoin(block({ policy: 'all' }, ['b']), { a: 'ok', b: undefined })).toBe('ok');
    expect(decideJoin(block({ policy: 'all' }, ['b']), { a: 'ok', b: 'fail' })).toBe('ok');
    expect(decideJoin(block({ policy: 'all' }, ['b']), { b: undefined })).toBe('pending');
    expect(decideJoin(block({ policy: 'all' }, ['b']), { b: 'fail' })).toBe('ok');
  });

  it('is what the policies are told to be', () => {
    fc.assert(
      fc.property(situation, (given) => {
        expect(decideJoin(given.block, given.outcomes)).toBe(told(given.block, given.outcomes));
      }),
      { numRuns: 2000 },
    );
  }, 60_000);

  it('never changes once it is decided', () => {
    fc.assert(
      fc.property(situation, (given) => {
        const decision = decideJoin(given.block, given.outcomes);
        if (decision === 'pending') return;
        for (const later of endings(given.outcomes)) expect(decideJoin(given.block, later)).toBe(decision);
      }),
      { numRuns: 2000 },
    );
  }, 60_000);
});
