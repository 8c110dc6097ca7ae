import { but, wf } from '../../testing/notation';
import { describeCheck } from '../describe-check';
import { callableAroundUs } from '.';

describeCheck(callableAroundUs, {
  valid: {
    'a payment only the system tells': but(wf`DRAFT -SUBMIT-> DUE -PAY(CLERK)-> (DONE)`, (workflow) =>
      Object.assign(workflow.actions[1] ?? {}, { via: 'system' }),
    ),
    'a payment the gateway alone may tell': wf`DRAFT -SUBMIT-> DUE -PAY(SYSTEM_PAYMENT)-> (DONE)`,
    'an action without fee or condition': wf`DRAFT -SUBMIT-> PENDING -APPROVE-> (DONE)`,
  },
  invalid: {
    'a payment citizens can claim': {
      workflow: wf`DRAFT -SUBMIT-> DUE -PAY(CITIZEN,CLERK,SYSTEM_PAYMENT)-> (DONE)`,
      issues: ['/actions/1/via'],
    },
    'a condition that can be walked around': {
      workflow: but(wf`DRAFT -SUBMIT-> PENDING -APPROVE-> (DONE)`, (workflow) =>
        Object.assign(workflow.actions[1] ?? {}, { guard: { text: 'true', ast: ['lit', true] } }),
      ),
      issues: ['/actions/1/via'],
    },
  },
});
