import type { BlockCode } from '@nirmaan/lexicon';
import type { ParallelBlock } from '../model/workflow';
import type { BranchOutcome } from './model';

/** The branches that were started, each with its outcome; undefined while it runs. */
export type Outcomes = Readonly<Record<BlockCode, BranchOutcome | undefined>>;

/**
 * What the outcomes of its branches mean for a block. Pure and monotone: once it is decided, what comes later changes
 * nothing. A cancelled branch counts as a failed one. An advisory branch is neither waited for nor counted, unless no
 * other was started: then all are waited for, and the block comes out well. `manual` is a person's, so never decided here.
 */
export function decideJoin(block: ParallelBlock, outcomes: Outcomes): 'pending' | 'ok' | 'fail' {
  const started = block.branches.filter((branch) => branch.code in outcomes);
  const deciding = started.filter((branch) => !branch.advisory);
  const { join } = block;
  if (join.policy === 'manual') return 'pending';
  if (deciding.length === 0) return hasEnded(block, outcomes) ? 'ok' : 'pending';

  const good = deciding.filter(({ code }) => outcomes[code] === 'ok').length;
  const running = deciding.filter(({ code }) => outcomes[code] === undefined).length;
  const failed = deciding.length - good - running;
  switch (join.policy) {
    case 'all':
      return running > 0 ? 'pending' : failed > 0 ? 'fail' : 'ok';
    case 'failFast':
      return failed > 0 ? 'fail' : running > 0 ? 'pending' : 'ok';
    case 'quorum':
      return good >= join.atLeast ? 'ok' : good + running < join.atLeast ? 'fail' : 'pending';
  }
}

/** Has every branch that was started ended? Advisory ones too: who decides by hand has all of them in view. */
export function hasEnded(block: ParallelBlock, outcomes: Outcomes): boolean {
  return block.branches.every(({ code }) => !(code in outcomes) || outcomes[code] !== undefined);
}
