import { type Answers, type Question, questions, type ServiceDraft, withoutAnswer } from '@nirmaan/service';
import { isPayment } from '@nirmaan/workflow';
import type { MapPart } from '../service-map/map-view';

/** What of a draft each part of the map shows; the others no answer changes. */
const shownBy: [MapPart, (draft: ServiceDraft) => unknown][] = [
  ['who', ({ roles, info }) => [roles.filter((role) => role.audience !== 'officer'), info.whoCanApply]],
  ['form', ({ forms }) => forms[0]],
  ['workflow', ({ workflow, roles }) => [workflow, roles]],
  ['outcome', ({ workflow, info }) => [workflow.states.filter((state) => state.outcome), info.duration]],
  ['officers-forms', ({ forms }) => forms.slice(1)],
  ['messages', ({ messages }) => messages],
  ['payment', ({ workflow, info }) => [workflow.actions.filter(isPayment), info.cost]],
];

/** The parts of the map that differ. */
export function changedParts(before: ServiceDraft, after: ServiceDraft): Set<MapPart> {
  const differing = shownBy.filter(([, shown]) => !isSameJson(shown(before), shown(after)));
  return new Set(differing.map(([part]) => part));
}

/** Which parts a question tells of, so that they are on the map from then on: some as soon as there is something in them. */
const toldBy: Record<Question, (answers: Answers, draft: ServiceDraft) => MapPart[]> = {
  applies: () => ['who'],
  tells: () => ['form'],
  checks: (_, { forms }) => (forms.length > 1 ? ['workflow', 'officers-forms'] : ['workflow']),
  decides: () => ['workflow'],
  pays: ({ pays }) => (pays ? (pays.what === 'depends' ? ['payment', 'rules'] : ['payment']) : []),
  receives: () => ['outcome', 'messages'],
};

/** The parts of the map that have been told of: it grows with the questions, up to this one and all that are answered. */
export function toldParts(answers: Answers, question: Question, draft: ServiceDraft): Set<MapPart> {
  const reached = questions.indexOf(question);
  const told = questions.filter((each, at) => at <= reached || !isSameJson(withoutAnswer(answers, each), answers));
  return new Set(told.flatMap((each) => toldBy[each](answers, draft)));
}

/** Both are made in the same way, so that equal ones have their members in the same order. */
export function isSameJson(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
