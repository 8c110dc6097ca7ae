import type { Action } from '@nirmaan/workflow';
import type { ApplicationPorts } from '../applications';
import type { Application, Intent } from '../model/application';
import type { OutboxWrite } from '../store';

/** When the worker looks after an intent whose request is still at work, or dead. */
export const LOOK_AFTER = 12_000;

/** An intent to take this action of the case as it stands now, not stored and not sent yet. */
export function newIntent(
  ports: Pick<ApplicationPorts, 'newId' | 'now'>,
  application: Application,
  action: Action,
  asked: Pick<Intent, 'kind' | 'actor' | 'sender' | 'request' | 'key'> & { step?: number; role?: string | undefined },
): Intent {
  const { role, ...rest } = asked;
  const at = ports.now();
  return {
    id: ports.newId(),
    realm: application.realm,
    applicationId: application.id,
    action: action.code,
    from: action.from,
    to: action.to,
    ...rest,
    ...(role !== undefined && { role }),
    ...(application.baseRow !== undefined && { baseRow: application.baseRow }),
    revision: application.revision,
    status: 'open',
    attempts: 1,
    sentAt: at,
    createdAt: at,
  };
}

/** What goes on with an intent where the process that sends it dies. */
export function lookAfter({ id, createdAt }: Intent): OutboxWrite {
  return { kind: 'confirm-intent', subject: id, key: id, payload: {}, dueAt: createdAt + LOOK_AFTER };
}
