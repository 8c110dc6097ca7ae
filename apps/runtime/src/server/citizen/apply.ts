import type { ProofValues } from '@nirmaan/citizen';
import { type Form, refusedInName, tidyName, typeOf } from '@nirmaan/forms';
import { type Issue, issue } from '@nirmaan/lexicon';
import { CITIZEN_COOKIE } from '../session-cookie';
import { type Answer, type Ask, postedValue, redirect } from './ask';
import { before, hintOf } from './before';
import { comeBack, leave, resume, savedPage } from './coming-back';
import { type Desk, linkTo, notFound, type Opened, openService, page, siteOf } from './desk';
import { checkView, type Filling, postFormPage, showFormPage } from './form-step';
import { checkMobile, tidyMobile } from './mobile';
import { holdDraft, type OwnDraft } from './own-drafts';
import { draftOf, urls } from './places';

/** `/{city}/{service}/…`: from the start page to the receipt. */
export async function service(desk: Desk, ask: Ask): Promise<Answer> {
  const [city = '', code = '', step, ...rest] = ask.path;
  const opened = await openService(desk, ask, { city, service: code });
  if (!opened) return notFound(desk, ask, { city: undefined });
  switch (step) {
    case undefined:
      return ask.method === 'GET' ? startPage(desk, ask, opened) : notFound(desk, ask, opened);
    case 'before':
      return checkBefore(desk, ask, opened);
    case 'apply':
      return apply(desk, ask, opened, rest[0]);
    case 'check':
      return check(desk, ask, opened);
    case 'prove':
      return prove(desk, ask, opened);
    case 'submitted':
      return submitted(desk, ask, opened, rest[0]);
    case 'resume':
      return rest[0] ? comeBack(desk, ask, opened, rest[0]) : resume(desk, ask, opened);
    case 'leave':
      return leave(desk, ask, opened);
    case 'document':
      return document(desk, ask, opened, rest[0]);
    default:
      return notFound(desk, ask, opened);
  }
}

async function startPage(desk: Desk, ask: Ask, opened: Opened): Promise<Answer> {
  const { definition, form } = opened;
  const own = await draftOf(desk, ask, opened);
  const href = urls(desk, ask, opened);
  const going = own && !own.draft.submitted ? own.draft : undefined;
  const first = form.pages[0];
  if (!first) return notFound(desk, ask, opened);
  const before = await hintOf(desk, ask, opened, href.before);
  return page(
    {
      kind: 'start',
      site: siteOf(desk, ask, opened),
      description: definition.description,
      info: definition.info,
      pages: form.pages.length,
      minutes: minutesFor(form),
      startHref: href.page(first.code),
      ...(going && { continueHref: href.page(going.page ?? first.code) }),
      ...(before && { before }),
    },
    200,
    !going,
  );
}

async function checkBefore(desk: Desk, ask: Ask, opened: Opened): Promise<Answer> {
  const href = urls(desk, ask, opened);
  const own = await draftOf(desk, ask, opened);
  const going = own?.draft.submitted ? undefined : own;
  return before(desk, ask, opened, {
    href: href.before,
    startHref: href.start,
    hasDraft: going !== undefined,
    filling: () => fillingOf(desk, ask, opened, going),
  });
}

/** A guess until real times are known: half a minute a question, in steps of five. */
function minutesFor(form: Form): number {
  const questions = form.pages.flatMap((each) => each.fields).filter((field) => !typeOf(field).kind).length;
  return Math.max(5, Math.ceil(questions / 2 / 5) * 5);
}

/** Answers being given at an address below a service; `isBegun`: this device holds a draft of it already. */
export async function fillingAt(desk: Desk, ask: Ask): Promise<{ filling: Filling; isBegun: boolean } | undefined> {
  const [city = '', code = ''] = ask.path;
  const opened = await openService(desk, ask, { city, service: code });
  if (!opened) return undefined;
  const found = await draftOf(desk, ask, opened);
  const own = found?.draft.submitted ? undefined : found;
  return { filling: await fillingOf(desk, ask, opened, own), isBegun: own !== undefined };
}

