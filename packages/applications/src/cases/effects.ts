import type { Instant } from '@nirmaan/lexicon';
import type { ServiceDefinition } from '@nirmaan/service';
import { isDecision } from '@nirmaan/workflow';
import type { Application, Intent } from '../model/application';
import type { IntentEffect, NewTask, OutboxWrite } from '../store';
import { titleOf } from './judging';
import { officerRoles } from './jurisdiction';

/** One task per role that may act in the state, none where nobody acts; what is assigned to a person carries the person. */
export function tasksIn(definition: ServiceDefinition, state: string, assignees: string[] = []): NewTask[] {
  if (isDecision(definition.workflow, state)) return [];
  const actions = definition.workflow.actions.filter((action) => action.from === state);
  const roles = [...new Set(actions.flatMap((action) => officerRoles(action, definition)))];
  const [assignee] = assignees;
  return roles.map((role) => ({ role, ...(assignee !== undefined && { assignee }) }));
}

/** What follows from DIGIT holding the action of this intent: pure, so that doing it again after a crash gives the same. */
export function effectOf(
  intent: Intent,
  application: Application,
  definition: ServiceDefinition,
  row: string,
  now: Instant,
): IntentEffect {
  const { workflow } = definition;
  const stays = intent.from === intent.to && intent.kind === 'act';
  const state = workflow.states.find((each) => each.code === intent.to);
  const filed = intent.kind === 'filing' ? (intent.step ?? 0) + 1 : application.filed;
  const filingDone = filed >= workflow.filing.length;
  const revision = application.revision + 1;
  const isDecided =
    state !== undefined && (state.outcome !== undefined || state.kind === 'end') && application.decidedAt === undefined;
  const { request } = intent;
  const outbox: OutboxWrite[] = stays
    ? []
    : definition.connectors
        .filter((use) => use.trigger.onState === intent.to)
        .map((use) => ({
          kind: 'deliver',
          subject: application.id,
          key: `${application.id}/${use.code}/${revision}`,
          payload: { use: use.code, decidedAt: now, state: intent.to },
          dueAt: now,
        }));
  if (filingDone && isDecision(definition.workflow, intent.to))
    outbox.push({
      kind: 'leave-decision',
      subject: application.id,
      key: `${application.id}/${revision}`,
      payload: {},
      dueAt: now,
    });
  return {
    row,
    state: intent.to,
    revision,
    stateSince: stays ? application.stateSince : now,
    ...(stays
      ? application.due !== undefined && { due: application.due }
      : state?.sla !== undefined && { due: now + state.sla }),
    ...(isDecided && { decidedAt: now }),
    filed,
    filingDone,
    ...(request.answers && { answers: request.answers, title: titleOf(definition.forms[0], request.answers) ?? '' }),
    ...(!stays && { tasks: filingDone ? tasksIn(definition, intent.to, request.assignees) : [] }),
    event: {
      at: now,
      kind: 'action',
      action: intent.action,
      from: intent.from,
      to: intent.to,
      by: {
        uuid: intent.actor.uuid,
        name: intent.actor.name,
        ...(intent.role !== undefined && { role: intent.role }),
        ...(intent.sender.uuid !== intent.actor.uuid && { onBehalfOf: intent.actor.uuid }),
      },
      ...(request.comment && { comment: request.comment }),
      ...(request.form && { form: request.form }),
      ...(request.documents?.length && { documents: request.documents }),
      ...(request.decisions?.length && { decisions: request.decisions }),
      detail: { row, sender: intent.sender.uuid, intent: intent.id, ...(request.answers && { corrected: true }) },
    },
    outbox,
  };
}
