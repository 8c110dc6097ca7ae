import { but, wf } from '../../testing/notation';
import { describeCheck } from '../describe-check';
import { escalationUnknownAction } from '.';

const late = wf`DRAFT -SUBMIT-> A [3d RAISE] -RAISE-> B -OK-> (DONE)`;

describeCheck(escalationUnknownAction, {
  valid: { 'an action of the state': late, 'no escalation': wf`DRAFT -SUBMIT-> (DONE)` },
  invalid: {
    'an action that is gone': {
      workflow: but(late, (workflow) => Object.assign(workflow.actions[1] ?? {}, { code: 'FORWARD' })),
      issues: ['/states/1/escalation/action'],
      trail: 'DRAFT -SUBMIT-> A',
    },
  },
});
