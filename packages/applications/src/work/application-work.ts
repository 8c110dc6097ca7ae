import type { DigitUser } from '@nirmaan/digit';
import type { Instant } from '@nirmaan/lexicon';
import type { ServiceDefinition } from '@nirmaan/service';
import { isToldBySystem } from '@nirmaan/workflow';
import { createIntents } from '../acting/intents';
import { LOOK_AFTER, newIntent } from '../acting/new-intent';
import type { ApplicationPorts } from '../applications';
import { citizenRoles, definitionOf } from '../cases/jurisdiction';
import { moveUploads } from '../drafts/uploads';
import type { Application } from '../model/application';
import type { OutboxRow } from '../store';
import { createIdentity } from '../submission/identity';
import { createLeaving } from './leave-decision';

/** `later`: not finished, without anybody's fault, look again then. An error thrown is a failed attempt: the worker backs off. */
export type WorkResult = { kind: 'done' } | { kind: 'later'; at: Instant };

const DONE: WorkResult = { kind: 'done' };

/** What the outbox asks for on behalf of applications. Every run does what is missing, so a killed one is simply run again. */
export function createApplicationWork(ports: ApplicationPorts): { run(row: OutboxRow): Promise<WorkResult> } {
  const { store, digit, now } = ports;
  const intents = createIntents(ports);
  const identity = createIdentity(ports);
  const leaveDecision = createLeaving(ports);

  return {
    async run(row) {
      if (row.kind === 'file-application') return fileApplication(row);
      if (row.kind === 'confirm-intent') return confirmIntent(row);
      if (row.kind === 'leave-decision') return leaveDecision(row);
      throw new Error(`no application work is called ${row.kind}`);
    },
  };

  async function confirmIntent({ realm, subject }: OutboxRow): Promise<WorkResult> {
    const intent = await store.findIntent(realm, subject);
    if (!intent) return DONE;
    const outcome = await intents.reconcile(intent);
    return outcome.kind === 'unknown' ? { kind: 'later', at: outcome.retryAt } : DONE;
  }

  /** applicant known to egov-user · files in filestore · number · every filing action confirmed */
  async function fileApplication({ realm, subject, attempts }: OutboxRow): Promise<WorkResult> {
    let application = await store.findApplication(realm, subject);
    if (!application || application.filingDone) return DONE;
    const { definition } = await definitionOf(ports, application);
    const user = await knownApplicant(application);
    application = await withFiles(application);
    application = await withNumber(application, definition);
    while (!application.filingDone) {
      const outcome = await file(application, definition, user, attempts);
      if (outcome.kind === 'unknown') return { kind: 'later', at: outcome.retryAt };
      // A lost one is a supervisor's; a refused one is tried anew after the back-off: roles or configuration may be mended.
      if (outcome.kind === 'lost') return DONE;
      if (outcome.kind === 'refused')
        throw new FilingRefused(outcome.reason.code, String(outcome.reason.params.code ?? ''));
      application = outcome.application;
    }
    return DONE;
  }

  async function knownApplicant(application: Application): Promise<DigitUser> {
    if (application.applicant.user) return application.applicant.user;
    const user = await identity.knownCitizen({ realm: application.realm, ...application.applicant });
    await store.setApplicantUser(application.realm, application.id, user);
    return user;
  }

  async function withFiles(application: Application): Promise<Application> {
    const answers = await moveUploads(ports, application, application.answers);
    if (answers !== application.answers) await store.setAnswers(application.realm, application.id, answers);
    return { ...application, answers };
  }

  /** A crash after idgen answered wastes a number; a case never gets two. */
  async function withNumber(application: Application, definition: ServiceDefinition): Promise<Application> {
    if (application.number !== undefined) return application;
    const [number] = await digit.idgen.generate(
      { tenant: application.tenant, name: definition.idFormat.name },
      { actor: await ports.serviceActor(application.realm) },
    );
    if (!number) throw new Error('idgen answered no number');
    const stored = await store.setNumber(application.realm, application.id, number, {
      at: now(),
      kind: 'numbered',
      by: { name: 'Nirmaan' },
      detail: { number },
    });
    return { ...application, number: stored };
  }

  async function file(application: Application, definition: ServiceDefinition, user: DigitUser, attempt: number) {
    const open = await store.findOpenIntent(application.realm, application.id);
    if (open) return intents.reconcile(open);
    const step = application.filed;
    const code = definition.workflow.filing[step];
    const action = definition.workflow.actions.find((each) => each.code === code && each.from === application.state);
    if (!action) throw new Error(`filing action ${code} is not offered in ${application.state}`);
    const sender = isToldBySystem(action) ? (await ports.serviceActor(application.realm)).user : user;
    const at = now();
    const intent = newIntent(ports, application, action, {
      kind: 'filing',
      step,
      actor: user,
      sender,
      role: action.roles.find((each) => citizenRoles(definition).includes(each)),
      request: {},
      key: `filing/${step}/${attempt}/${at}`,
    });
    const opened = await store.openIntent(intent, []);
    if ('locked' in opened) return { kind: 'unknown' as const, retryAt: at + LOOK_AFTER };
    if ('changed' in opened) return { kind: 'unknown' as const, retryAt: at };
    return intents.send(intent, application, definition);
  }
}

/** DIGIT refused one of the filing actions: the service account, the roles or the BusinessService need mending. */
export class FilingRefused extends Error {
  override readonly name = 'FilingRefused';
  constructor(
    readonly code: string,
    readonly digitCode: string,
  ) {
    super(`filing was refused: ${code} ${digitCode}`);
  }
}
