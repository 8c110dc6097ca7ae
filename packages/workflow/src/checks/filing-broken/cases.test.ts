import { but, wf } from '../../testing/notation';
import { describeCheck } from '../describe-check';
import { filingBroken } from '.';

describeCheck(filingBroken, {
  valid: {
    'two filing actions in a row': but(
      wf`DRAFT -SAVE-> KEPT -SUBMIT-> (DONE)`,
      (workflow) => void workflow.filing.push('SUBMIT'),
    ),
  },
  invalid: {
    'a second action that is not offered there': {
      workflow: but(wf`DRAFT -SUBMIT-> PENDING -APPROVE-> (DONE)`, (workflow) => void workflow.filing.push('SUBMIT')),
      issues: ['/filing/1'],
      trail: 'DRAFT -SUBMIT-> PENDING',
    },
    "a first action that is not the start's": {
      workflow: but(
        wf`DRAFT -SUBMIT-> PENDING -APPROVE-> (DONE)`,
        (workflow) => void workflow.filing.unshift('APPROVE'),
      ),
      issues: ['/filing/0'],
      trail: 'DRAFT',
    },
  },
});
