import { but } from '../../testing/notation';
import { opinions } from '../../testing/opinions';
import { describeCheck } from '../describe-check';
import { joinNeverOk } from '.';

const failing = (starts: 'all' | 'picked', join: object) =>
  but(opinions, (workflow) => {
    Object.assign(workflow.blocks[0] ?? {}, { starts, join });
    Object.assign(workflow.blocks[0]?.branches[1]?.workflow.states[2] ?? {}, { outcome: 'fail' });
  });

describeCheck(joinNeverOk, {
  valid: {
    'branches that can all end well': opinions,
    'one good outcome is enough': failing('all', { policy: 'quorum', atLeast: 1 }),
    'the branch that cannot need not run': failing('picked', { policy: 'all' }),
    'advice alone may be started, and then decides': but(
      failing('picked', { policy: 'quorum', atLeast: 2 }),
      (workflow) => {
        Object.assign(workflow.blocks[0]?.branches[0] ?? {}, { advisory: true });
      },
    ),
    'a person decides': failing('all', { policy: 'manual', requireAll: true }),
  },
  invalid: {
    'a branch that always fails, where all must be good': {
      workflow: failing('all', { policy: 'all' }),
      issues: ['/blocks/0/join'],
      trail: 'DRAFT -SUBMIT-> OPINIONS',
    },
    'too few that can be good': {
      workflow: failing('all', { policy: 'quorum', atLeast: 2 }),
      issues: ['/blocks/0/join'],
    },
  },
});
