import type { Session } from '@nirmaan/access';
import type { CaseView } from '@nirmaan/applications';
import type { CitizenView } from '@nirmaan/citizen';
import { type Issue, issue } from '@nirmaan/lexicon';
import { CITIZEN_COOKIE } from '../session-cookie';
import { type Answer, type Ask, postedValue, redirect } from './ask';
import { correct, findHeld } from './correct';
import { type Desk, linkTo, notFound, page, siteOf } from './desk';
import { checkMobile, tidyMobile } from './mobile';
import { act, showApplication } from './own-case';

/** `/my/…`: the applications of a citizen who signed in with a one-time code. */
export async function my(desk: Desk, ask: Ask): Promise<Answer> {
  const session = await desk.sessions.find('citizen', ask.cookie(CITIZEN_COOKIE));
  const [, id, step, part] = ask.path;
  if (!session) return ask.method === 'POST' && id === undefined ? signIn(desk, ask) : askToSignIn(desk, ask);
  if (id === undefined) return ask.method === 'POST' ? signOut(desk, ask) : list(desk, ask, session);
  const opened = await desk.applications.openCase({ realm: desk.realm, actor: session.actor, id });
  if (!opened) return notFound(desk, ask);
  switch (step) {
    case undefined:
      return application(desk, ask, session, opened);
    case 'correct':
    case 'check':
      return correct(desk, ask, session, opened);
    case 'document':
      return document(desk, ask, session, opened, part);
    default:
      return notFound(desk, ask);
  }
}

function signInPage(
  desk: Desk,
  ask: Ask,
  over: Partial<Extract<CitizenView, { kind: 'sign-in' }>>,
  status = 200,
): Answer {
  const { place, my: at } = linkTo(desk, ask);
  return page(
    { kind: 'sign-in', site: siteOf(desk, ask), step: 'number', values: {}, issues: [], action: at(place), ...over },
    status,
  );
}

/** Whatever was asked for: signing in comes first. */
function askToSignIn(desk: Desk, ask: Ask): Answer {
  return signInPage(desk, ask, {}, ask.method === 'GET' && ask.path.length === 1 ? 200 : 401);
}

async function signIn(desk: Desk, ask: Ask): Promise<Answer> {
  const { place, my: at } = linkTo(desk, ask);
  const mobileNumber = tidyMobile(postedValue(ask, 'mobileNumber'));
  const values = { mobileNumber };
  const wrong = checkMobile(mobileNumber);
  if (wrong.length > 0) return signInPage(desk, ask, { values, issues: wrong }, 422);
  const about = { realm: desk.realm, tenant: desk.realm, mobileNumber };
  const withCode = (issues: Issue[]) =>
    signInPage(desk, ask, { step: 'code', values, issues }, issues.length > 0 ? 422 : 200);
  if (postedValue(ask, '_op') === 'send') {
    if (!desk.rateLimit.allows('code', ask.address, 200))
      return signInPage(desk, ask, { values, problem: 'too-many' }, 429);
    const sent = await desk.applications.sendCode(about);
    if (sent.sent) return withCode([]);
    const problem = sent.reason ?? 'digit-down';
    return signInPage(desk, ask, { values, problem }, problem === 'too-many' ? 429 : 503);
  }
  const code = postedValue(ask, 'code').replace(/\s/g, '');
  if (!code) return withCode([issue('citizen.code-missing', '/code')]);
  if (!desk.rateLimit.allows('sign-in', mobileNumber, 10))
    return signInPage(desk, ask, { values, problem: 'too-many' }, 429);
  const signedIn = await desk.applications.signInCitizen({ ...about, code });
  if ('wrongCode' in signedIn) return withCode([issue('citizen.code-wrong', '/code')]);
  const { secret } = await desk.sessions.open('citizen', signedIn);
  return redirect(at(place), [{ name: CITIZEN_COOKIE, value: secret }]);
}

async function signOut(desk: Desk, ask: Ask): Promise<Answer> {
  const { place, my: at } = linkTo(desk, ask);
  const secret = ask.cookie(CITIZEN_COOKIE);
  if (secret) await desk.sessions.close(secret);
  return redirect(at(place), [{ name: CITIZEN_COOKIE, value: undefined }]);
}

async function list(desk: Desk, ask: Ask, session: Session): Promise<Answer> {
  const { place, my: at } = linkTo(desk, ask);
  const applications = await desk.applications.myApplications({ realm: desk.realm, actor: session.actor });
  return page({
    kind: 'my',
    site: siteOf(desk, ask),
    applications: applications.map((each) => ({ ...each, stateName: each.state.name })),
    signOutAction: at(place),
  });
}

async function application(desk: Desk, ask: Ask, session: Session, opened: CaseView): Promise<Answer> {
  if (ask.method === 'GET')
    return showApplication(desk, ask, opened, ask.query.get('done') === '1' ? { kind: 'done' } : undefined);
  return act(desk, ask, session, opened);
}

async function document(desk: Desk, ask: Ask, session: Session, opened: CaseView, ref = ''): Promise<Answer> {
  const by = { actor: session.actor, application: opened.id };
  const found =
    (await desk.applications.readUpload({ realm: desk.realm, ref, by })) ??
    (await readCorrected(desk, ask, opened, ref));
  return found ? { kind: 'file', ...found } : notFound(desk, ask);
}

/** A file that belongs to corrections which were not sent yet. */
async function readCorrected(desk: Desk, ask: Ask, opened: CaseView, ref: string) {
  const held = await findHeld(desk, ask, opened);
  return held && desk.applications.readUpload({ realm: desk.realm, ref, by: { draft: held.draft.id } });
}
