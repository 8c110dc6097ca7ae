import type { ServiceDefinition } from '@nirmaan/service';
import { type Action, isDecision, waysOfDecision } from '@nirmaan/workflow';
import { applicantsTurn } from '../acting/applicants-turn';
import { createIntents } from '../acting/intents';
import { lookAfter, newIntent } from '../acting/new-intent';
import type { ApplicationPorts } from '../applications';
import { findPlace } from '../cases/case-place';
import { type JudgedAction, judgeAction, onceEach } from '../cases/judge-action';
import { definitionOf } from '../cases/jurisdiction';
import type { Application } from '../model/application';
import type { OutboxRow } from '../store';
import type { WorkResult } from './application-work';

const DONE: WorkResult = { kind: 'done' };
/** When an intent that is on its way, or a table that could not be had, is looked for again. */
const LOOK_AGAIN = 2_000;
const ASK_AGAIN = 60_000;

/** Moves a case on that came to a decision: by the first way whose condition holds, else by the one without. */
export function createLeaving(ports: ApplicationPorts): (row: OutboxRow) => Promise<WorkResult> {
  const { store, now } = ports;
  const intents = createIntents(ports);

  return async ({ realm, subject, attempts }) => {
    const application = await store.findApplication(realm, subject);
    if (!application || application.quarantined) return DONE;
    const { definition } = await definitionOf(ports, application);
    if (!isDecision(definition.workflow, application.state)) return DONE;
    const open = await store.findOpenIntent(realm, application.id);
    // A lost one is a supervisor's.
    if (open) return open.status === 'lost' ? DONE : { kind: 'later', at: now() + LOOK_AGAIN };
    const way = await findWay(application, definition);
    if (way === 'unknown') return { kind: 'later', at: now() + ASK_AGAIN };
    const { user } = await ports.serviceActor(realm);
    const assignees = applicantsTurn(application, definition, way.action);
    const intent = newIntent(ports, application, way.action, {
      kind: 'act',
      actor: { ...user, name: 'Nirmaan' },
      sender: user,
      request: {
        ...(assignees && { assignees }),
        ...(way.decisions.length > 0 && { decisions: way.decisions }),
      },
      key: `decision/${application.revision}/${attempts}/${now()}`,
    });
    const opened = await store.openIntent(intent, [lookAfter(intent)]);
    if (!('opened' in opened)) return { kind: 'later', at: now() + LOOK_AGAIN };
    const outcome = await intents.sendOnTop(intent, application, definition);
    if (outcome.kind === 'unknown') return { kind: 'later', at: outcome.retryAt };
    if (outcome.kind === 'refused' && outcome.reason.code !== 'applications.changed-in-digit')
      throw new DecisionNotLeft(outcome.reason.code);
    return DONE;
  };

  /** `unknown`: a condition before asks a table that cannot be had now, so nobody knows whether it holds. */
  async function findWay(
    application: Application,
    definition: ServiceDefinition,
  ): Promise<(Pick<JudgedAction, 'decisions'> & { action: Action }) | 'unknown'> {
    const place = await findPlace(store, application, definition);
    const from = definition.workflow.actions.filter((action) => action.from === application.state);
    const decisions: JudgedAction['decisions'] = [];
    for (const { action } of waysOfDecision(from.map((each) => ({ action: each })))) {
      const judged = await judgeAction(ports, place, { guard: action.guard }, application.answers);
      if (judged.refusal) return 'unknown';
      decisions.push(...judged.decisions);
      if (judged.guardHolds) return { action, decisions: onceEach(decisions) };
    }
    throw new DecisionNotLeft('applications.no-way');
  }
}

/** No way is open, or DIGIT refused it: rows of a table, the service account or the BusinessService need mending. */
export class DecisionNotLeft extends Error {
  override readonly name = 'DecisionNotLeft';
  constructor(readonly code: string) {
    super(`decision was not left: ${code}`);
  }
}
