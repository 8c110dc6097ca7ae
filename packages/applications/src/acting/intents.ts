import { type Actor, DigitError, type ProcessRow } from '@nirmaan/digit';
import type { Instant } from '@nirmaan/lexicon';
import type { ServiceDefinition } from '@nirmaan/service';
import type { ApplicationPorts } from '../applications';
import { effectOf } from '../cases/effects';
import { definitionOf } from '../cases/jurisdiction';
import { refusal } from '../cases/refusals';
import type { Application, Intent, Refusal } from '../model/application';

/** DIGIT's answer comes before it stores; its persister gives up after 4 to 5 s. */
const READ_BACK_WAITS = [30, 60, 120, 250, 500, 750, 1000, 1000, 1500];
/** How long after the last sending nothing is repeated: 1, 5 and 30 minutes. */
const REPEAT_AFTER = [60_000, 5 * 60_000, 30 * 60_000];
/** How often DIGIT is read while an intent is unknown. */
const READ_AGAIN = 5_000;

export type IntentOutcome =
  | { kind: 'done'; application: Application }
  | { kind: 'refused'; reason: Refusal }
  | { kind: 'unknown'; retryAt: Instant }
  | { kind: 'lost' };

/** Sends intents to DIGIT, and finds out what became of them. Every step may be killed and done again. */
export function createIntents(ports: ApplicationPorts) {
  const { store, digit, now } = ports;

  const numberOf = (application: Application): string => {
    if (!application.number) throw new Error(`application ${application.id} has no number yet`);
    return application.number;
  };

  /** Rows of DIGIT after the one we stood on, newest first. */
  async function rowsAfterBase(intent: Intent, application: Application): Promise<ProcessRow[]> {
    const context = { actor: await ports.serviceActor(intent.realm) };
    const rows = await digit.workflow.history(
      { tenant: application.tenant, businessId: numberOf(application) },
      context,
    );
    const base = intent.baseRow === undefined ? rows.length : rows.findIndex((row) => row.id === intent.baseRow);
    return base < 0 ? [] : rows.slice(0, base);
  }

  const isOurs = (row: ProcessRow, intent: Intent) =>
    row.id === intent.answeredRow ||
    (row.action.toUpperCase() === intent.action.toUpperCase() && row.assigner === intent.sender.uuid);

  /** T2. */
  async function complete(
    intent: Intent,
    application: Application,
    definition: ServiceDefinition,
    row: string,
  ): Promise<IntentOutcome> {
    await store.completeIntent(intent, effectOf(intent, application, definition, row, now()));
    const after = await store.findApplication(intent.realm, intent.applicationId);
    return { kind: 'done', application: after ?? application };
  }

  async function refuse(intent: Intent, reason: Refusal): Promise<IntentOutcome> {
    await store.refuseIntent(intent.realm, intent.id, reason);
    return { kind: 'refused', reason };
  }

  async function quarantine(intent: Intent, rows: ProcessRow[]): Promise<IntentOutcome> {
    await store.quarantine(intent.realm, intent.applicationId, {
      at: now(),
      kind: 'quarantined',
      by: { name: 'Nirmaan' },
      detail: { rows: rows.map((row) => row.id), actions: rows.map((row) => row.action) },
    });
    return refuse(intent, refusal('applications.changed-in-digit'));
  }

  /** The person's token exists only in their own request; the service account's is always at hand. */
  async function senderOf(intent: Intent): Promise<Actor> {
    const service = await ports.serviceActor(intent.realm);
    if (service.user.uuid === intent.sender.uuid) return service;
    return { user: intent.sender, ...(intent.token !== undefined && { token: intent.token }) };
  }

  /** Tells DIGIT, once. The caller holds the lock (the open intent) and has read that nothing happened after `baseRow`. */
  async function send(intent: Intent, application: Application, definition: ServiceDefinition): Promise<IntentOutcome> {
    const { request } = intent;
    let row: ProcessRow;
    try {
      row = await digit.workflow.transition(
        {
          tenant: application.tenant,
          businessService: application.businessService,
          moduleName: application.service,
          businessId: numberOf(application),
          action: intent.action,
          ...(request.comment && { comment: request.comment }),
          ...(request.documents?.length && {
            documents: request.documents.map((document) => ({
              documentType: document.name.slice(0, 64),
              fileStoreId: document.ref,
            })),
          }),
          ...(request.assignees?.length && { assignees: request.assignees }),
        },
        { actor: await senderOf(intent) },
      );
    } catch (error) {
      if (!(error instanceof DigitError)) throw error;
      if (!error.answered) return settle(intent, application, definition, intent.answeredRow);
      // A refused repeat may mean that the first sending arrived after all.
      const rows = intent.attempts > 1 ? await rowsAfterBase(intent, application) : [];
      const ours = rows.find((each) => isOurs(each, intent));
      if (ours) return complete(intent, application, definition, ours.id);
      if (error.retryable) return refuse(intent, refusal('applications.digit-down'));
      return refuse(
        intent,
        refusal('applications.refused-by-digit', { code: error.code, message: error.explanation.slice(0, 300) }),
      );
    }
    // Only in memory: when this process dies now, the row is found by action and assigner.
    return settle({ ...intent, answeredRow: row.id }, application, definition, row.id);
  }

  /** The same with an intent that was just opened, if DIGIT still stands where we think; otherwise the case is kept from moving. */
  async function sendOnTop(
    intent: Intent,
    application: Application,
    definition: ServiceDefinition,
  ): Promise<IntentOutcome> {
    try {
      const context = { actor: await ports.serviceActor(intent.realm) };
      const latest = await digit.workflow.latest(
        { tenant: application.tenant, businessId: numberOf(application) },
        context,
      );
      if (latest?.id !== intent.baseRow) return await quarantine(intent, latest ? [latest] : []);
    } catch (error) {
      // Nothing was sent: the lock is given back.
      const refused = await refuse(intent, refusal('applications.digit-down'));
      if (error instanceof DigitError) return refused;
      throw error;
    }
    return send(intent, application, definition);
  }

  /** Reads until our row is visible; otherwise the worker goes on. */
  async function settle(
    intent: Intent,
    application: Application,
    definition: ServiceDefinition,
    answered: string | undefined,
  ): Promise<IntentOutcome> {
    const waits = answered === undefined ? READ_BACK_WAITS.slice(0, 4) : READ_BACK_WAITS;
    for (const wait of [0, ...waits]) {
      if (wait > 0) await ports.sleep(wait);
      try {
        const context = { actor: await ports.serviceActor(intent.realm) };
        const latest = await digit.workflow.latest(
          { tenant: application.tenant, businessId: numberOf(application) },
          context,
        );
        if (!latest || latest.id === intent.baseRow) continue;
        if (latest.id === answered) return await complete(intent, application, definition, latest.id);
        const ours = (await rowsAfterBase(intent, application)).find((row) => isOurs(row, intent));
        if (ours) return await complete(intent, application, definition, ours.id);
      } catch (error) {
        if (!(error instanceof DigitError)) throw error;
      }
    }
    await store.updateIntent(intent.realm, intent.id, {
      status: 'processing',
      ...(answered !== undefined && { answeredRow: answered }),
    });
    return { kind: 'unknown', retryAt: now() + READ_AGAIN };
  }

  /** What the worker does with an intent that nobody saw the end of: reads, and repeats only where that is safe. */
  async function reconcile(intent: Intent): Promise<IntentOutcome> {
    const application = await store.findApplication(intent.realm, intent.applicationId);
    if (!application) throw new Error(`intent ${intent.id} has no application`);
    if (intent.status === 'done') return { kind: 'done', application };
    if (intent.status === 'refused')
      return { kind: 'refused', reason: intent.reason ?? refusal('applications.refused-by-digit') };
    const { definition } = await definitionOf(ports, application);
    let rows: ProcessRow[];
    try {
      rows = await rowsAfterBase(intent, application);
    } catch (error) {
      if (!(error instanceof DigitError)) throw error;
      return { kind: 'unknown', retryAt: now() + READ_AGAIN };
    }
    const ours = rows.find((row) => isOurs(row, intent));
    if (ours) return complete(intent, application, definition, ours.id);
    if (rows.length > 0) return quarantine(intent, rows);
    if (intent.status === 'lost') return { kind: 'lost' };
    const repeats = intent.attempts - 1;
    const mayRepeatAt = intent.sentAt + (REPEAT_AFTER[Math.min(repeats, REPEAT_AFTER.length - 1)] ?? 0);
    if (now() < mayRepeatAt)
      return { kind: 'unknown', retryAt: Math.min(mayRepeatAt, now() + READ_AGAIN * (1 + repeats)) };
    if (repeats >= REPEAT_AFTER.length || !isRepeatable(definition, intent)) {
      await store.updateIntent(
        intent.realm,
        intent.id,
        { status: 'lost' },
        {
          at: now(),
          kind: 'lost',
          action: intent.action,
          by: { name: 'Nirmaan' },
          detail: { intent: intent.id, attempts: intent.attempts },
        },
      );
      return { kind: 'lost' };
    }
    const again: Intent = { ...intent, attempts: intent.attempts + 1, sentAt: now(), status: 'processing' };
    await store.updateIntent(intent.realm, intent.id, {
      attempts: again.attempts,
      sentAt: again.sentAt,
      status: 'processing',
    });
    return send(again, application, definition);
  }

  return { send, sendOnTop, reconcile };
}

/**
 * May this be sent again though nobody knows whether it arrived? Not where the action is offered in its own target too: it
 * could move the case twice. A filing action whose target only loops back to itself (DIGIT's trade licence offers INITIATE
 * in INITIATED) cannot move it: at worst the history names it twice, and a filing that stops half-way would be worse.
 */
export function isRepeatable(definition: ServiceDefinition, intent: Pick<Intent, 'kind' | 'action' | 'to'>): boolean {
  const again = definition.workflow.actions.find(
    (action) => action.from === intent.to && action.code === intent.action,
  );
  return again === undefined || (intent.kind === 'filing' && again.to === intent.to);
}
