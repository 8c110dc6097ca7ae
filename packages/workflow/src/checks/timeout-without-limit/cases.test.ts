import { but } from '../../testing/notation';
import { opinions } from '../../testing/opinions';
import { describeCheck } from '../describe-check';
import { timeoutWithoutLimit } from '.';

const timeout = but(opinions, (workflow) => Object.assign(workflow.blocks[0]?.branches[0] ?? {}, { onTimeout: 'ok' }));

describeCheck(timeoutWithoutLimit, {
  valid: {
    'no timeout': opinions,
    'one with a limit': but(timeout, (workflow) =>
      Object.assign(workflow.blocks[0]?.branches[0]?.workflow ?? {}, { sla: 1000 }),
    ),
  },
  invalid: { 'one without': { workflow: timeout, issues: ['/blocks/0/branches/0/onTimeout'] } },
});
