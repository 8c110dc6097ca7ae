import { but, wf } from '../../testing/notation';
import { describeCheck } from '../describe-check';
import { slaTooLong } from '.';

describeCheck(slaTooLong, {
  valid: {
    'limits that fit': but(wf`DRAFT -SUBMIT-> PENDING -APPROVE-> (DONE)`, (workflow) =>
      Object.assign(workflow, { sla: 9, states: workflow.states.map((state) => ({ ...state, sla: 3 })) }),
    ),
    'no limit of the whole': but(wf`DRAFT -SUBMIT-> PENDING -APPROVE-> (DONE)`, (workflow) =>
      Object.assign(workflow.states[1] ?? {}, { sla: 9 }),
    ),
  },
  invalid: {
    'a state that may take longer than the case': {
      workflow: but(wf`DRAFT -SUBMIT-> PENDING -APPROVE-> (DONE)`, (workflow) =>
        Object.assign(Object.assign(workflow, { sla: 3 }).states[1] ?? {}, { sla: 9 }),
      ),
      issues: ['/states/1/sla'],
    },
  },
});
