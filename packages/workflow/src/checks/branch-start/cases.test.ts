import { but } from '../../testing/notation';
import { opinions } from '../../testing/opinions';
import { describeCheck } from '../describe-check';
import { branchStart } from '.';

const branch = (change: object, of: 'workflow' | 'action') =>
  but(opinions, (workflow) => {
    const inside = workflow.blocks[0]?.branches[0]?.workflow;
    Object.assign((of === 'workflow' ? inside : inside?.actions[0]) ?? {}, change);
  });

describeCheck(branchStart, {
  valid: { 'a start of the system': opinions },
  invalid: {
    'a person who starts it': {
      workflow: branch({ roles: ['OFFICER'] }, 'action'),
      issues: ['/blocks/0/branches/0/workflow/actions/0/roles'],
      params: { problem: 'roles' },
    },
    'no action to start it by': {
      workflow: branch({ filing: [] }, 'workflow'),
      issues: ['/blocks/0/branches/0/workflow/filing'],
      params: { problem: 'filing' },
    },
    'two actions from its start': {
      workflow: but(opinions, (workflow) => {
        const inside = workflow.blocks[0]?.branches[0]?.workflow;
        inside?.actions.push(...inside.actions.slice(0, 1).map((action) => ({ ...action, code: 'REOPEN' })));
      }),
      issues: ['/blocks/0/branches/0/workflow/actions/3'],
      params: { problem: 'several' },
    },
  },
});
