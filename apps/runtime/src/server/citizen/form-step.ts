/**
 * One page of a form, read and posted: the same for a new application and for one in correction. What differs (whose
 * answers, where they are kept, where the pages are) comes in as a `Desk`ful of functions, a `Filling`.
 */
import { type CaseDays, errorsOf, type JudgedForm, judgeForm, type Place, tablesOf } from '@nirmaan/applications';
import type { CheckView, Correction, FormView } from '@nirmaan/citizen';
import { type Form, type FormEvaluation, fieldOfAnswer, inputId, isList, type Page, typeOf } from '@nirmaan/forms';
import { appendPointer, hasErrors, type Issue, type JsonObject, type PageCode, valueAt } from '@nirmaan/lexicon';
import { rulesIn } from '@nirmaan/rules';
import { type ServiceDefinition, tablesAskedBy } from '@nirmaan/service';
import { type Answer, type Ask, type Cookie, postedValue, redirect } from './ask';
import { clipsOf } from './clips';
import { type City, type Desk, LANGUAGES, notFound, page, siteOf } from './desk';
import { lookUpIfAsked } from './look-up';
import { readAnswers } from './read-answers';

/** Answers being given: a draft, or corrections of a case. */
export type Filling = {
  city: City;
  definition: ServiceDefinition;
  /** Of a case that was filed: the days whose rows of a table count. */
  days?: CaseDays;
  form: Form;
  /** Of the last save; 0 while nothing was saved. */
  revision: number;
  data: JsonObject;
  /** Where files are staged, made when it is first needed. */
  owner(): Promise<{ draft: string }>;
  save(args: { revision: number; data: JsonObject; page: PageCode }): Promise<'conflict' | { revision: number }>;
  /** What the browser must keep to find this again. */
  cookies(): Cookie[];
  pageHref(page: PageCode, language?: string): string;
  checkHref: string;
  /** Before the first page. */
  startHref: string;
  /** Where files are sent in pieces. */
  uploadsHref: string;
  documentHref(ref: string): string;
  correction?: Correction;
  /** Answers "save and come back later". */
  leave?(): Promise<Answer>;
};

export async function showFormPage(desk: Desk, ask: Ask, filling: Filling, code: PageCode): Promise<Answer> {
  const { evaluation } = await judge(desk, ask, filling, filling.data);
  const found = filling.form.pages.find((each) => each.code === code);
  if (!found) return notFound(desk, ask, filling);
  const [first] = evaluation.pages;
  if (!evaluation.pages.includes(code)) return first ? redirect(filling.pageHref(first)) : notFound(desk, ask, filling);
  return formPage(desk, ask, filling, found, {
    data: filling.data,
    revision: filling.revision,
    showIssues: ask.query.get('check') === '1',
    issues: [],
  });
}

export async function postFormPage(desk: Desk, ask: Ask, filling: Filling, code: PageCode): Promise<Answer> {
  const { form } = filling;
  const found = form.pages.find((each) => each.code === code);
  if (!found) return notFound(desk, ask, filling);
  const operation = postedValue(ask, '_op');
  const posted = await readAnswers({
    applications: desk.applications,
    realm: desk.realm,
    owner: await filling.owner(),
    page: found,
    ask,
    previous: filling.data,
  });
  const read = await lookUpIfAsked(desk, ask, filling, found, posted);
  const saved = await filling.save({ revision: revisionOf(ask), data: read.data, page: code });
  if (saved === 'conflict') return conflict(desk, ask, filling, code);
  const cookies = filling.cookies();
  const shown = { data: read.shown, revision: saved.revision, issues: read.issues };
  const here = (language = ask.language) => `${filling.pageHref(code, language)}${isFromCheck(ask) ? FROM_CHECK : ''}`;

  if (operation === 'save') {
    return ask.fromScript
      ? { kind: 'json', status: 200, body: { revision: saved.revision }, cookies }
      : redirect(here(), cookies);
  }
  if (operation === 'leave' && filling.leave) return { ...(await filling.leave()), cookies };
  if (operation.startsWith('language:')) {
    const language = operation.slice('language:'.length);
    return redirect(here(LANGUAGES.includes(language) ? language : ask.language), cookies);
  }
  if (operation !== '') {
    // A row added or removed, a file sent ahead, a question put to the server: the same page again, nothing complained about yet.
    // What was typed and may not be stored would be gone with a new page.
    const isUnkept = JSON.stringify(read.shown) !== JSON.stringify(read.data);
    if (ask.fromScript || isUnkept || read.issues.length > 0) {
      const status = read.issues.length > 0 ? 422 : 200;
      return { ...(await formPage(desk, ask, filling, found, { ...shown, showIssues: false }, status)), cookies };
    }
    const { evaluation } = await judge(desk, ask, filling, read.data);
    return redirect(`${here()}${fragmentOf(operation, found, read.data, evaluation)}`, cookies);
  }

  const { evaluation } = await judge(desk, ask, filling, read.shown);
  if (read.issues.length > 0 || hasErrors(issuesOn(found, evaluation.issues)))
    return { ...(await formPage(desk, ask, filling, found, { ...shown, showIssues: true }, 422)), cookies };
  if (isFromCheck(ask)) {
    // One answer was to be changed. Only where it makes others wrong, or asks for more, is there something between.
    const wrong = form.pages.find(
      (each) => evaluation.pages.includes(each.code) && hasErrors(issuesOn(each, evaluation.issues)),
    );
    return redirect(wrong ? `${filling.pageHref(wrong.code)}${FROM_CHECK}` : filling.checkHref, cookies);
  }
  const next = evaluation.pages[evaluation.pages.indexOf(code) + 1];
  return redirect(next ? filling.pageHref(next) : filling.checkHref, cookies);
}

