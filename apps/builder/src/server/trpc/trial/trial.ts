import type { Session } from '@nirmaan/access';
import { mastersOfService } from '@nirmaan/service';
import { MoveClock, SetFaults, TrialId, type TrialKind } from '@nirmaan/trials';
import { z } from 'zod';
import type { Builder } from '../../composition';
import { getDraft, listMasters } from '../../drafts';
import { authors, members } from '../../policies';
import type { TrialsHost } from '../../trials-host';
import { Failure, procedure } from '../procedure';

const OfTrial = z.object({ id: TrialId });

function hostOf({ trials }: Builder): TrialsHost {
  if (!trials) throw new Failure({ code: 'trials-off', params: {} });
  return trials;
}

/** Only who opened a trial is told of it, or may do anything with it. */
async function ownTrial(builder: Builder, session: Session, id: string) {
  const host = hostOf(builder);
  const state = await host.state(id);
  const { realm, user } = state.trial.owner;
  if (realm !== session.realm || user !== session.actor.user.uuid)
    throw new Failure({ code: 'trial-over', params: {} }, 'NOT_FOUND');
  return { host, state };
}

async function open(
  builder: Builder,
  session: Session,
  { code, language, kind }: { code: string; language: string; kind: TrialKind },
) {
  const host = hostOf(builder);
  const [{ draft, revision }, masters] = await Promise.all([
    getDraft(builder, session.realm, code),
    listMasters(builder, session.realm),
  ]);
  const opened = await host.open({
    ...{ kind, draft, language },
    owner: { realm: session.realm, user: session.actor.user.uuid },
    masters: mastersOfService(
      draft,
      masters.map(({ master }) => master),
    ),
  });
  return { ...opened, revision };
}

const Opening = z.object({ code: z.string(), language: z.string().max(10) });

/** A trial of the draft as it is stored, or what is wrong with it. */
export const openTrial = procedure
  .policy(authors)
  .input(Opening)
  .mutation(async ({ ctx: { builder, session }, input }) => ({
    ...(await open(builder, session, { ...input, kind: 'own' })),
    runtimeUrl: builder.runtimeUrl,
  }));

export const getTrialState = procedure
  .policy(authors)
  .input(OfTrial)
  .query(async ({ ctx: { builder, session }, input }) => (await ownTrial(builder, session, input.id)).state);

export const moveTrialClock = procedure
  .policy(authors)
  .input(OfTrial.extend({ move: MoveClock }))
  .mutation(async ({ ctx: { builder, session }, input: { id, move } }) =>
    (await ownTrial(builder, session, id)).host.moveClock(id, move),
  );

export const setTrialFaults = procedure
  .policy(authors)
  .input(OfTrial.extend(SetFaults.shape))
  .mutation(async ({ ctx: { builder, session }, input: { id, faults } }) =>
    (await ownTrial(builder, session, id)).host.setFaults(id, { faults }),
  );

/** What was in a call to DIGIT. */
export const getTrialCall = procedure
  .policy(authors)
  .input(OfTrial.extend({ number: z.number().int() }))
  .query(async ({ ctx: { builder, session }, input: { id, number } }) =>
    (await ownTrial(builder, session, id)).host.callBody(id, number),
  );

/** What happened to a case, to be kept with the service as a test. */
export const getTrialScenario = procedure
  .policy(authors)
  .input(OfTrial.extend({ caseId: z.string().max(100), name: z.string().min(1).max(100) }))
  .mutation(async ({ ctx: { builder, session }, input: { id, caseId, name } }) =>
    (await ownTrial(builder, session, id)).host.scenario(id, caseId, name),
  );

export const closeTrial = procedure
  .policy(authors)
  .input(OfTrial)
  .mutation(async ({ ctx: { builder, session }, input: { id } }) => {
    await (await ownTrial(builder, session, id)).host.close(id);
  });

/** A link for a day: the draft as it is stored now, for whoever has the link. */
export const shareTrial = procedure
  .policy(authors)
  .input(Opening)
  .mutation(({ ctx: { builder, session }, input }) => open(builder, session, { ...input, kind: 'shared' }));

export const listSharedTrials = procedure
  .policy(members)
  .input(z.object({ code: z.string() }))
  .query(async ({ ctx: { builder, session }, input }) => {
    if (!builder.trials) return { runtimeUrl: builder.runtimeUrl, trials: [] };
    const of = { realm: session.realm, user: session.actor.user.uuid, service: input.code };
    return { runtimeUrl: builder.runtimeUrl, trials: await builder.trials.listShared(of) };
  });
