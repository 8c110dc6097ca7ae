import { fieldsIn } from '@nirmaan/forms';
import type { Text } from '@nirmaan/lexicon';
import { isPayment } from '@nirmaan/workflow';
import type { ServiceDraft } from '../model/service';
import { type Answers, checkersIn, decidersIn, type Question } from './answers';
import { hasOneOf, phrases, wordsOf } from './lines/words';
import { isStandIn, STAND_IN_FIELD, VISIT_FIELDS, VISIT_FORM } from './stand-ins';

/** Something nobody has said yet, and where in the draft it would stand. */
export type OpenPoint = { point: string; question: Question; path: string; field?: Text };

type Found = string | { path: string; field: Text };

/** Each point with the question it belongs to, and the places at which it is still open; judged by the draft as it is now. */
const points: Record<string, { question: Question; find(draft: ServiceDraft, answers: Answers): Found[] }> = {
  name: { question: 'applies', find: ({ name }) => (hasWords(name) ? [] : ['/name']) },
  who: { question: 'applies', find: ({ info }) => (hasWords(info.whoCanApply) ? [] : ['/info/whoCanApply']) },
  tells: {
    question: 'tells',
    find({ forms: [form] }) {
      const fields = form ? fieldsIn(form).map(({ field }) => field.code) : [];
      return fields.length === 1 && fields[0] === STAND_IN_FIELD ? ['/forms/0'] : [];
    },
  },
  identity: {
    question: 'tells',
    find: ({ forms: [form] }) =>
      form
        ? fieldsIn(form).flatMap(({ field, at }) =>
            field.type === 'identity-number' && field.kinds.length > 1
              ? [{ path: `/forms/0${at}`, field: field.label }]
              : [],
          )
        : [],
  },
  checks: { question: 'checks', find: (_, answers) => (checkersIn(answers) ? [] : ['/workflow']) },
  visit: {
    question: 'checks',
    find: ({ forms }) =>
      forms.flatMap((form, at) =>
        form.code === VISIT_FORM && fieldsIn(form).every(({ field }) => VISIT_FIELDS.includes(field.code))
          ? [`/forms/${at}`]
          : [],
      ),
  },
  decides: {
    question: 'decides',
    find(draft, answers) {
      if (decidersIn(answers)) return [];
      const standIn = draft.roles.find(isStandIn);
      const at = draft.workflow.actions.findIndex((action) => standIn && action.roles.includes(standIn.code));
      return at < 0 ? [] : [`/workflow/actions/${at}/roles`];
    },
  },
  refusal: {
    question: 'decides',
    find({ roles, workflow: { states, actions } }) {
      const officers = new Set(roles.filter((role) => role.audience === 'officer').map((role) => role.code));
      const decide = actions.some((each) => !isPayment(each) && each.roles.some((role) => officers.has(role)));
      return decide && !states.some((state) => state.outcome === 'fail') ? ['/workflow'] : [];
    },
  },
  pays: {
    question: 'pays',
    find: ({ info, workflow }, { pays }) =>
      pays || hasWords(info.cost) || workflow.actions.some(isPayment) ? [] : ['/info/cost'],
  },
  amount: { question: 'pays', find: (draft, { pays }) => (pays?.what === 'fixed' ? unknownFees(draft) : []) },
  table: {
    question: 'pays',
    find: (draft, { pays }) => (pays?.what === 'depends' && unknownFees(draft).length > 0 ? ['/tables'] : []),
  },
  receives: { question: 'receives', find: (_, { receives }) => (receives ? [] : ['/messages']) },
  account: {
    question: 'receives',
    find: ({ forms: [form] }, { receives }) =>
      receives === 'money' && form && !fieldsIn(form).some(({ field }) => namesAccount(field.label))
        ? ['/forms/0']
        : [],
  },
  days: { question: 'receives', find: ({ workflow }) => (workflow.sla ? [] : ['/workflow/sla']) },
};

/** What is still to be said about a service that was drafted from answers; none for others. */
export function openPointsOf(draft: ServiceDraft): OpenPoint[] {
  if (!draft.questions) return [];
  const { answers, kept } = draft.questions;
  const open = Object.entries(points).flatMap(([point, { question, find }]) =>
    find(draft, answers).map((found) => ({
      point,
      question,
      ...(typeof found === 'string' ? { path: found } : found),
    })),
  );
  return [...open, ...kept.map((path) => ({ point: 'kept', question: questionOfPlace(path), path }))];
}

function questionOfPlace(path: string): Question {
  if (path.startsWith('/forms/0')) return 'tells';
  if (path.startsWith('/workflow') || path.startsWith('/forms') || path.startsWith('/roles')) return 'checks';
  return path.startsWith('/messages') ? 'receives' : 'applies';
}

function unknownFees({ workflow }: ServiceDraft): string[] {
  return workflow.actions.flatMap((each, at) => (isPayment(each) && !each.fee ? [`/workflow/actions/${at}/fee`] : []));
}

function hasWords(text: Text | undefined): boolean {
  return Object.values(text ?? {}).some((words) => words.trim() !== '');
}

const accountWords = phrases(
  'bank*|account*|iban|ifsc|upi',
  'बैंक|खाता*|खाते',
  'بنك*|حساب*|آيبان',
  'banque|bancaire|compte*|rib',
);

function namesAccount(label: Text): boolean {
  return Object.values(label).some((words) => hasOneOf(wordsOf(words), accountWords));
}
