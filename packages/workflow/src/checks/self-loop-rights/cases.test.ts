import { wf } from '../../testing/notation';
import { describeCheck } from '../describe-check';
import { selfLoopRights } from '.';

describeCheck(selfLoopRights, {
  valid: {
    'no notes': wf`DRAFT -SUBMIT-> PENDING -APPROVE-> (DONE)`,
    'a note everybody may make': wf`DRAFT -SUBMIT(CITIZEN)-> A -NOTE(CITIZEN)-> A -OK(CITIZEN)-> (DONE)`,
  },
  invalid: {
    'a note for some': { workflow: wf`DRAFT -SUBMIT-> A -NOTE(CLERK)-> A -OK-> (DONE)`, issues: ['/actions/1/roles'] },
  },
});
