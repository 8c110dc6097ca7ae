import { but, wf } from '../../testing/notation';
import { describeCheck } from '../describe-check';
import { noFiling } from '.';

describeCheck(noFiling, {
  valid: {
    'a workflow that files': wf`DRAFT -SUBMIT-> PENDING -APPROVE-> (DONE)`,
    'one without a start, which lacks that first': wf``,
  },
  invalid: {
    'one that does not': {
      workflow: but(wf`DRAFT -SUBMIT-> PENDING -APPROVE-> (DONE)`, (workflow) => void workflow.filing.pop()),
      issues: ['/filing'],
    },
  },
});
