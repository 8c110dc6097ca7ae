import { but, wf } from '../../testing/notation';
import { describeCheck } from '../describe-check';
import { decisionHole } from '.';

describeCheck(decisionHole, {
  valid: {
    'a decision with a way for everything else': but(
      wf`DRAFT -SUBMIT-> D -YES-> (DONE); D -NO-> (LOST!)`,
      (workflow) => {
        Object.assign(workflow.states[1] ?? {}, { kind: 'decision' });
        Object.assign(workflow.actions[1] ?? {}, { guard: { text: 'true', ast: ['lit', true] } });
      },
    ),
  },
  invalid: {
    'one with conditions only': {
      workflow: but(wf`DRAFT -SUBMIT-> D -YES-> (DONE)`, (workflow) => {
        Object.assign(workflow.states[1] ?? {}, { kind: 'decision' });
        Object.assign(workflow.actions[1] ?? {}, { guard: { text: 'true', ast: ['lit', true] } });
      }),
      issues: ['/states/1'],
      trail: 'DRAFT -SUBMIT-> D',
    },
  },
});
