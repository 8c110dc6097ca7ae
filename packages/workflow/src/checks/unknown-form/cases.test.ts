import { but, wf } from '../../testing/notation';
import { describeCheck } from '../describe-check';
import { unknownForm } from '.';

describeCheck(unknownForm, {
  valid: {
    'forms of the service': but(wf`DRAFT -SUBMIT-> PENDING -APPROVE-> (DONE)`, (workflow) =>
      Object.assign(workflow.states[1] ?? {}, { form: 'inspection' }),
    ),
  },
  invalid: {
    "a state's form that is gone": {
      workflow: but(wf`DRAFT -SUBMIT-> PENDING -APPROVE-> (DONE)`, (workflow) =>
        Object.assign(workflow.states[1] ?? {}, { form: 'gone' }),
      ),
      issues: ['/states/1/form'],
    },
    "an action's form that is gone": {
      workflow: but(wf`DRAFT -SUBMIT-> PENDING -APPROVE-> (DONE)`, (workflow) =>
        Object.assign(workflow.actions[1] ?? {}, { form: 'gone' }),
      ),
      issues: ['/actions/1/form'],
    },
  },
});
