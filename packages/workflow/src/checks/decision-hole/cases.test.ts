import { wf } from '../../testing/notation';
import { describeCheck } from '../describe-check';
import { decisionHole } from '.';

const answers = { area: { name: 'Area', isRequired: true } };

describeCheck(decisionHole, {
  valid: {
    'a decision with a way for everything else': wf`DRAFT -SUBMIT-> <D> -YES when "area > 50"-> (DONE); D -NO-> (LOST!)`,
    'conditions of which one always holds': {
      workflow: wf`DRAFT -SUBMIT-> <D> -YES when "area > 50"-> (DONE); D -NO when "area <= 50"-> (LOST!)`,
      context: { answers },
    },
    'conditions that overlap': {
      workflow: wf`DRAFT -SUBMIT-> <D> -YES when "area > 40"-> (DONE); D -NO when "area <= 50"-> (LOST!)`,
      context: { answers },
    },
  },
  invalid: {
    'a boundary that belongs to neither': {
      workflow: wf`DRAFT -SUBMIT-> <D> -YES when "area > 50"-> (DONE); D -NO when "area < 50"-> (LOST!)`,
      context: { answers },
      issues: ['/states/1'],
      trail: 'DRAFT -SUBMIT-> D',
      params: { example: { area: 50 }, cases: ['Area = 50'] },
    },
    'an answer that may be empty': {
      workflow: wf`DRAFT -SUBMIT-> <D> -YES when "area > 50"-> (DONE); D -NO when "area <= 50"-> (LOST!)`,
      issues: ['/states/1'],
      params: { example: { area: null }, cases: ['area = –'] },
    },
    'conditions that cannot be judged': {
      workflow: wf`DRAFT -SUBMIT-> <D> -YES when "count(owners) > 2"-> (DONE); D -NO when "count(owners) <= 2"-> (LOST!)`,
      issues: ['/states/1'],
      params: { known: 'no' },
    },
  },
});
