import { but, wf } from '../../testing/notation';
import { describeCheck } from '../describe-check';
import { severalStarts } from '.';

describeCheck(severalStarts, {
  valid: {
    'one start': wf`DRAFT -SUBMIT-> PENDING -APPROVE-> (DONE)`,
  },
  invalid: {
    'a second start': {
      workflow: but(wf`DRAFT -SUBMIT-> PENDING -APPROVE-> (DONE)`, (workflow) =>
        Object.assign(workflow.states[1] ?? {}, { kind: 'start' }),
      ),
      issues: ['/states/1'],
    },
  },
});
