import { but } from '../../testing/notation';
import { opinions } from '../../testing/opinions';
import { describeCheck } from '../describe-check';
import { quorumTooLarge } from '.';

const quorum = (atLeast: number) =>
  but(opinions, (workflow) => Object.assign(workflow.blocks[0] ?? {}, { join: { policy: 'quorum', atLeast } }));

describeCheck(quorumTooLarge, {
  valid: { 'as many as there are': quorum(2), 'all of them': opinions },
  invalid: {
    'more than there are': { workflow: quorum(3), issues: ['/blocks/0/join/atLeast'] },
    'more than decide': {
      workflow: but(quorum(2), (workflow) => Object.assign(workflow.blocks[0]?.branches[0] ?? {}, { advisory: true })),
      issues: ['/blocks/0/join/atLeast'],
    },
  },
});
