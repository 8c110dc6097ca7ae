import { but, wf } from '../../testing/notation';
import { describeCheck } from '../describe-check';
import { decisionAsks } from '.';

const licence = wf`DRAFT -SUBMIT-> <SIZE> -BIG when "area > 50"-> BOARD -OK-> (DONE); SIZE -SMALL-> (DONE); SIZE -SAVE-> SIZE`;

const asking = (at: number, asks: object) =>
  but(licence, ({ actions }) => {
    Object.assign(actions[at] ?? {}, asks);
  });

describeCheck(decisionAsks, {
  valid: {
    'ways that ask for nothing': licence,
    'a form of an action that a person takes': asking(2, { form: 'inspection' }),
    'a note that asks for a comment': asking(4, { comment: 'required' }),
  },
  invalid: {
    'a form': { workflow: asking(1, { form: 'inspection' }), issues: ['/actions/1'] },
    'a comment': { workflow: asking(3, { comment: 'required' }), issues: ['/actions/3'] },
    documents: { workflow: asking(3, { documents: 'required' }), issues: ['/actions/3'] },
    'a fee': {
      workflow: wf`DRAFT -SUBMIT-> <SIZE> -BIG fee "500"-> (DONE)`,
      issues: ['/actions/1'],
    },
  },
});
