import { but } from '../../testing/notation';
import { opinions } from '../../testing/opinions';
import { describeCheck } from '../describe-check';
import { personOnAutomaticJoin } from '.';

const byOfficer = but(opinions, (workflow) => Object.assign(workflow.actions[1] ?? {}, { roles: ['OFFICER'] }));

describeCheck(personOnAutomaticJoin, {
  valid: {
    'joins of the system': opinions,
    'a person who is meant to decide': but(byOfficer, (workflow) =>
      Object.assign(workflow.blocks[0] ?? {}, { join: { policy: 'manual', requireAll: false } }),
    ),
  },
  invalid: {
    'a person who could be too early': {
      workflow: byOfficer,
      issues: ['/actions/1/roles'],
      trail: 'DRAFT -SUBMIT-> OPINIONS',
    },
  },
});
