import { but, wf } from '../../testing/notation';
import { describeCheck } from '../describe-check';
import { similarCodes } from '.';

describeCheck(similarCodes, {
  valid: {
    'codes that differ in more': wf`DRAFT -SUBMIT-> CHECK -SEND_ON-> CHECK_AGAIN -OK-> (DONE)`,
    'one code in several states': wf`DRAFT -GO-> CHECK -GO-> (DONE)`,
    'a state and an action': wf`DRAFT -DO_NE-> (DONE)`,
  },
  invalid: {
    'two states': { workflow: wf`DRAFT -GO-> FIELD_CHECK -ON-> FIELDCHECK -OK-> (DONE)`, issues: ['/states/2/code'] },
    'two actions, told once': {
      workflow: wf`DRAFT -SENDBACK-> A -SEND_BACK-> B -SEND_BACK-> (DONE)`,
      issues: ['/actions/1/code'],
    },
    'a role like one of the service': {
      workflow: wf`DRAFT -GO(OFF_ICER)-> A -ON(OFFICER)-> B -ON(OFF_ICER)-> (DONE)`,
      issues: ['/actions/0/roles/0'],
    },
    'roles that differ by a hyphen': {
      workflow: but(wf`DRAFT -GO(TL_CEMP)-> A -ON-> (DONE)`, (workflow) =>
        Object.assign(workflow.actions[1] ?? {}, { roles: ['OFFICER', 'TL-CEMP'] }),
      ),
      issues: ['/actions/1/roles/1'],
    },
  },
});
