import { DigitError } from '@nirmaan/digit';
import type { Form } from '@nirmaan/forms';
import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import type { ServiceDefinition } from '@nirmaan/service';
import { type Action, isDecision, isNote, isToldBySystem } from '@nirmaan/workflow';
import type { ApplicationPorts, Applications } from '../applications';
import { findPlace } from '../cases/case-place';
import { judgeAction, onceEach } from '../cases/judge-action';
import { errorsOf, judgeForm } from '../cases/judging';
import { definitionOf, findOpenable, owns, rolesToward } from '../cases/jurisdiction';
import { missingFrom, refusal, refusalOf } from '../cases/refusals';
import { documentsIn } from '../drafts/documents';
import { moveUploads } from '../drafts/uploads';
import { keepTyped } from '../identities/keep-typed';
import type { ActOutcome, Application, Intent, IntentRequest, Refusal } from '../model/application';
import { applicantsTurn } from './applicants-turn';
import { createIntents, type IntentOutcome } from './intents';
import { lookAfter, newIntent } from './new-intent';

/** How long a second click waits for what the first one started. */
const WAIT_FOR_FIRST = [100, 200, 400, 800, 1500];

type ActRequest = Parameters<Applications['act']>[0];

/** Taking an action: judged here, locked by an intent, told to DIGIT, read back. */
export function createActing(ports: ApplicationPorts): Pick<Applications, 'act'> {
  const { store, now } = ports;
  const intents = createIntents(ports);

  return {
    async act(c) {
      const application = await findOpenable(ports, c.realm, c.actor, c.id);
      if (!application) return refused(refusal('applications.not-found'));
      const before = await store.findIntentByKey(c.realm, application.id, c.key);
      if (before) return outcomeOfSame(c, before);
      const { definition } = await definitionOf(ports, application);
      const judged = await judge(c, application, definition).catch((error: unknown) => {
        if (error instanceof DigitError) return { reason: refusal('applications.digit-down') };
        throw error;
      });
      if ('reason' in judged) {
        // What stands in the way may be this same click, come a moment before and not yet stored when it was looked for.
        const same = await store.findIntentByKey(c.realm, application.id, c.key);
        return same ? outcomeOfSame(c, same) : refused(judged.reason);
      }

      const { action, role } = judged;
      let request: IntentRequest;
      let sender: Intent['sender'];
      try {
        request = await moveUploads(ports, application, judged.request);
        sender = isToldBySystem(action) ? (await ports.serviceActor(c.realm)).user : c.actor.user;
      } catch (error) {
        if (error instanceof DigitError) return refused(refusal('applications.digit-down'));
        throw error;
      }
      const intent = newIntent(ports, application, action, {
        kind: 'act',
        actor: c.actor.user,
        sender,
        role,
        request,
        key: c.key,
      });
      const opened = await store.openIntent(intent, [lookAfter(intent)]);
      if ('changed' in opened) return refused(refusal('applications.changed'));
      if ('locked' in opened) {
        if (opened.locked.key === c.key) return outcomeOfSame(c, opened.locked);
        return refused(refusal('applications.busy', { action: opened.locked.action }));
      }

      const token = sender.uuid === c.actor.user.uuid ? c.actor.token : undefined;
      return toOutcome(
        await intents.sendOnTop({ ...intent, ...(token !== undefined && { token }) }, application, definition),
      );
    },
  };

  /** All that is asked before the lock is taken. */
  async function judge(
    c: ActRequest,
    application: Application,
    definition: ServiceDefinition,
  ): Promise<{ action: Action; role?: string; request: IntentRequest } | { reason: Refusal }> {
    // First of all: in another state an action of the same code may be another one, and its reasons would mislead.
    if (c.revision !== application.revision) return { reason: refusal('applications.changed') };
    const action = definition.workflow.actions.find(
      (each) => each.from === application.state && each.code === c.action,
    );
    if (!action) return { reason: refusal('workflow.state', { action: c.action }) };
    if (isDecision(definition.workflow, application.state) && !isNote(action))
      return { reason: refusal('workflow.taken-by-itself', { action: c.action }) };
    const place = await findPlace(store, application, definition);
    const roles = rolesToward(c.actor, application, definition);
    const isOwner = owns(c.actor, application);
    const byRules = await judgeAction(ports, place, action, application.answers);
    const open = await store.findOpenIntent(c.realm, application.id);
    const situation = { application, roles, isOwner, open, ...byRules };
    const reason = refusalOf(action, situation) ?? missingFrom(action, situation, c);
    if (reason) return { reason };

    const request: IntentRequest = {
      ...(c.comment?.trim() && { comment: c.comment.trim() }),
      ...(c.documents?.length && { documents: c.documents }),
    };
    const decisions = [...byRules.decisions];
    const form = definition.forms.find((each) => each.code === action.form);
    if (form) {
      // What an officer's browser sends holds what was typed there; a reference it names is nobody's.
      const given = await keepTyped(ports.vault, {
        realm: c.realm,
        fields: topFields(form),
        data: c.form ?? {},
        known: new Set(),
      });
      const { evaluation } = await judgeForm(ports, place, form, given.stored);
      const issues = errorsOf(evaluation);
      if (issues.length > 0)
        return { reason: refusal('applications.form', { issues: issues as unknown as JsonValue }) };
      request.form = evaluation.submitted;
      decisions.push(...evaluation.decisions);
    } else if (action.fee && c.form) request.form = c.form;
    if (action.fee) {
      const reason = paymentReason(form, request.form, byRules.due ?? null);
      if (reason) return { reason };
    }
    if (c.answers) {
      const state = definition.workflow.states.find((each) => each.code === application.state);
      const applicationForm = definition.forms[0];
      if (!applicationForm || !state?.editable || !isOwner) return { reason: refusal('applications.not-editable') };
      const corrected = { ...place, days: { ...place.days, completed: now() } };
      const { evaluation } = await judgeForm(ports, corrected, applicationForm, c.answers);
      const issues = errorsOf(evaluation);
      if (issues.length > 0)
        return { reason: refusal('applications.answers', { issues: issues as unknown as JsonValue }) };
      request.answers = evaluation.submitted;
      decisions.push(...evaluation.decisions);
    }
    const known = new Set(documentsIn(application.answers).map((document) => document.ref));
    for (const document of documentsIn([request.documents ?? [], request.form ?? {}, request.answers ?? {}])) {
      const upload = known.has(document.ref) ? undefined : await store.findUpload(c.realm, document.ref);
      // What a browser says of a file counts only where it is what was found in it.
      const isTold = upload?.mediaType === document.mediaType && upload.size === document.size;
      const isOwn = upload?.owner === `application:${application.id}` || upload?.owner.startsWith('draft:');
      const mayUse = isTold && isOwn;
      if (!known.has(document.ref) && !mayUse)
        return { reason: refusal('applications.upload-missing', { name: document.name }) };
    }
    const assignees = c.assignees?.length ? c.assignees : applicantsTurn(application, definition, action);
    if (assignees) request.assignees = assignees;
    if (decisions.length > 0) request.decisions = onceEach(decisions);
    const role = action.roles.find((each) => roles.includes(each));
    return { action, ...(role !== undefined && { role }), request };
  }

  /** The same click again: the same outcome, waited for a little. */
  async function outcomeOfSame(c: ActRequest, first: Intent): Promise<ActOutcome> {
    let intent = first;
    for (const wait of WAIT_FOR_FIRST) {
      if (intent.status !== 'open') break;
      await ports.sleep(wait);
      intent = (await store.findIntent(c.realm, intent.id)) ?? intent;
    }
    if (intent.status === 'refused') return refused(intent.reason ?? refusal('applications.refused-by-digit'));
    if (intent.status === 'lost') return refused(refusal('applications.lost'));
    if (intent.status !== 'done') return { kind: 'processing' };
    return { kind: 'done', state: intent.to, revision: intent.revision + 1 };
  }
}

