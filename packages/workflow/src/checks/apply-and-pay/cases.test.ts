import { wf } from '../../testing/notation';
import { describeCheck } from '../describe-check';
import { applyAndPay } from '.';

describeCheck(applyAndPay, {
  valid: {
    'a clerk who files and a cashier who takes the money': wf`DRAFT -SUBMIT(CITIZEN,CLERK)-> DUE -PAY(OFFICER)-> (DONE)`,
    'a citizen who applies and pays': wf`DRAFT -SUBMIT(CITIZEN)-> DUE -PAY(CITIZEN,OFFICER)-> (DONE)`,
  },
  invalid: {
    'a clerk who does both': {
      workflow: wf`DRAFT -SUBMIT(CITIZEN,CLERK)-> DUE -PAY(CLERK)-> (DONE)`,
      issues: ['/actions/1/roles'],
      trail: 'DRAFT -SUBMIT-> DUE',
    },
    'a clerk beside a cashier': {
      workflow: wf`DRAFT -SUBMIT(CITIZEN,CLERK)-> DUE -PAY(CLERK,OFFICER)-> (DONE)`,
      issues: ['/actions/1/roles'],
    },
  },
});
