import type { Issue, RoleCode, TenantId } from '@nirmaan/lexicon';
import { languageNameOf } from '@nirmaan/lexicon';
import type { Master } from '@nirmaan/masters';
import type { Role, ServiceDraft } from '@nirmaan/service';
import { textCoverage } from '@nirmaan/service/translations';
import { type MapPart, type PartSummary, partsOf } from './map-parts';

/** `wrong`: to be mended. `open`: still to be done. `partly`: begun. `spare`: not done, and well without. `unknown`: it cannot be seen yet. */
export type ChecklistState = 'done' | 'partly' | 'open' | 'wrong' | 'spare' | 'unknown';

/** Where a point is dealt with: a place of the draft, a tab, or a dialog of the map. */
export type ChecklistTarget =
  | { pointer: string }
  | { tab: 'try' | 'publish' | 'workflow' | 'languages' }
  | { dialog: 'about' | 'roles' | 'messages' };

export type ChecklistPoint = {
  /** One of a kind in the list. */
  id: string;
  code:
    | 'form'
    | 'workflow'
    | 'people'
    | 'rules'
    | 'messages'
    | 'language'
    | 'info'
    | 'number'
    | 'tests'
    | 'tried'
    | 'published'
    | 'said';
  state: ChecklistState;
  /** For the words of the point and its detail. */
  params: Record<string, string | number>;
  /** Roles it is about. */
  roles?: readonly Role[];
  /** What is behind it, where it is a problem or something that is still to be said. */
  issue?: Issue;
  target: ChecklistTarget;
};

/** What is known besides the draft; absent: nobody knows. */
export type ChecklistFacts = {
  /** By city that offers the service: the roles somebody holds there. */
  held?: Readonly<Record<TenantId, readonly RoleCode[]>> | undefined;
  /** The changes since it was tried last, and `false` where it never was. */
  tried?: { changes: number } | false | undefined;
  /** The changes since it was published last, and `false` where it never was. */
  live?: { changes: number } | false | undefined;
};

/** What makes a service whole, and how far each of it is. It tells, and blocks nothing. */
export function checklistOf(
  draft: ServiceDraft,
  masters: readonly Master[],
  issues: readonly Issue[],
  facts: ChecklistFacts,
): ChecklistPoint[] {
  const parts = new Map(partsOf(draft, masters, issues).map((each) => [each.part, each]));
  return [
    ...issues.filter(({ code }) => code === 'service.open-point').map(saidPoint),
    formPoint(draft, parts),
    partPoint('workflow', parts, { count: draft.workflow.states.length }, { pointer: '/workflow' }),
    peoplePoint(draft, facts),
    partPoint(
      'rules',
      parts,
      { count: draft.tables.length },
      { pointer: draft.tables.length > 0 ? '/tables/0' : '/tables' },
    ),
    messagesPoint(draft, parts),
    ...languagePoints(draft),
    infoPoint(draft),
    numberPoint(draft, issues),
    testsPoint(draft, issues),
    sincePoint('tried', facts.tried, { tab: 'try' }),
    sincePoint('published', facts.live, { tab: 'publish' }),
  ];
}

/** Points that count, and those of them that are done: what is not needed does not count until it is there. */
export function progressOf(points: readonly ChecklistPoint[]): { done: number; all: number } {
  const counted = points.filter(({ state }) => state !== 'spare' && state !== 'unknown');
  return { done: counted.filter(({ state }) => state === 'done').length, all: counted.length };
}

type Parts = ReadonlyMap<MapPart, PartSummary>;

const states: Record<PartSummary['state'], ChecklistState> = {
  ready: 'done',
  warning: 'partly',
  error: 'wrong',
  missing: 'open',
  optional: 'spare',
};

function partPoint(
  code: 'form' | 'workflow' | 'rules' | 'messages',
  parts: Parts,
  params: Record<string, number>,
  target: ChecklistTarget,
): ChecklistPoint {
  const part = parts.get(code);
  const [worst] = part?.issues ?? [];
  const isProblem = worst !== undefined && worst.severity !== 'info';
  return {
    id: code,
    code,
    state: states[part?.state ?? 'missing'],
    params,
    // Straight to what is wrong.
    target: isProblem && code !== 'messages' ? { pointer: worst.path } : target,
    ...(isProblem && { issue: worst }),
  };
}

