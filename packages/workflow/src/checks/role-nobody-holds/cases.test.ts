import { wf } from '../../testing/notation';
import { describeCheck } from '../describe-check';
import { roleNobodyHolds } from '.';

const workflow = wf`DRAFT -SUBMIT(CITIZEN)-> A -GO(OFFICER)-> B -OK(OFFICER,CLERK,SYSTEM)-> (DONE)`;

describeCheck(roleNobodyHolds, {
  valid: {
    'a service of which nothing is known': workflow,
    'roles that are held, and those nobody has to hold': {
      workflow,
      context: { held: { 'pg.citya': ['OFFICER', 'CLERK'] } },
    },
    'a service that no city offers yet': { workflow, context: { held: {} } },
  },
  invalid: {
    'a role that one city lacks, told once': {
      workflow,
      context: { held: { 'pg.citya': ['OFFICER', 'CLERK'], 'pg.cityb': ['CLERK'] } },
      issues: ['/actions/1/roles/0'],
      trail: 'DRAFT -SUBMIT-> A',
      params: { role: 'OFFICER', cities: ['pg.cityb'] },
    },
  },
});