/** The form in the version the draft was begun under, with what belongs to it. */
async function fillingOf(desk: Desk, ask: Ask, opened: Opened, own: OwnDraft | undefined): Promise<Filling> {
  const href = urls(desk, ask, opened);
  const begun = own && (await desk.catalogue.version(desk.realm, own.draft.service, own.draft.version));
  const definition = begun?.definition ?? opened.definition;
  let held = own;
  async function hold(): Promise<OwnDraft> {
    held ??= await desk.applications.openDraft({
      realm: desk.realm,
      tenant: opened.city.tenant,
      service: opened.definition.code,
      language: ask.language,
    });
    return held;
  }
  return {
    city: opened.city,
    definition,
    form: definition.forms[0] ?? opened.form,
    revision: own?.draft.revision ?? 0,
    data: own?.draft.data ?? {},
    owner: async () => ({ draft: (await hold()).draft.id }),
    async save({ revision, data, page: code }) {
      const { secret, draft } = await hold();
      // A page that was opened before there was a draft knows no revision.
      const saved = await desk.applications.saveAnswers({
        realm: desk.realm,
        secret,
        revision: own ? revision : draft.revision,
        data,
        page: code,
      });
      if ('conflict' in saved) return 'conflict';
      held = { secret, draft: saved.draft };
      return { revision: saved.draft.revision };
    },
    cookies: () => (held ? [holdDraft(ask, held.secret)] : []),
    pageHref: href.page,
    checkHref: href.check,
    startHref: href.start,
    uploadsHref: href.uploads,
    documentHref: href.document,
    async leave() {
      const { secret, draft } = await hold();
      return savedPage(desk, ask, opened, { secret, draft });
    },
  };
}

async function apply(desk: Desk, ask: Ask, opened: Opened, code: string | undefined): Promise<Answer> {
  const href = urls(desk, ask, opened);
  const found = await draftOf(desk, ask, opened);
  const own = found?.draft.submitted ? undefined : found;
  if (!code) return redirect(href.page(own?.draft.page ?? opened.form.pages[0]?.code ?? ''));
  // Somebody goes on in a page whose draft was submitted or has ended: nothing of it may begin a new application unseen.
  if (ask.method === 'POST' && !own && Number(postedValue(ask, '_revision')) > 0) return expired(desk, ask, opened);
  const filling = await fillingOf(desk, ask, opened, own);
  return ask.method === 'GET' ? showFormPage(desk, ask, filling, code) : postFormPage(desk, ask, filling, code);
}

function expired(desk: Desk, ask: Ask, opened: Opened): Answer {
  return page({ kind: 'error', site: siteOf(desk, ask, opened), reason: 'expired' }, 410);
}

/** The draft that is to be sent; else where to go instead. */
async function openDraftOf(desk: Desk, ask: Ask, opened: Opened): Promise<OwnDraft | Answer> {
  const own = await draftOf(desk, ask, opened);
  if (!own) return ask.method === 'GET' ? redirect(urls(desk, ask, opened).start) : expired(desk, ask, opened);
  if (own.draft.submitted) return redirect(urls(desk, ask, opened).submitted(own.draft.submitted));
  return own;
}

async function check(desk: Desk, ask: Ask, opened: Opened): Promise<Answer> {
  const own = await openDraftOf(desk, ask, opened);
  if ('kind' in own) return own;
  const href = urls(desk, ask, opened);
  const filling = await fillingOf(desk, ask, opened, own);
  const view = await checkView(desk, ask, filling, { action: href.check, documentHref: href.document });
  if (ask.method === 'POST' && view.issues.length === 0) return redirect(href.prove);
  return page(view, ask.method === 'POST' ? 422 : 200);
}

/** The longest name egov-user takes. */
const LONGEST_NAME = 50;

function checkPerson(values: ProofValues): Issue[] {
  const { name = '', mobileNumber = '' } = values;
  const wrong = refusedInName(name).join(' ');
  return [
    ...(name === '' ? [issue('citizen.name-missing', '/name')] : []),
    ...(name.length > LONGEST_NAME ? [issue('citizen.name-too-long', '/name', { limit: LONGEST_NAME })] : []),
    ...(wrong ? [issue('citizen.name-characters', '/name', { characters: wrong })] : []),
    ...checkMobile(mobileNumber),
  ];
}

