import { but } from '../../testing/notation';
import { opinions } from '../../testing/opinions';
import { describeCheck } from '../describe-check';
import { branchSlaTooLong } from '.';

const limits = (branch: number, block: number | undefined, whole?: number) =>
  but(opinions, (workflow) => {
    Object.assign(workflow.blocks[0]?.branches[0]?.workflow ?? {}, { sla: branch });
    Object.assign(workflow.states[1] ?? {}, { sla: block });
    Object.assign(workflow, { sla: whole });
  });

describeCheck(branchSlaTooLong, {
  valid: {
    'no limits': opinions,
    'a branch within its block': limits(3, 3, 9),
    'no limit around it': limits(9, undefined),
  },
  invalid: {
    'a branch that may outlast its block': { workflow: limits(4, 3, 9), issues: ['/blocks/0/branches/0/workflow/sla'] },
    'or the whole case': { workflow: limits(10, undefined, 9), issues: ['/blocks/0/branches/0/workflow/sla'] },
  },
});
