import { but, wf } from '../../testing/notation';
import { describeCheck } from '../describe-check';
import { escalationWithoutTime } from '.';

const late = wf`DRAFT -SUBMIT-> A [3d RAISE] -RAISE-> B -OK-> (DONE)`;

describeCheck(escalationWithoutTime, {
  valid: {
    'the limit of the state': late,
    'a time of its own': but(late, (workflow) => {
      Object.assign(workflow.states[1] ?? {}, { sla: undefined, escalation: { action: 'RAISE', after: 5 } });
    }),
  },
  invalid: {
    neither: {
      workflow: but(late, (workflow) => Object.assign(workflow.states[1] ?? {}, { sla: undefined })),
      issues: ['/states/1/escalation'],
    },
  },
});