async function prove(desk: Desk, ask: Ask, opened: Opened): Promise<Answer> {
  const own = await openDraftOf(desk, ask, opened);
  if ('kind' in own) return own;
  const { draft } = own;
  const href = urls(desk, ask, opened);
  const identify = opened.definition.access.identify;
  const values: ProofValues = {
    name: tidyName(postedValue(ask, 'name')),
    mobileNumber: tidyMobile(postedValue(ask, 'mobileNumber')),
  };
  const show = (step: 'number' | 'code' | 'unproven', issues: Issue[], status = issues.length > 0 ? 422 : 200) =>
    page(
      {
        kind: 'prove',
        site: siteOf(desk, ask, opened),
        step,
        values,
        issues,
        hidden: { page: 'prove', revision: draft.revision, key: postedValue(ask, '_key') || desk.newId() },
        action: href.prove,
        back: href.check,
        identify,
      },
      status,
    );
  if (ask.method === 'GET') {
    const session = await desk.sessions.find('citizen', ask.cookie(CITIZEN_COOKIE));
    // Who signed in need not type who they are; they may apply for somebody else all the same.
    if (session)
      Object.assign(values, { name: session.actor.user.name, mobileNumber: session.actor.user.mobileNumber });
    return show('number', []);
  }
  const operation = postedValue(ask, '_op');
  if (operation === 'change') return show('number', []);
  const wrong = checkPerson(values);
  if (wrong.length > 0) return show('number', wrong);
  if (operation === 'send') return sendCode(desk, ask, opened, values, show);
  const code = postedValue(ask, 'code').replace(/\s/g, '');
  if (operation === 'submit' && identify !== 'none' && code === '')
    return show('code', [issue('citizen.code-missing', '/code')]);
  return submit(desk, ask, opened, own, { values, ...(operation === 'submit' && code && { code }), show });
}

type Show = (step: 'number' | 'code' | 'unproven', issues: Issue[], status?: number) => Answer;

async function sendCode(desk: Desk, ask: Ask, opened: Opened, values: ProofValues, show: Show): Promise<Answer> {
  const tooMany = () =>
    page(
      { kind: 'error', site: siteOf(desk, ask, opened), reason: 'too-many', againHref: urls(desk, ask, opened).prove },
      429,
    );
  if (!desk.rateLimit.allows('code', ask.address, 200)) return tooMany();
  const sent = await desk.applications.sendCode({
    realm: desk.realm,
    tenant: opened.city.tenant,
    mobileNumber: values.mobileNumber ?? '',
  });
  if (sent.sent) return show('code', []);
  return sent.reason === 'too-many' ? tooMany() : show('unproven', []);
}

async function submit(
  desk: Desk,
  ask: Ask,
  opened: Opened,
  { secret }: OwnDraft,
  { values, code, show }: { values: ProofValues; code?: string; show: Show },
): Promise<Answer> {
  const href = urls(desk, ask, opened);
  const outcome = await desk.applications.submit({
    realm: desk.realm,
    secret,
    key: postedValue(ask, '_key') || desk.newId(),
    name: values.name ?? '',
    mobileNumber: values.mobileNumber ?? '',
    ...(code && { code }),
    language: ask.language,
  });
  if ('wrongCode' in outcome) return show('code', [issue('citizen.code-wrong', '/code')]);
  // The answers no longer hold (a rule of the day, a row that went): the check page says which.
  if ('issues' in outcome) return redirect(href.check);
  return redirect(`${href.submitted(outcome.reference)}${outcome.proven ? '' : '?proof=later'}`);
}

async function submitted(desk: Desk, ask: Ask, opened: Opened, reference: string | undefined): Promise<Answer> {
  const own = await draftOf(desk, ask, opened);
  // Only the device that sent it sees the receipt; everybody else tracks it with the mobile number.
  if (!reference || own?.draft.submitted !== reference) {
    const { place, track } = linkTo(desk, ask);
    return redirect(track(place, opened.city.city));
  }
  return page({
    kind: 'submitted',
    site: siteOf(desk, ask, opened),
    reference,
    at: own.draft.updatedAt,
    proven: ask.query.get('proof') !== 'later',
  });
}

async function document(desk: Desk, ask: Ask, opened: Opened, ref: string | undefined): Promise<Answer> {
  const own = await draftOf(desk, ask, opened);
  const found =
    own && ref && (await desk.applications.readUpload({ realm: desk.realm, ref, by: { draft: own.draft.id } }));
  return found ? { kind: 'file', ...found } : notFound(desk, ask, opened);
}
