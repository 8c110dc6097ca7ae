import { but, wf } from '../../testing/notation';
import { opinions } from '../../testing/opinions';
import { describeCheck } from '../describe-check';
import { unpairedBlock } from '.';

describeCheck(unpairedBlock, {
  valid: { 'a block and its state': opinions, 'no blocks': wf`DRAFT -SUBMIT-> (DONE)` },
  invalid: {
    'a parallel state without a block': {
      workflow: but(opinions, (workflow) => void workflow.blocks.pop()),
      issues: ['/states/1'],
    },
    'a block whose state is no parallel one': {
      workflow: but(opinions, (workflow) => Object.assign(workflow.states[1] ?? {}, { kind: 'task' })),
      issues: ['/blocks/0/state'],
    },
    'a block whose state is gone': {
      workflow: but(opinions, (workflow) => Object.assign(workflow.blocks[0] ?? {}, { state: 'GRANTED' })),
      issues: ['/states/1', '/blocks/0/state'],
    },
    'two blocks in one state': {
      workflow: but(opinions, (workflow) => {
        workflow.blocks.push(...workflow.blocks.map((block) => ({ ...block, code: 'f2' })));
      }),
      issues: ['/blocks/1/state'],
    },
  },
});
