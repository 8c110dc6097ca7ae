import type { Language, StateCode } from '@nirmaan/lexicon';
import type { Workflow } from '../model/workflow';
import { frameOf } from './block-frame';
import { type StateSize, sizeOfState } from './sizes';

/** What each state takes on the canvas; one with a parallel block the whole frame of its branches. */
export function stateSizes(workflow: Workflow, options: { language: Language }): Map<StateCode, StateSize> {
  const blocks = new Map(workflow.blocks.map((block) => [block.state, block]));
  return new Map(
    workflow.states.map((state) => {
      const block = blocks.get(state.code);
      if (!block) return [state.code, sizeOfState(state, options.language)];
      const { width, height } = frameOf(block, options);
      return [state.code, { width, height }];
    }),
  );
}