function formPoint(draft: ServiceDraft, parts: Parts): ChecklistPoint {
  const count = (draft.forms[0]?.pages ?? []).reduce((sum, page) => sum + page.fields.length, 0);
  return partPoint('form', parts, { count }, { pointer: '/forms/0' });
}

/** Does somebody hold each role that works on a case, wherever the service is offered? */
function peoplePoint({ roles }: ServiceDraft, { held }: ChecklistFacts): ChecklistPoint {
  const officers = roles.filter(({ audience }) => audience === 'officer' || audience === 'counter');
  const cities = Object.values(held ?? {});
  const lacking = officers.filter(({ code }) => cities.some((there) => !there.includes(code)));
  const point = (state: ChecklistState, about: readonly Role[] = []): ChecklistPoint => ({
    ...{ id: 'people', code: 'people', state, target: { dialog: 'roles' } },
    params: { state, count: officers.length },
    roles: about,
  });
  if (officers.length === 0) return point('spare');
  if (cities.length === 0) return point('unknown');
  return lacking.length > 0 ? point('wrong', lacking) : point('done');
}

/** Whoever applied should at least be told how it ended. */
function messagesPoint(draft: ServiceDraft, parts: Parts): ChecklistPoint {
  const told = new Set(draft.messages?.map(({ on }) => on));
  const ends = draft.workflow.states.filter(({ outcome }) => outcome !== undefined);
  const endsTold = ends.filter(({ code }) => told.has(code)).length;
  const point = partPoint('messages', parts, { told: endsTold, ends: ends.length }, { dialog: 'messages' });
  if (point.state !== 'done' && point.state !== 'spare') return point;
  return { ...point, state: endsTold === ends.length && told.size > 0 ? 'done' : told.size > 0 ? 'partly' : 'open' };
}

function languagePoints(draft: ServiceDraft): ChecklistPoint[] {
  return Object.entries(textCoverage(draft)).map(([language, { percent, there, all }]) => ({
    id: `language ${language}`,
    code: 'language',
    state: percent === 100 ? 'done' : percent === 0 ? 'open' : 'partly',
    params: { language: languageNameOf(language), percent, missing: all - there },
    target: { tab: 'languages' },
  }));
}

/** What stands on the start page, in the service's own language. */
function infoPoint({ info, defaultLanguage }: ServiceDraft): ChecklistPoint {
  const texts = [info.whoCanApply, info.whatYouNeed[0], info.cost, info.duration];
  const there = texts.filter((text) => text?.[defaultLanguage]?.trim()).length;
  return {
    id: 'info',
    code: 'info',
    state: there === texts.length ? 'done' : there > 0 ? 'partly' : 'open',
    params: { there, all: texts.length },
    target: { dialog: 'about' },
  };
}

function numberPoint({ idFormat }: ServiceDraft, issues: readonly Issue[]): ChecklistPoint {
  const own = issues.filter(({ path }) => path === '/idFormat' || path.startsWith('/idFormat/'));
  const [worst] = own;
  const isWrong = own.some(({ severity }) => severity === 'error');
  return {
    id: 'number',
    code: 'number',
    state: isWrong ? 'wrong' : worst ? 'partly' : idFormat.format.trim() ? 'done' : 'open',
    params: { format: idFormat.format },
    target: { dialog: 'about' },
    ...(worst && { issue: worst }),
  };
}

function testsPoint({ scenarios = [] }: ServiceDraft, issues: readonly Issue[]): ChecklistPoint {
  const failing = issues.filter(({ path }) => path.startsWith('/scenarios/'));
  const [first] = failing;
  return {
    id: 'tests',
    code: 'tests',
    state: first ? 'wrong' : scenarios.length > 0 ? 'done' : 'open',
    params: { count: scenarios.length, failing: failing.length },
    target: first ? { pointer: first.path } : { tab: 'workflow' },
    ...(first && { issue: first }),
  };
}

function sincePoint(
  code: 'tried' | 'published',
  since: { changes: number } | false | undefined,
  target: ChecklistTarget,
): ChecklistPoint {
  const state = since === undefined ? 'unknown' : !since ? 'open' : since.changes === 0 ? 'done' : 'partly';
  return { id: code, code, state, params: { state, changes: since ? since.changes : 0 }, target };
}

function saidPoint(issue: Issue): ChecklistPoint {
  return {
    id: `said ${issue.path} ${issue.params.point}`,
    code: 'said',
    state: 'open',
    params: {},
    issue,
    target: { pointer: issue.path },
  };
}
