import { type Issue, issue } from '@nirmaan/lexicon';
import type { Release } from '@nirmaan/prisma/stores/drafts';
import type { Publication, PublicationStep } from '@nirmaan/publisher';
import type { PublicationView, RunStep } from '../features/publish/publication-view';

/** A publication as pages show it. */
export function toPublicationView(publication: Publication, release: Release | undefined): PublicationView {
  const { version, state, startedBy, startedAt, endedAt, problem } = publication;
  return {
    version,
    state,
    startedBy,
    startedAt,
    liveSince: state === 'live' ? endedAt : undefined,
    cities: release?.cities ?? [],
    steps: publication.steps.map(toRunStep),
    problem: problem && toIssue(problem, ''),
  };
}

function toRunStep(step: PublicationStep): RunStep {
  const { key, service, title, state, change, tries = 1, startedAt, doneAt, problem } = step;
  return {
    key,
    service,
    title,
    status: state === 'writing' ? 'running' : state,
    change: change ?? 'create',
    tries,
    milliseconds: startedAt !== undefined && doneAt !== undefined ? doneAt - startedAt : undefined,
    problem: problem && toIssue(problem, key),
  };
}

function toIssue({ code, params }: NonNullable<Publication['problem']>, path: string): Issue {
  return issue(`publisher.${code}`, path, params);
}
