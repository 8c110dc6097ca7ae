import type { ParallelBlock } from '../../model/workflow';
import type { useWords } from '../editor-context';

/** How a block is left, in few words. */
export function policyWords(say: ReturnType<typeof useWords>, { join, branches }: ParallelBlock): string {
  return say(`blocks.policyBadge.${join.policy}`, {
    count: join.policy === 'quorum' ? join.atLeast : 0,
    total: branches.filter((branch) => !branch.advisory).length,
  });
}
