import { but } from '../../testing/notation';
import { opinions } from '../../testing/opinions';
import { describeCheck } from '../describe-check';
import { allAdvisory } from '.';

const advised = but(opinions, (workflow) => {
  for (const branch of workflow.blocks[0]?.branches ?? []) branch.advisory = true;
});

describeCheck(allAdvisory, {
  valid: {
    'branches that decide': opinions,
    'advice to a person who decides': but(advised, (workflow) =>
      Object.assign(workflow.blocks[0] ?? {}, { join: { policy: 'manual', requireAll: false } }),
    ),
  },
  invalid: { 'advice alone': { workflow: advised, issues: ['/blocks/0/branches'] } },
});
