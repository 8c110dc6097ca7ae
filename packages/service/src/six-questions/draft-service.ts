import type { Language, ServiceCode, Text } from '@nirmaan/lexicon';
import { ServiceDraft } from '../model/service';
import { idFormatOf } from '../new-service';
import { type Answers, DraftedFrom, type Question, saidIn } from './answers';
import { becauseOf } from './because';
import { draftForms } from './draft-forms';
import { APPLICANT, type DraftedWorkflow, draftWorkflow, type Tell } from './draft-workflow';
import { say, sayAmount, sayMessage, sayWith } from './drafted-text';
import { type OpenPoint, openPointsOf } from './open-points';
import { People } from './roles';

const CURRENCY = 'INR';

/** Under which code, and in which languages people will read it; the first is its own. */
export type DraftedAs = { code: ServiceCode; languages: [Language, ...Language[]] };

export type DraftedService = {
  draft: ServiceDraft;
  /** What was not said, and so was not made up. */
  open: OpenPoint[];
  /** By JSON pointer into the draft: the question a part comes from. */
  because: Map<string, Question>;
};

/**
 * A whole service from six answers, by rules: the same answers give the same draft, and it has no errors whatever was said.
 * The author's words stand in their language alone; words of Nirmaan in every language it knows.
 */
export function draftService(answers: Answers, { code, languages }: DraftedAs): DraftedService {
  const { tell, placesIn } = becauseOf();
  const people = new People(code, answers.language);
  const workflow = draftWorkflow(answers, people, tell);
  const { steps, arrival, ...drawn } = workflow;
  const forms = draftForms(answers, steps, tell);
  const document = {
    formatVersion: 1,
    code,
    name: textOf(answers.name, answers.language) ?? {},
    info: infoOf(answers, tell),
    languages,
    defaultLanguage: languages[0],
    currency: CURRENCY,
    roles: people.roles.map((role) => tell(role, questionOfRole(role.code, workflow))),
    access: { identify: 'mobile' },
    forms,
    workflow: drawn,
    idFormat: idFormatOf(code),
    messages: messagesOf(answers, workflow, tell),
    questions: DraftedFrom.parse({ answers, code, languages }),
  };
  const draft = ServiceDraft.parse(document);
  return { draft, open: openPointsOf(draft), because: placesIn(document) };
}

function textOf(words: string, language: Language): Text | undefined {
  const [said] = saidIn([words]);
  return said === undefined ? undefined : { [language]: said };
}

function infoOf({ who, hands, pays, days, language }: Answers, tell: Tell) {
  const whoCanApply = textOf(who, language);
  const cost =
    pays?.what === 'nothing'
      ? say('cost.nothing')
      : pays?.what === 'fixed' && pays.amount !== undefined
        ? sayAmount(pays.amount, CURRENCY)
        : undefined;
  return {
    ...(whoCanApply && { whoCanApply: tell(whoCanApply, 'applies') }),
    whatYouNeed: saidIn(hands).map((line) => tell({ [language]: line }, 'tells')),
    ...(cost && { cost: tell(cost, 'pays') }),
    ...(days !== undefined && { duration: tell(sayWith('duration', { days }), 'receives') }),
  };
}

function questionOfRole(role: string, { steps }: DraftedWorkflow): Question {
  return steps.find((step) => step.role === role)?.question ?? 'applies';
}

/** What an applicant hears: that it came in, what is asked of them, and how it ended. */
function messagesOf({ kind, receives }: Answers, { states, steps, arrival }: DraftedWorkflow, tell: Tell) {
  const isThere = (code: string) => states.some((state) => state.code === code);
  const received = steps.find((step) => step.kind !== 'payment')?.state.code;
  const messages: [on: string | undefined, key: string, question: Question][] = [
    [received, kind === 'complaint' ? 'received-complaint' : 'received', 'applies'],
    ['PENDINGPAYMENT', 'pay', 'pays'],
    [APPLICANT, 'corrections', 'checks'],
    [arrival, kind === 'complaint' ? endOfComplaint(arrival, isThere('CLOSED')) : endOf(receives), 'receives'],
    ['REJECTED', 'refused', 'decides'],
  ];
  return messages.flatMap(([on, key, question]) =>
    on !== undefined && isThere(on) ? [tell({ on, text: sayMessage(key) }, question)] : [],
  );
}

function endOf(receives: Answers['receives']): string {
  return receives === undefined || receives === 'nothing' ? 'approved' : receives;
}

function endOfComplaint(arrival: string, canReopen: boolean): string {
  if (arrival === 'RECORDED') return 'recorded';
  return canReopen ? 'resolved' : 'done';
}
