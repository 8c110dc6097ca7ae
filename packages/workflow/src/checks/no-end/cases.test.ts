import { but, wf } from '../../testing/notation';
import { describeCheck } from '../describe-check';
import { noEnd } from '.';

describeCheck(noEnd, {
  valid: {
    'a workflow with an end': wf`DRAFT -SUBMIT-> PENDING -APPROVE-> (DONE)`,
    'an empty one, which lacks a start first': wf``,
    'a task where the applicant has an answer': but(wf`DRAFT -SUBMIT-> GRANTED`, (workflow) =>
      Object.assign(workflow.states[1] ?? {}, { outcome: 'ok' }),
    ),
  },
  invalid: {
    'one without': { workflow: wf`DRAFT -SUBMIT-> PENDING`, issues: ['/states'] },
  },
});
