import type { Application, ApplicationEvent } from '@nirmaan/applications';
import type { RoleCode } from '@nirmaan/lexicon';
import type { Database } from '@nirmaan/prisma';
import { createApplicationStore } from '@nirmaan/prisma/stores/applications';
import { listCaseIds } from '@nirmaan/prisma/stores/trials';
import type { ServiceDraft } from '@nirmaan/service';
import { realmOfTrial, type TrialCase, type TrialId, type TrialStep } from '@nirmaan/trials';

/** Older ones of a trial are not listed. */
const MOST_CASES = 20;

/** The cases of a trial, newest first, each with what was done to it, newest first. */
export async function listTrialCases(
  database: Database,
  id: TrialId,
  { workflow, roles }: Pick<ServiceDraft, 'workflow' | 'roles'>,
): Promise<TrialCase[]> {
  const store = createApplicationStore(database);
  const realm = realmOfTrial(id);
  const system = new Set(roles.filter(({ audience }) => audience === 'system').map(({ code }) => code));
  const found = await Promise.all(
    (await listCaseIds(database, id, MOST_CASES)).map(async (each) => {
      const [application, events] = await Promise.all([
        store.findApplication(realm, each),
        store.listEvents(realm, each),
      ]);
      return application && toCase(application, events, { workflow, system });
    }),
  );
  return found.filter((each) => each !== undefined);
}

function toCase(
  application: Application,
  events: readonly ApplicationEvent[],
  { workflow, system }: { workflow: ServiceDraft['workflow']; system: ReadonlySet<RoleCode> },
): TrialCase {
  const state = workflow.states.find(({ code }) => code === application.state);
  return {
    id: application.id,
    reference: application.reference,
    ...(application.number !== undefined && { number: application.number }),
    ...(state && { state: state.code }),
    isOpen: state?.kind !== 'end',
    filedAt: application.filedAt,
    ...(application.due !== undefined && state?.kind !== 'end' && { due: application.due }),
    steps: events.flatMap((event) => toStep(event, system)).reverse(),
    answers: application.answers,
  };
}

function toStep(
  { kind, at, action, from, to, by, comment }: ApplicationEvent,
  system: ReadonlySet<RoleCode>,
): TrialStep[] {
  if (kind !== 'action' || action === undefined || from === undefined || to === undefined) return [];
  const isPerson = by.role !== undefined && !system.has(by.role) && by.role !== 'SYSTEM';
  return [
    {
      ...{ at, action, from, to },
      ...(isPerson && { by: by.name }),
      roles: by.role === undefined ? [] : [by.role],
      ...(comment !== undefined && { comment }),
    },
  ];
}