const topFields = (form: Form) => form.pages.flatMap((page) => page.fields);

/** The amount given must be the amount due, and a receipt must be named. */
function paymentReason(
  form: { pages: { fields: { code: string; type: string }[] }[] } | undefined,
  given: JsonObject | undefined,
  due: JsonValue,
): Refusal | undefined {
  if (typeof due !== 'number') return refusal('applications.fee-unknown');
  const fields = form?.pages.flatMap((page) => page.fields) ?? [];
  const amount = given?.[fields.find((field) => field.type === 'amount')?.code ?? 'amount'];
  if (typeof amount !== 'number' || Math.round(amount * 100) !== Math.round(due * 100))
    return refusal('applications.fee', { due, given: amount ?? null });
  const receipt = given?.[fields.find((field) => /receipt/i.test(field.code))?.code ?? 'receiptNumber'];
  return typeof receipt === 'string' && receipt.trim() ? undefined : refusal('applications.receipt');
}

function refused(reason: Refusal): ActOutcome {
  return { kind: 'refused', reason };
}

function toOutcome(outcome: IntentOutcome): ActOutcome {
  switch (outcome.kind) {
    case 'done':
      return { kind: 'done', state: outcome.application.state, revision: outcome.application.revision };
    case 'refused':
      return refused(outcome.reason);
    default:
      return { kind: 'processing' };
  }
}
