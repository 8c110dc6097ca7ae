import { but, wf } from '../../testing/notation';
import { describeCheck } from '../describe-check';
import { duplicateAction } from '.';

describeCheck(duplicateAction, {
  valid: {
    'a code offered once in each state': wf`DRAFT -GO-> PENDING -GO-> (DONE)`,
  },
  invalid: {
    'a code offered twice in a state': {
      workflow: but(wf`DRAFT -SUBMIT-> PENDING -GO-> (DONE); PENDING -NO-> (NO!)`, (workflow) =>
        Object.assign(workflow.actions[2] ?? {}, { code: 'GO' }),
      ),
      issues: ['/actions/2/code'],
      trail: 'DRAFT -SUBMIT-> PENDING',
    },
    'an action that is there twice': {
      workflow: but(wf`DRAFT -SUBMIT-> PENDING -GO-> (DONE)`, (workflow) => {
        workflow.actions.push(...workflow.actions.slice(1));
      }),
      issues: ['/actions/2/code'],
    },
  },
});
