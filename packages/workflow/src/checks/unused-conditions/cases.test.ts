import { but } from '../../testing/notation';
import { opinions } from '../../testing/opinions';
import { describeCheck } from '../describe-check';
import { unusedConditions } from '.';

const starts = (how: 'all' | 'when', isConditional: boolean) =>
  but(opinions, (workflow) => {
    Object.assign(workflow.blocks[0] ?? {}, { starts: how });
    if (isConditional)
      Object.assign(workflow.blocks[0]?.branches[0] ?? {}, {
        when: { text: 'area > 50', ast: ['>', ['name', 'area'], ['lit', 50]] },
      });
  });

describeCheck(unusedConditions, {
  valid: { 'conditions that count': starts('when', true), 'all start, none has one': starts('all', false) },
  invalid: {
    'conditions that nobody looks at': {
      workflow: starts('all', true),
      issues: ['/blocks/0/starts'],
      params: { problem: 'ignored' },
    },
    'no conditions to look at': {
      workflow: starts('when', false),
      issues: ['/blocks/0/starts'],
      params: { problem: 'none' },
    },
  },
});
