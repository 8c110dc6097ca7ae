import { but } from '../../testing/notation';
import { opinions } from '../../testing/opinions';
import { describeCheck } from '../describe-check';
import { duplicateBlock } from '.';

describeCheck(duplicateBlock, {
  valid: { 'codes that differ': opinions },
  invalid: {
    'two branches of one code': {
      workflow: but(opinions, (workflow) => Object.assign(workflow.blocks[0]?.branches[1] ?? {}, { code: 'fire' })),
      issues: ['/blocks/0/branches/1/code'],
    },
    'two blocks of one code': {
      workflow: but(opinions, (workflow) => {
        const branches = workflow.blocks[0]?.branches.map((branch, at) => ({ ...branch, code: `other${at}` })) ?? [];
        workflow.blocks.push(...workflow.blocks.map((block) => ({ ...block, state: 'GRANTED', branches })));
      }),
      issues: ['/blocks/1/code'],
    },
    'two branches of one code, each in its block': {
      workflow: but(opinions, (workflow) => {
        const branches = workflow.blocks[0]?.branches.slice(0, 1) ?? [];
        workflow.blocks.push(
          ...workflow.blocks.map((block) => ({ ...block, code: 'other', state: 'GRANTED', branches })),
        );
      }),
      issues: ['/blocks/1/branches/0/code'],
    },
  },
});