/** Everything at once, before it is sent. */
export async function checkView(
  desk: Desk,
  ask: Ask,
  filling: Filling,
  about: { action: string; documentHref(ref: string): string; correction?: CheckView['correction'] },
): Promise<CheckView> {
  const { evaluation } = await judge(desk, ask, filling, filling.data);
  const last = evaluation.pages.at(-1);
  return {
    kind: 'check',
    site: siteOf(desk, ask, filling),
    form: filling.form,
    evaluation,
    hidden: { page: 'check', revision: filling.revision, key: desk.newId() },
    action: about.action,
    back: last ? filling.pageHref(last) : filling.startHref,
    pageHref: (code) => filling.pageHref(code),
    documentHref: about.documentHref,
    issues: errorsOf(evaluation),
    ...(about.correction && { correction: about.correction }),
  };
}

/** The answers, judged with the rows of every master and table that they turn out to need. */
export function judge(
  desk: Desk,
  ask: Ask,
  { form, city, definition, days }: Pick<Filling, 'form' | 'city' | 'definition' | 'days'>,
  data: JsonObject,
): Promise<JudgedForm> {
  return judgeForm(desk, placeOf(desk, ask, { city, definition, days }), form, data);
}

function placeOf(
  { realm }: Desk,
  { language }: Ask,
  { city, definition, days }: Pick<Filling, 'city' | 'definition' | 'days'>,
): Place {
  return { realm, tenant: city.tenant, definition, language, ...(days && { days }) };
}

async function formPage(
  desk: Desk,
  ask: Ask,
  filling: Filling,
  found: Page,
  shown: { data: JsonObject; revision: number; showIssues: boolean; issues: Issue[] },
  status = 200,
): Promise<Answer> {
  const { evaluation, context } = await judge(desk, ask, filling, shown.data);
  // Also those of this page that these answers did not ask: the next answer may, and the browser then has them.
  const { tables = {} } = context;
  const asked = new Set(rulesIn(found).flatMap(({ rule }) => tablesAskedBy(rule.ast)));
  const unread = filling.definition.tables.filter(({ name }) => asked.has(name) && !Object.hasOwn(tables, name));
  const alsoAsked = await tablesOf(desk, placeOf(desk, ask, filling), unread);
  const before = evaluation.pages[evaluation.pages.indexOf(found.code) - 1];
  const view: FormView = {
    kind: 'form',
    site: siteOf(desk, { ...ask, query: new URLSearchParams() }, filling),
    form: filling.form,
    page: found,
    evaluation,
    data: shown.data,
    context: { ...context, tables: { ...tables, ...alsoAsked } },
    showIssues: shown.showIssues,
    ...(shown.issues.length > 0 && { serverIssues: shown.issues }),
    hidden: {
      page: found.code,
      revision: shown.revision,
      key: desk.newId(),
      ...(isFromCheck(ask) && { next: 'check' }),
    },
    action: filling.pageHref(found.code),
    uploads: filling.uploadsHref,
    documentHref: filling.documentHref,
    ...clipsOf(desk, ask, filling.definition),
    back: isFromCheck(ask) ? filling.checkHref : before ? filling.pageHref(before) : filling.startHref,
    ...(filling.correction && { correction: filling.correction }),
  };
  return page(view, status);
}

/** Was this page opened from the check page, to change one answer? */
const FROM_CHECK = '?from=check';
function isFromCheck(ask: Ask): boolean {
  return ask.query.get('from') === 'check' || postedValue(ask, '_next') === 'check';
}

function issuesOn(found: Page, issues: Issue[]): Issue[] {
  return issues.filter((each) => found.fields.some((field) => each.path.split('/')[1] === field.code));
}

function revisionOf(ask: Ask): number {
  const revision = Number(postedValue(ask, '_revision'));
  return Number.isSafeInteger(revision) && revision >= 0 ? revision : 0;
}

/** Files cannot be posted again from here; answers can. */
function conflict(desk: Desk, ask: Ask, filling: Filling, code: PageCode): Answer {
  if (ask.fromScript && postedValue(ask, '_op') === 'save')
    return { kind: 'json', status: 409, body: { conflict: true } };
  const posted = [...ask.posted.values]
    .filter(([name]) => !name.startsWith('_') || name === '_next')
    .flatMap(([name, values]) => values.map((value) => ({ name, value })));
  return page(
    {
      kind: 'conflict',
      site: siteOf(desk, ask, filling),
      action: filling.pageHref(code),
      posted: [...posted, { name: '_page', value: code }, { name: '_revision', value: String(filling.revision) }],
      latestHref: filling.pageHref(code),
    },
    409,
  );
}

/** Where to go on: at the first question of an entry that was added, else at the question that was changed. */
function fragmentOf(operation: string, found: Page, data: JsonObject, evaluation: FormEvaluation): string {
  const [, list] = operation.split('/');
  const asked = fieldOfAnswer(found.fields, operation.slice(operation.indexOf('/')));
  if (!list || !asked) return '';
  const { field, pointer } = asked;
  if (!isList(field) || !operation.startsWith('add:')) return `#${inputId(pointer)}`;
  const entries = valueAt(data, pointer);
  const added = appendPointer(pointer, Array.isArray(entries) ? entries.length - 1 : 0);
  const first = field.fields
    .map((inner) => ({ inner, state: evaluation.fields[appendPointer(added, inner.code)] }))
    .find(({ inner, state }) => !typeOf(inner).kind && state?.visible && !state.computed);
  return `#${inputId(first ? appendPointer(added, first.inner.code) : pointer)}`;
}
