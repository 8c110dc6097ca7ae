import { wf } from '../../testing/notation';
import { describeCheck } from '../describe-check';
import { decisionWithoutWay } from '.';

describeCheck(decisionWithoutWay, {
  valid: { 'a decision with a way': wf`DRAFT -SUBMIT-> <D> -ON-> (DONE)` },
  invalid: {
    'one without': {
      workflow: wf`DRAFT -SUBMIT-> (DONE); DRAFT -ASK-> <D>`,
      issues: ['/states/2'],
      trail: 'DRAFT -ASK-> D',
    },
    'one that only leads back to itself': {
      workflow: wf`DRAFT -SUBMIT-> (DONE); DRAFT -ASK-> <D> -SAVE-> D`,
      issues: ['/states/2'],
    },
  },
});
