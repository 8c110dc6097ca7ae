import { wf } from '../../testing/notation';
import { describeCheck } from '../describe-check';
import { circleWithoutPerson } from '.';

describeCheck(circleWithoutPerson, {
  valid: {
    'escalations that lead on': wf`DRAFT -SUBMIT-> A [3d RAISE] -RAISE-> B [3d ON] -ON-> C -OK-> (DONE); C -BACK-> A`,
    'a reminder, which leaves the case where it is': wf`DRAFT -SUBMIT-> A [3d REMIND] -REMIND-> A -OK-> (DONE)`,
    'a circle of people': wf`DRAFT -SUBMIT-> A -GO-> B -BACK-> A -OK-> (DONE)`,
  },
  invalid: {
    'escalations in a circle': {
      workflow: wf`DRAFT -SUBMIT-> A [3d RAISE] -RAISE-> B [3d BACK] -BACK-> A -OK-> (DONE)`,
      issues: ['/states/1'],
      trail: 'DRAFT -SUBMIT-> A',
    },
    'decisions that send a case to each other': {
      workflow: wf`DRAFT -SUBMIT-> <A> -GO-> <B> -BACK-> A -OK-> (DONE)`,
      issues: ['/states/1'],
      trail: 'DRAFT -SUBMIT-> A',
    },
  },
});
