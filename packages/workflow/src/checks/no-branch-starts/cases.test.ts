import { parseRule } from '@nirmaan/rules/parse';
import { but } from '../../testing/notation';
import { opinions } from '../../testing/opinions';
import { describeCheck } from '../describe-check';
import { noBranchStarts } from '.';

const when = (first: string, second: string) =>
  but(opinions, (workflow) => {
    Object.assign(workflow.blocks[0] ?? {}, { starts: 'when' });
    for (const [at, text] of [first, second].entries())
      Object.assign(workflow.blocks[0]?.branches[at] ?? {}, { when: parseRule(text, { area: 'number' }).rule });
  });
const answers = { area: { name: 'Area', isRequired: true } };

describeCheck(noBranchStarts, {
  valid: {
    'conditions of which one always holds': {
      workflow: when('area > 50', 'area <= 60'),
      context: { answers },
    },
    'a branch without a condition': but(when('area > 50', 'area > 60'), (workflow) => {
      delete workflow.blocks[0]?.branches[1]?.when;
    }),
  },
  invalid: {
    'conditions that can all be false': {
      workflow: when('area > 50', 'area > 60'),
      context: { answers },
      issues: ['/blocks/0/branches'],
      trail: 'DRAFT -SUBMIT-> OPINIONS',
      params: { example: { area: 49 } },
    },
  },
});
