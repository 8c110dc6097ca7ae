/**
 * A case that was sent back: the citizen pages through the answers as filed, changes them, and sends it on. The changes
 * lie in a draft of their own until then; its secret is in a cookie beside the case's id.
 */
import type { Session } from '@nirmaan/access';
import type { CaseView, Draft } from '@nirmaan/applications';
import type { PageCode } from '@nirmaan/lexicon';
import { type Answer, type Ask, type Cookie, redirect } from './ask';
import { CORRECTION_COOKIE } from './cookies';
import { type Desk, linkTo, notFound, page } from './desk';
import { checkView, type Filling, judge, postFormPage, showFormPage } from './form-step';
import { act, citizenActions, cityOfCase, endsCorrection, lastComment } from './own-case';

type Held = { secret: string; draft: Draft };

export async function findHeld(desk: Desk, ask: Ask, opened: CaseView): Promise<Held | undefined> {
  const [id, secret] = ask.cookie(CORRECTION_COOKIE)?.split('~') ?? [];
  if (id !== `${opened.id}.${opened.revision}` || !secret) return undefined;
  const draft = await desk.applications.findDraft({ realm: desk.realm, secret });
  return draft && { secret, draft };
}

/** The corrections of a case as they are being made; undefined where its form or city is gone. */
export async function correctionOf(
  desk: Desk,
  ask: Ask,
  opened: CaseView,
): Promise<{ filling: Filling; isBegun: boolean } | undefined> {
  const { place, ...to } = linkTo(desk, ask);
  const city = await cityOfCase(desk, ask, opened);
  const form = opened.definition.forms[0];
  if (!city || !form) return undefined;
  let held = await findHeld(desk, ask, opened);
  const wasHeld = held !== undefined;
  async function hold(): Promise<Held> {
    held ??= await desk.applications.openDraft({
      realm: desk.realm,
      tenant: opened.tenant,
      service: opened.service,
      language: ask.language,
    });
    return held;
  }
  const comment = lastComment(opened);
  const filling: Filling = {
    city,
    definition: opened.definition,
    // What is sent now completes it anew.
    days: { filed: opened.filedAt },
    form,
    revision: held?.draft.revision ?? 0,
    // A draft that only holds files so far has no answers of its own.
    data: held && held.draft.revision > 0 ? held.draft.data : opened.answers,
    owner: async () => ({ draft: (await hold()).draft.id }),
    async save({ revision, data, page: at }) {
      const { secret, draft } = await hold();
      const saved = await desk.applications.saveAnswers({
        realm: desk.realm,
        secret,
        revision: wasHeld ? revision : draft.revision,
        data,
        page: at,
      });
      if ('conflict' in saved) return 'conflict';
      held = { secret, draft: saved.draft };
      return { revision: saved.draft.revision };
    },
    cookies: (): Cookie[] =>
      held ? [{ name: CORRECTION_COOKIE, value: `${opened.id}.${opened.revision}~${held.secret}` }] : [],
    pageHref: (at: PageCode, language = ask.language) => to.correct({ ...place, language }, opened.id, at),
    checkHref: to.checkCorrection(place, opened.id),
    startHref: to.application(place, opened.id),
    uploadsHref: `${to.application(place, opened.id)}/uploads`,
    documentHref: (ref) => `${to.application(place, opened.id)}/document/${encodeURIComponent(ref)}`,
    correction: { id: opened.id, reference: opened.number ?? opened.reference, ...(comment && { comment }) },
  };
  return { filling, isBegun: wasHeld };
}

export async function correct(desk: Desk, ask: Ask, session: Session, opened: CaseView): Promise<Answer> {
  const { place, ...to } = linkTo(desk, ask);
  const [, , step, code] = ask.path;
  const actions = citizenActions(ask, opened).filter((action) => endsCorrection(opened, action.code));
  // Not (or no longer) the citizen's turn: the application page says what is.
  if (actions.every((action) => action.refusal)) return redirect(to.application(place, opened.id));
  const found = await correctionOf(desk, ask, opened);
  if (!found) return notFound(desk, ask);
  const { filling } = found;
  const { form } = filling;
  if (step === 'correct') {
    const first = form.pages[0];
    if (!code) return first ? redirect(filling.pageHref(first.code)) : notFound(desk, ask);
    return ask.method === 'GET' ? showFormPage(desk, ask, filling, code) : postFormPage(desk, ask, filling, code);
  }
  const view = await checkView(desk, ask, filling, {
    action: filling.checkHref,
    documentHref: filling.documentHref,
    correction: {
      id: opened.id,
      reference: opened.number ?? opened.reference,
      actions: actions.filter((action) => !action.refusal),
    },
  });
  if (ask.method === 'GET' || view.issues.length > 0)
    return page({ ...view, hidden: { ...view.hidden, revision: opened.revision } }, ask.method === 'GET' ? 200 : 422);
  const { evaluation } = await judge(desk, ask, filling, filling.data);
  const answer = await act(desk, ask, session, opened, { answers: evaluation.submitted });
  return answer.kind === 'redirect' ? { ...answer, cookies: [{ name: CORRECTION_COOKIE, value: undefined }] } : answer;
}
