import { but, wf } from '../../testing/notation';
import { describeCheck } from '../describe-check';
import { deadEnd } from '.';

describeCheck(deadEnd, {
  valid: {
    'states that all lead to an end': wf`DRAFT -SUBMIT-> PENDING -APPROVE-> (DONE)`,
    'a circle with a way out': wf`DRAFT -SUBMIT-> A -GO-> B -BACK-> A -OK-> (DONE)`,
    'a task where the applicant has an answer': but(wf`DRAFT -SUBMIT-> GRANTED`, (workflow) =>
      Object.assign(workflow.states[1] ?? {}, { outcome: 'ok' }),
    ),
  },
  invalid: {
    'a state nothing leads out of': {
      workflow: wf`DRAFT -SUBMIT-> PENDING -APPROVE-> (DONE); PENDING -ASK-> STUCK`,
      issues: ['/states/3'],
      trail: 'DRAFT -SUBMIT-> PENDING -ASK-> STUCK',
    },
    'a circle, told once': {
      workflow: wf`DRAFT -SUBMIT-> (DONE); DRAFT -ASK-> A -GO-> B -BACK-> A`,
      issues: ['/states/2'],
      trail: 'DRAFT -ASK-> A',
    },
    'a state that only notes are made in': {
      workflow: wf`DRAFT -SUBMIT-> (DONE); DRAFT -ASK-> A -SAVE-> A`,
      issues: ['/states/2'],
      trail: 'DRAFT -ASK-> A',
    },
    'only the trap, not what leads to it': {
      workflow: wf`DRAFT -SUBMIT-> (DONE); DRAFT -ASK-> A -GO-> B`,
      issues: ['/states/3'],
    },
  },
});
