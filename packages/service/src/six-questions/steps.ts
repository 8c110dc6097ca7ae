import type { Text } from '@nirmaan/lexicon';
import { type Answers, type Checker, checkersIn, decidersIn, type Question } from './answers';
import { numbered, say } from './drafted-text';
import type { People } from './roles';
import { VISIT_FORM } from './stand-ins';

/** One place where a case lies with somebody, on the way to its answer. */
export type Step = {
  question: Question;
  kind: 'check' | 'decision' | 'payment';
  state: { code: string; name: Text };
  /** What leads on. */
  action: { code: string; name: Text; form?: string; comment?: 'required' };
  role: string;
  sendsBack: boolean;
  refuses: boolean;
  /** How much of the time belongs to it, beside the others: a visit takes twice as long. None: the applicant's time. */
  share: number;
};

const ofChecks: Record<Checker['does'], { state: string; action: string; role: string; share: number }> = {
  documents: { state: 'DOCUMENTCHECK', action: 'VERIFY', role: 'VERIFIER', share: 1 },
  visit: { state: 'FIELDINSPECTION', action: 'INSPECT', role: 'INSPECTOR', share: 2 },
  opinion: { state: 'OPINION', action: 'GIVE_OPINION', role: 'ADVISER', share: 1 },
};

/** The way a case goes, from its filing to its answer. */
export function stepsOf(answers: Answers, people: People): Step[] {
  const checks = checksOf(checkersIn(answers) ?? [], people);
  const decisions = decisionsOf(answers, people);
  const { pays } = answers;
  if (pays === undefined || pays.what === 'nothing') return [...checks, ...decisions];
  const payment = paymentStep(people);
  return pays.when === 'before' ? [payment, ...checks, ...decisions] : [...checks, ...decisions, payment];
}

function checksOf(checkers: readonly Checker[], people: People): Step[] {
  return checkers.map(({ who, does, sendsBack }, at) => {
    const { state, action, role, share } = ofChecks[does];
    const number = checkers.slice(0, at + 1).filter((each) => each.does === does).length;
    const end = number === 1 ? '' : `_${number}`;
    return {
      ...{ question: 'checks', kind: 'check', sendsBack, refuses: false, share },
      state: { code: state + end, name: numbered(say(`state.${does}`), number) },
      action: { code: action + end, name: say(`action.${does}`), ...(does === 'visit' && { form: VISIT_FORM }) },
      role: people.named(who, `${role}${end}`),
    };
  });
}

function decisionsOf(answers: Answers, people: People): Step[] {
  const named = decidersIn(answers);
  const roles = named
    ? named.map((who, at) => people.named(who, `APPROVER${at === 0 ? '' : '_2'}`))
    : [people.standIn()];
  return roles.map((role, at) => ({
    ...{ question: 'decides', kind: 'decision', role, sendsBack: false, refuses: true, share: 1 },
    ...decisionWords(answers, at === roles.length - 1, roles.length > 1),
  }));
}

function decisionWords({ kind, receives }: Answers, isLast: boolean, areTwo: boolean): Pick<Step, 'state' | 'action'> {
  if (kind === 'complaint') {
    if (isLast && areTwo)
      return {
        state: { code: 'PENDINGCONFIRMATION', name: say('state.confirmation') },
        action: { code: 'CONFIRM', name: say('action.confirm') },
      };
    return {
      state: { code: 'PENDINGRESOLUTION', name: say('state.resolution') },
      action: { code: 'RESOLVE', name: say('action.resolve'), comment: 'required' },
    };
  }
  const name = say(areTwo ? (isLast ? 'state.final-decision' : 'state.first-decision') : 'state.decision');
  if (areTwo && !isLast)
    return {
      state: { code: 'PENDINGFIRSTAPPROVAL', name },
      action: { code: 'APPROVE_FIRST', name: say('action.approve') },
    };
  const answersInWords = receives === 'answer';
  return {
    state: { code: 'PENDINGAPPROVAL', name },
    action: answersInWords
      ? { code: 'ANSWER', name: say('action.answer'), comment: 'required' }
      : { code: 'APPROVE', name: say('action.approve') },
  };
}

function paymentStep(people: People): Step {
  return {
    ...{ question: 'pays', kind: 'payment', sendsBack: false, refuses: false, share: 0 },
    state: { code: 'PENDINGPAYMENT', name: say('state.payment') },
    action: { code: 'PAY', name: say('action.pay'), form: 'payment' },
    role: people.cashier(),
  };
}
