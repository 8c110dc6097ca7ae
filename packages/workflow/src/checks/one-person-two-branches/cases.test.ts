import { but } from '../../testing/notation';
import { opinions } from '../../testing/opinions';
import { describeCheck } from '../describe-check';
import { onePersonTwoBranches } from '.';

const oneOffice = but(opinions, (workflow) => {
  for (const action of workflow.blocks[0]?.branches[1]?.workflow.actions.slice(1) ?? []) action.roles = ['OFFICER'];
});

describeCheck(onePersonTwoBranches, {
  valid: {
    'an office for each': opinions,
    'advice, which does not decide': but(oneOffice, (workflow) =>
      Object.assign(workflow.blocks[0]?.branches[1] ?? {}, { advisory: true }),
    ),
  },
  invalid: { 'one office for both': { workflow: oneOffice, issues: ['/blocks/0/branches/1'] } },
});
