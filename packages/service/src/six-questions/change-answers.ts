import { checkService } from '../check-service';
import { ServiceDraft } from '../model/service';
import { type Answers, DraftedFrom } from './answers';
import { type DraftedAs, draftService } from './draft-service';
import { mergeThreeWays } from './merge-drafts';

/**
 * The draft as other answers make it, around what its author has made since: parts that are still as drafted follow the
 * answers, parts that were edited stay. `before` are the answers it was drafted from. What both changed stays as it is and
 * is an open point; where the two do not go together the author's forms, people and workflow stay as a whole.
 */
export function changeAnswers(draft: ServiceDraft, before: DraftedFrom, after: Answers): ServiceDraft {
  const [first, ...others] = before.languages;
  if (first === undefined) return draft;
  const from: DraftedAs = { code: before.code, languages: [first, ...others] };
  const base = draftService(before.answers, from).draft;
  const theirs = draftService(after, from).draft;
  const questions = DraftedFrom.parse({ ...before, answers: after, kept: [] });
  const known = { ...base, code: draft.code, questions };
  const merged = mergeThreeWays(known, { ...draft, questions }, { ...theirs, code: draft.code, questions });
  const whole = ServiceDraft.safeParse(merged.value);
  if (whole.success && !bringsErrors(draft, whole.data)) return withKept(whole.data, merged.kept);
  const { forms, roles, workflow, messages } = draft;
  const own = ServiceDraft.parse({ ...objectOf(merged.value), forms, roles, workflow, messages });
  const changed = [
    ...(['forms', 'roles', 'workflow', 'messages'] as const)
      .filter((part) => JSON.stringify(base[part]) !== JSON.stringify(theirs[part]))
      .map((part) => `/${part}`),
  ];
  return withKept(own, [...merged.kept.filter((path) => !changed.some((part) => path.startsWith(part))), ...changed]);
}

function withKept(draft: ServiceDraft, kept: readonly string[]): ServiceDraft {
  return draft.questions ? { ...draft, questions: { ...draft.questions, kept: [...new Set(kept)] } } : draft;
}

/** More errors than before: new answers took away what the author's own parts stand on. */
function bringsErrors(before: ServiceDraft, after: ServiceDraft): boolean {
  return countErrors(after) > countErrors(before);
}

function countErrors(draft: ServiceDraft): number {
  return checkService(draft).issues.filter((each) => each.severity === 'error').length;
}

function objectOf(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}
