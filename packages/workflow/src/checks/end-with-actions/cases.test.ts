import { but, wf } from '../../testing/notation';
import { describeCheck } from '../describe-check';
import { endWithActions } from '.';

describeCheck(endWithActions, {
  valid: {
    'ends that nothing leaves': wf`DRAFT -SUBMIT-> PENDING -APPROVE-> (DONE)`,
    'a task with an outcome that a case can leave': but(wf`DRAFT -SUBMIT-> GRANTED -EXPIRE-> (EXPIRED!)`, (workflow) =>
      Object.assign(workflow.states[1] ?? {}, { outcome: 'ok' }),
    ),
  },
  invalid: {
    'an end that a case leaves': {
      workflow: wf`DRAFT -SUBMIT-> (GRANTED) -EXPIRE-> (EXPIRED!)`,
      issues: ['/states/1'],
      trail: 'DRAFT -SUBMIT-> GRANTED',
    },
  },
});
