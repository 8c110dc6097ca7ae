import { but } from '../../testing/notation';
import { opinions } from '../../testing/opinions';
import { describeCheck } from '../describe-check';
import { doubledJoin } from '.';

/** A second way out when all went well. */
const doubled = but(opinions, (workflow) => {
  workflow.actions.push(
    ...workflow.actions.flatMap((action) => (action.join === 'ok' ? [{ ...action, code: 'ALSO_CLEAR' }] : [])),
  );
});

describeCheck(doubledJoin, {
  valid: {
    'one way out for each outcome': opinions,
    'two between which a person chooses': but(doubled, (workflow) =>
      Object.assign(workflow.blocks[0] ?? {}, { join: { policy: 'manual', requireAll: true } }),
    ),
  },
  invalid: { 'two that the system would have to choose from': { workflow: doubled, issues: ['/actions/3/join'] } },
});
