import { but, wf } from '../../testing/notation';
import { describeCheck } from '../describe-check';
import { unreachableState } from '.';

describeCheck(unreachableState, {
  valid: {
    'states that are reached': wf`DRAFT -SUBMIT-> PENDING -APPROVE-> (DONE)`,
    'a workflow without a start': but(
      wf`DRAFT -SUBMIT-> PENDING -APPROVE-> (DONE)`,
      (workflow) => void workflow.states.shift(),
    ),
    'a state reached only by going back': wf`DRAFT -SUBMIT-> PENDING -BACK-> FIX -SUBMIT-> PENDING -OK-> (DONE)`,
  },
  invalid: {
    'a state no action leads to': {
      workflow: wf`DRAFT -SUBMIT-> PENDING -APPROVE-> (DONE); LOST`,
      issues: ['/states/3'],
      trail: 'DRAFT -SUBMIT-> PENDING -> LOST',
    },
    'one that leads back in: the closest is where a case could have turned to it': {
      workflow: wf`DRAFT -SUBMIT-> CHECK -OK-> APPROVAL -OK-> (DONE); COMMITTEE -ADVISE-> APPROVAL`,
      issues: ['/states/4'],
      trail: 'DRAFT -SUBMIT-> CHECK -> COMMITTEE',
    },
    'one that leads back into a circle: the closest stands before where it joins': {
      workflow: wf`DRAFT -SUBMIT-> CHECK -OK-> INSPECTION -OK-> APPROVAL -OK-> (DONE); APPROVAL -BACK-> CHECK; COMMITTEE -ADVISE-> APPROVAL`,
      issues: ['/states/5'],
      trail: 'DRAFT -SUBMIT-> CHECK -OK-> INSPECTION -> COMMITTEE',
    },
    'a state reached only from itself': {
      workflow: wf`DRAFT -SUBMIT-> (DONE); LOST -SAVE-> LOST`,
      issues: ['/states/2'],
    },
  },
});
