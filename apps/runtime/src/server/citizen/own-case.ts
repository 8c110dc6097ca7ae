/** A filed case as its citizen sees it, and what the citizen does to it. */
import type { Session } from '@nirmaan/access';
import type { CaseView } from '@nirmaan/applications';
import type { ApplicationState, CitizenAction } from '@nirmaan/citizen';
import { type Answer, type Ask, postedValue, redirect } from './ask';
import { type Desk, findCity, linkTo, messagesIn, notFound, page, siteOf } from './desk';
import { judge } from './form-step';

/** Actions of the state that this citizen may see: those the citizen could take now, and why not the others. */
export function citizenActions(ask: Ask, opened: CaseView): CitizenAction[] {
  const words = messagesIn(ask.language);
  const { definition } = opened;
  const ours = new Set(definition.roles.filter((role) => role.audience === 'citizen').map((role) => role.code));
  return opened.actions
    .filter(({ action }) => action.roles.some((role) => ours.has(role) || role === 'CITIZEN') && !action.form)
    .map(({ action, refusal }) => ({
      code: action.code,
      name: action.name,
      comment: action.comment,
      ...(refusal && { refusal: sayRefusal(words, refusal) }),
    }));
}

/** Is an action the end of a correction: does it leave a state in which answers may be changed, for one where work goes on? */
export function endsCorrection(opened: CaseView, code: string): boolean {
  const action = opened.actions.find((each) => each.action.code === code)?.action;
  const target = opened.definition.workflow.states.find((state) => state.code === action?.to);
  return opened.state.editable && action?.kind === 'move' && target?.kind !== 'end';
}

export function sayRefusal(words: ReturnType<typeof messagesIn>, refusal: { code: string; params: object }): string {
  const params = Object.fromEntries(Object.entries(refusal.params).map(([name, value]) => [name, String(value)]));
  const key = [`applications.refusal.${refusal.code}`, `workflow.refusal.${refusal.code}`].find((each) =>
    words.has(each),
  );
  if (key) return words.text(key, params);
  return words.issue({ code: refusal.code, severity: 'error', path: '', params });
}

export function stateOfCase(opened: CaseView): ApplicationState {
  const { definition } = opened;
  const needsYou = opened.actions.some(
    ({ action, refusal }) => !refusal && opened.state.editable && endsCorrection(opened, action.code),
  );
  return {
    reference: opened.reference,
    ...(opened.number !== undefined && { number: opened.number }),
    serviceName: opened.serviceName,
    stateName: opened.state.name,
    steps: opened.timeline
      .filter((entry) => entry.kind === 'submitted' || (entry.kind === 'action' && entry.from !== entry.to))
      .map((entry) => ({
        at: entry.at,
        name:
          entry.actionName ??
          entry.toName ??
          definition.workflow.actions.find((action) => action.code === definition.workflow.filing[0])?.name ??
          definition.name,
      })),
    messages: opened.messages,
    needsYou,
    over: opened.state.kind === 'end',
    ...(opened.due !== undefined && { due: opened.due }),
    proven: opened.proven,
    processing: opened.processing,
  };
}

export function cityOfCase(desk: Desk, ask: Ask, opened: CaseView) {
  return findCity(desk, ask, opened.tenant.split('.').at(-1) ?? opened.tenant);
}

/** What the officer wrote when the case was given back. */
export function lastComment(opened: CaseView): string | undefined {
  return opened.timeline.filter((entry) => entry.kind === 'action' && entry.comment).at(-1)?.comment;
}

export async function showApplication(
  desk: Desk,
  ask: Ask,
  opened: CaseView,
  outcome?: { kind: 'done' } | { kind: 'refused'; reason: string },
): Promise<Answer> {
  const { place, ...to } = linkTo(desk, ask);
  const city = await cityOfCase(desk, ask, opened);
  const { definition } = opened;
  const form = definition.forms[0];
  const judged =
    form && city && (await judge(desk, ask, { form, city, definition, days: opened.days }, opened.answers));
  const actions = citizenActions(ask, opened);
  const correcting = actions.some((action) => !action.refusal && endsCorrection(opened, action.code));
  const first = form?.pages[0];
  const comment = lastComment(opened);
  return page(
    {
      kind: 'application',
      site: siteOf(desk, { ...ask, query: new URLSearchParams() }, { city, definition }),
      id: opened.id,
      application: stateOfCase(opened),
      ...(form && judged && { form, evaluation: judged.evaluation }),
      documentHref: (ref) => `${to.application(place, opened.id)}/document/${encodeURIComponent(ref)}`,
      ...(correcting && first && { correctHref: to.correct(place, opened.id, first.code) }),
      ...(comment && { officerComment: comment }),
      actions: actions.filter((action) => !endsCorrection(opened, action.code)),
      hidden: { page: 'application', revision: opened.revision, key: desk.newId() },
      action: to.application(place, opened.id),
      ...(outcome && { outcome }),
    },
    outcome?.kind === 'refused' ? 409 : 200,
  );
}

/** One action of the citizen, with what belongs to it; the answers only where they were corrected. */
export async function act(
  desk: Desk,
  ask: Ask,
  session: Session,
  opened: CaseView,
  more: Pick<Parameters<Desk['applications']['act']>[0], 'answers'> = {},
): Promise<Answer> {
  const { place, ...to } = linkTo(desk, ask);
  const words = messagesIn(ask.language);
  const code = postedValue(ask, 'action');
  const offered = citizenActions(ask, opened).find((action) => action.code === code);
  if (!offered) return notFound(desk, ask);
  const comment = postedValue(ask, 'comment').slice(0, 1000);
  if (offered.comment === 'required' && !comment)
    return showApplication(desk, ask, opened, {
      kind: 'refused',
      reason: words.text('citizen.application.commentMissing'),
    });
  const outcome = await desk.applications.act({
    realm: desk.realm,
    actor: session.actor,
    id: opened.id,
    action: code,
    revision: Number(postedValue(ask, '_revision')) || opened.revision,
    key: postedValue(ask, '_key') || desk.newId(),
    ...(comment && { comment }),
    ...more,
  });
  if (outcome.kind === 'refused') {
    const now = await desk.applications.openCase({ realm: desk.realm, actor: session.actor, id: opened.id });
    return showApplication(desk, ask, now ?? opened, { kind: 'refused', reason: sayRefusal(words, outcome.reason) });
  }
  return redirect(`${to.application(place, opened.id)}${outcome.kind === 'done' ? '?done=1' : ''}`);
}
