import { inEveryLanguage } from '@nirmaan/lexicon/in-every-language';
import type { Rule } from '@nirmaan/rules';
import type { Action, State } from '@nirmaan/workflow';
import type { Answers, Question } from './answers';
import { say } from './drafted-text';
import type { People } from './roles';
import { type Step, stepsOf } from './steps';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

type DraftedState = Pick<State, 'code' | 'kind' | 'name'> & Partial<State>;
type DraftedAction = Pick<Action, 'code' | 'name' | 'from' | 'to' | 'roles'> & Partial<Action>;

export type DraftedWorkflow = {
  states: DraftedState[];
  actions: DraftedAction[];
  filing: string[];
  sla?: number;
  steps: Step[];
  /** The state that means the applicant got it. */
  arrival: string;
};

/** From which question a part came; told to `because`. */
export type Tell = <Part extends object>(part: Part, question: Question) => Part;

/** States and actions of the way the answers describe, in the codes DIGIT's own modules use. */
export function draftWorkflow(answers: Answers, people: People, tell: Tell): DraftedWorkflow {
  const filers = [people.citizen(), ...(answers.counter ? [people.counter()] : [])];
  const steps = stepsOf(answers, people);
  const slas = splitTime(answers.days, steps);
  const arrival = arrivalOf(answers, steps);
  const states: DraftedState[] = [{ code: 'START', kind: 'start', name: inEveryLanguage('service.new.start') }];
  const actions: DraftedAction[] = [];
  const targetOf = (at: number) => steps[at]?.state.code ?? arrival.code;
  actions.push(
    tell({ code: 'APPLY', name: say('action.file'), from: 'START', to: targetOf(0), roles: filers }, 'applies'),
  );
  for (const [at, step] of steps.entries()) {
    const sla = slas[at];
    states.push(tell({ ...step.state, kind: 'task', ...(sla && { sla }) }, step.question));
    actions.push(...actionsOf(step, { answers, steps, at, to: targetOf(at + 1), tell }));
  }
  states.push(tell(arrival, 'receives'));
  const asks = steps.some((step) => step.sendsBack);
  if (asks) {
    states.push(tell({ code: APPLICANT, kind: 'task', name: say('state.applicant'), editable: true }, 'checks'));
    const first = steps.find((step) => step.kind === 'check');
    if (first)
      actions.push(
        tell(
          {
            ...{ code: 'RESUBMIT', name: say('action.resubmit') },
            ...{ from: APPLICANT, to: first.state.code, roles: filers },
          },
          'checks',
        ),
      );
  }
  if (steps.some((step) => step.refuses))
    states.push(tell({ code: 'REJECTED', kind: 'end', outcome: 'fail', name: say('state.refused') }, 'decides'));
  const reopened = answers.kind === 'complaint' ? steps.find((step) => step.kind === 'decision') : undefined;
  if (reopened) {
    states.push(tell({ code: 'CLOSED', kind: 'end', outcome: 'ok', name: say('state.closed') }, 'applies'));
    actions.push(
      tell(
        {
          ...{ from: arrival.code, to: reopened.state.code, code: 'REOPEN', name: say('action.reopen') },
          ...{ roles: filers, comment: 'required' as const },
        },
        'applies',
      ),
      // Who complained says that it is over, nobody for them: a counter that also decided it would not be two pairs of eyes.
      tell(
        { from: arrival.code, to: 'CLOSED', code: 'CLOSE', name: say('action.close'), roles: [people.citizen()] },
        'applies',
      ),
    );
  }
  return {
    ...{ states, actions, filing: ['APPLY'], steps, arrival: arrival.code },
    ...(answers.days !== undefined && { sla: answers.days * DAY }),
  };
}

/** The state in which a case lies with its applicant again. */
export const APPLICANT = 'CITIZENACTIONREQUIRED';

type Around = { answers: Answers; steps: Step[]; at: number; to: string; tell: Tell };

function actionsOf(step: Step, { answers, steps, at, to, tell }: Around): DraftedAction[] {
  const from = { from: step.state.code, roles: [step.role] };
  const drafted: DraftedAction[] = [
    {
      ...{ ...from, to, code: step.action.code, name: step.action.name },
      ...(step.action.form && { form: step.action.form }),
      ...(step.action.comment && { comment: step.action.comment }),
      // Whoever takes the money tells us, and we tell DIGIT: nobody can mark a case as paid around us.
      ...(step.kind === 'payment' && { via: 'system' as const, ...feeOf(answers) }),
    },
  ];
  if (step.sendsBack)
    drafted.push({
      ...{ ...from, to: APPLICANT, code: 'SENDBACKTOCITIZEN', name: say('action.ask'), comment: 'required' },
    });
  const checkedBefore = steps.slice(0, at).findLast((each) => each.kind === 'check');
  if (step.kind === 'decision' && answers.returns && checkedBefore)
    drafted.push({
      ...{ ...from, to: checkedBefore.state.code, code: 'SENDBACK', name: say('action.return'), comment: 'required' },
    });
  if (step.refuses)
    drafted.push({ ...from, to: 'REJECTED', code: 'REJECT', name: say('action.refuse'), comment: 'required' });
  return drafted.map((action) => tell(action, step.question));
}

function feeOf({ pays }: Answers): { fee?: Rule } {
  return pays?.what === 'fixed' && pays.amount !== undefined
    ? { fee: { text: String(pays.amount), ast: ['lit', pays.amount] } }
    : {};
}

function arrivalOf({ kind, receives }: Answers, steps: readonly Step[]): DraftedState & { code: string } {
  if (kind === 'complaint') {
    if (steps.every((step) => step.kind === 'payment'))
      return { code: 'RECORDED', kind: 'end', outcome: 'ok', name: say('state.recorded') };
    const canReopen = steps.some((step) => step.kind === 'decision');
    return { code: 'RESOLVED', kind: canReopen ? 'task' : 'end', outcome: 'ok', name: say('state.resolved') };
  }
  const named = receives === 'certificate' || receives === 'answer' || receives === 'money' ? receives : 'approved';
  return { code: 'APPROVED', kind: 'end', outcome: 'ok', name: say(`state.${named}`) };
}

/** Whole hours of each step, of the days for all; what the applicant does takes none of them. */
function splitTime(days: number | undefined, steps: readonly Step[]): (number | undefined)[] {
  const shares = steps.reduce((sum, step) => sum + step.share, 0);
  if (days === undefined) return steps.map(() => undefined);
  return steps.map(({ share }) =>
    share === 0 ? undefined : Math.max(1, Math.floor((days * 24 * share) / shares)) * HOUR,
  );
}
