import type { BlockCode, StateCode } from '@nirmaan/lexicon';
import type { ParallelBlock, Workflow } from '../model/workflow';

/** Codes are part of DIGIT's ids. */
const LONGEST = 10;

/**
 * Adds blocks that come from elsewhere. Codes of blocks and of branches that are taken in this workflow become new ones;
 * the scope each branch has now (`f2.fire2`), by the one it had.
 */
export function addBlocks(
  workflow: Workflow,
  blocks: readonly ParallelBlock[],
  stateOf: (code: StateCode) => StateCode,
): Map<string, string> {
  const blockCodes = new Set(workflow.blocks.map((block) => block.code));
  const branchCodes = new Set(workflow.blocks.flatMap((block) => block.branches.map((branch) => branch.code)));
  const scopes = new Map<string, string>();
  for (const block of blocks) {
    const code = freeCode(block.code, blockCodes);
    const branches = block.branches.map((branch) => {
      const own = freeCode(branch.code, branchCodes);
      scopes.set(`${block.code}.${branch.code}`, `${code}.${own}`);
      return { ...branch, code: own };
    });
    workflow.blocks.push({ ...block, code, state: stateOf(block.state), branches });
  }
  return scopes;
}

/** One that is not taken; it is taken then. */
function freeCode(code: BlockCode, taken: Set<BlockCode>): BlockCode {
  const stem = code.replace(/\d+$/, '') || code;
  let free = code;
  for (let n = 2; taken.has(free); n++) free = `${stem.slice(0, LONGEST - String(n).length)}${n}`;
  taken.add(free);
  return free;
}
