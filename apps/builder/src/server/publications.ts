import { DigitError } from '@nirmaan/digit';
import type { Release } from '@nirmaan/prisma/stores/drafts';
import { applyPublish, type Publication, PublicationBusy, type PublicationProblem } from '@nirmaan/publisher';
import type { Builder } from './composition';
import { artifactsOf, soundsOf, thaw } from './releases';
import { Failure } from './trpc/procedure';

/** A step that was begun longer ago than this is nobody's any more: reads and writes give up long before. */
const LONGEST_STEP = 90_000;

/** When the server starts: what a killed process left running goes on, where no other process has it. */
export async function resumePublications(builder: Builder): Promise<void> {
  for (const { id } of await builder.publications.listRunning(builder.realm)) await goOn(builder, builder.realm, id);
}

/**
 * Takes a running publication up in the background, unless somebody has it already. Called whenever one is looked at, so
 * that one whose process died goes on as soon as any server sees it.
 */
export async function goOn(builder: Builder, realm: string, id: string): Promise<void> {
  const lease = await builder.leases.hold(realm, id);
  if (!lease) return;
  void carryOut(builder, { realm, id, isHeld: lease.isHeld })
    .catch((error: unknown) => console.error(`publication ${id}: ${error instanceof Error ? error.name : 'unknown'}`))
    .then(lease.release)
    .then(() => resumePublications(builder))
    .catch((error: unknown) => console.error(`publications: ${error instanceof Error ? error.name : 'unknown'}`));
}

type Run = { realm: string; id: string; isHeld(): boolean };

/** From where it stands to its end. Throws only where not even its failure can be stored; then it stays to be taken up. */
async function carryOut(builder: Builder, { realm, id, isHeld }: Run): Promise<void> {
  const publication = await builder.publications.find(realm, id);
  if (publication?.state !== 'running') return;
  const release = await findRelease(builder, publication);
  if (!release) return;
  const end = (problem: PublicationProblem) =>
    builder.publications.save({ ...publication, state: 'failed', endedAt: builder.now(), problem });
  const frozen = thaw(release);
  if ('issues' in frozen) return end({ code: 'outdated', params: { version: release.version } });
  const store = {
    ...builder.publications,
    async save(next: Publication) {
      if (!isHeld()) throw new Error('the lease is lost');
      // Before the publication is over: killed in between, it is taken up again and comes here again.
      if (next.state === 'live')
        await builder.drafts.markLive(realm, release.service, release.version, next.endedAt ?? builder.now());
      await builder.publications.save(next);
    },
  };
  try {
    const actor = await builder.getPublisher();
    const sounds = await soundsOf(builder, realm, frozen.definition);
    await applyPublish(artifactsOf(realm, { ...release, ...frozen, sounds }), publication, {
      digit: builder.digit,
      context: { actor },
      store,
      now: builder.now,
      sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    });
  } catch (error) {
    if (!isHeld()) throw error;
    const current = (await builder.publications.find(realm, id)) ?? publication;
    await builder.publications.save({
      ...current,
      state: 'failed',
      endedAt: builder.now(),
      problem: problemOf(error),
    });
    if (!(error instanceof DigitError || error instanceof Failure)) throw error;
  }
}

function problemOf(error: unknown): PublicationProblem {
  if (error instanceof Failure) return error.reason;
  if (error instanceof DigitError) return { code: 'digit-down', params: { service: error.service, code: error.code } };
  return { code: 'broken', params: {} };
}

/** What a publication froze when it began; undefined for one that was not started in the builder. */
export async function findRelease(builder: Builder, { realm, service, id }: Publication): Promise<Release | undefined> {
  return (await builder.drafts.listReleases(realm, service)).find((release) => release.publicationId === id);
}

/** Freezes what is published, then begins. Refused while another publication of the service is running. */
export async function beginPublication(
  builder: Builder,
  publication: Publication,
  release: Omit<Release, 'liveSince'>,
): Promise<void> {
  const { realm } = publication;
  if (!(await builder.publications.begin(publication))) throw busy(publication.service);
  // The row of the publication is the lock: what others froze is only replaced while it is ours.
  const isFrozen =
    (await builder.drafts.insertRelease(realm, release)) || (await builder.drafts.replaceRelease(realm, release));
  if (!isFrozen) {
    await builder.publications.save({ ...publication, state: 'stopped', endedAt: builder.now() });
    throw new Failure({ code: 'revision-moved', params: {} }, 'CONFLICT');
  }
  await goOn(builder, realm, publication.id);
}

/** Goes on with the newest publication of a service, with exactly what it began with. */
export async function resumePublication(builder: Builder, realm: string, service: string): Promise<void> {
  const publication = await builder.publications.findLatest(realm, service);
  if (!publication || publication.state === 'live') throw new Failure({ code: 'no-publication', params: {} });
  if (!(await findRelease(builder, publication))) throw new Failure({ code: 'stored-elsewhere', params: {} });
  if (publication.state !== 'running') {
    const { endedAt: _ended, problem: _problem, ...rest } = publication;
    await builder.publications.save({ ...rest, state: 'running' }).catch((error: unknown) => {
      throw error instanceof PublicationBusy ? busy(service) : error;
    });
  }
  await goOn(builder, realm, publication.id);
}

/** Asks the running publication of a service to stop after its step. */
export async function stopPublication(builder: Builder, realm: string, service: string): Promise<void> {
  const publication = await builder.publications.findLatest(realm, service);
  if (publication?.state !== 'running') return;
  await builder.publications.requestStop(realm, publication.id);
  if (await findRelease(builder, publication)) return goOn(builder, realm, publication.id);
  // Nobody here can take it up: when it does not move any more, it is over.
  const lastMove = Math.max(publication.startedAt, ...publication.steps.map((step) => step.startedAt ?? 0));
  if (builder.now() - lastMove > LONGEST_STEP)
    await builder.publications.save({ ...publication, state: 'stopped', endedAt: builder.now() });
}

function busy(service: string): Failure {
  return new Failure({ code: 'already-running', params: { service } }, 'CONFLICT');
}
