import { compileService, type DigitArtifacts, MissingRecording, type RecordedSound } from '@nirmaan/compiler';
import type { Actor } from '@nirmaan/digit';
import { DigitError } from '@nirmaan/digit';
import type { Issue } from '@nirmaan/lexicon';
import { Master } from '@nirmaan/masters';
import type { Release } from '@nirmaan/prisma/stores/drafts';
import { findPublished, type Published } from '@nirmaan/publisher';
import { checkService, mastersOfService, parseDraft, type ServiceDefinition } from '@nirmaan/service';
import type { Builder } from './composition';
import { getDraft, listMasters } from './drafts';
import { Failure } from './trpc/procedure';
import { type EarlierVersion, numberVersion } from './version-numbers';

/** What a version would be: everything the publisher needs, at one revision of the draft. */
export type Candidate = {
  definition: ServiceDefinition;
  masters: Master[];
  sounds: RecordedSound[];
  draftRevision: number;
  version: number;
  workflowVersion: number;
  /** What is live now: DIGIT's word where it answers, else what we published last. */
  live: { definition: ServiceDefinition | undefined; version: number; cities: string[] } | undefined;
  /** What the version that is live wrote to DIGIT, where it was published from here. */
  previous: DigitArtifacts | undefined;
};

/** The next version of a service. Throws when the draft has errors or moved away from `revision`. */
export async function getCandidate(
  builder: Builder,
  { realm, code, revision, actor }: { realm: string; code: string; revision: number; actor: Actor },
): Promise<Candidate> {
  const [stored, masters, releases, published] = await Promise.all([
    getDraft(builder, realm, code),
    listMasters(builder, realm),
    builder.drafts.listReleases(realm, code),
    findPublishedOrSilence(builder, realm, code, actor),
  ]);
  if (stored.revision !== revision) throw new Failure({ code: 'revision-moved', params: {} }, 'CONFLICT');
  const { definition } = checkService(stored.draft, { masters: masters.map((each) => each.master) });
  if (!definition) throw new Failure({ code: 'has-errors', params: {} });
  const thawed = releases.map((release) => ({ release, ...contentOf(release) }));
  const ours = thawed.find(({ release }) =>
    published === 'silent' ? release.liveSince !== undefined : release.version === published?.version,
  );
  const live =
    published === 'silent'
      ? ours && { definition: ours.definition, version: ours.release.version, cities: ours.release.cities }
      : published && {
          definition: published.content?.definition,
          version: published.version,
          cities: published.cities,
        };
  const earlier: EarlierVersion[] = thawed.map(({ release, definition: each }) => ({
    version: release.version,
    workflowVersion: release.workflowVersion,
    definition: each,
    isLive: release.version === live?.version,
  }));
  if (published !== 'silent' && published?.content && !ours)
    earlier.push({ ...published.content, version: published.version, isLive: true });
  return {
    definition,
    masters: mastersOfService(
      definition,
      masters.map((each) => each.master),
    ),
    sounds: await soundsOf(builder, realm, definition),
    draftRevision: stored.revision,
    ...numberVersion(definition, earlier),
    live,
    previous:
      ours?.definition && ours.release.liveSince !== undefined
        ? artifactsOf(realm, { ...ours.release, definition: ours.definition, masters: ours.masters })
        : undefined,
  };
}

/** 'silent': DIGIT did not answer; the plan will say so. */
async function findPublishedOrSilence(
  { digit }: Builder,
  realm: string,
  service: string,
  actor: Actor,
): Promise<Published | undefined | 'silent'> {
  try {
    return await findPublished({ realm, service }, digit, { actor });
  } catch (error) {
    if (error instanceof DigitError) return 'silent';
    throw error;
  }
}

/** The bytes of what the service names, as far as they are here. */
export function soundsOf(
  { recordings }: Pick<Builder, 'recordings'>,
  realm: string,
  definition: ServiceDefinition,
): Promise<RecordedSound[]> {
  return recordings.find(realm, [...new Set(definition.recordings?.map((each) => each.sha256))]);
}

/** The same artefacts every time, from what is frozen: a resumed publication writes exactly what it began with. */
export function artifactsOf(
  realm: string,
  frozen: Pick<Candidate, 'definition' | 'masters' | 'version' | 'workflowVersion'> & {
    cities: string[];
    /** Absent for what was written before: sounds are called by their bytes, so there is nothing to compare. */
    sounds?: RecordedSound[];
  },
): DigitArtifacts {
  try {
    return compileService(frozen.definition, {
      target: 'digit-2.9',
      realm,
      version: frozen.version,
      workflowVersion: frozen.workflowVersion,
      cities: frozen.cities,
      masters: frozen.masters,
      sounds: frozen.sounds,
    });
  } catch (error) {
    if (!(error instanceof MissingRecording)) throw error;
    throw new Failure({ code: 'recording-gone', params: { words: error.words } });
  }
}

/** What a release froze, checked again: a stored definition proves nothing by itself. */
export function thaw(
  release: Pick<Release, 'definition' | 'masters'>,
): { definition: ServiceDefinition; masters: Master[] } | { issues: Issue[] } {
  const masters = Master.array().parse(release.masters);
  const { draft, issues } = parseDraft(release.definition);
  if (!draft) return { issues };
  const checked = checkService(draft, { masters });
  return checked.definition ? { definition: checked.definition, masters } : { issues: checked.issues };
}

function contentOf(release: Release): { definition: ServiceDefinition | undefined; masters: Master[] } {
  const thawed = thaw(release);
  return 'issues' in thawed ? { definition: undefined, masters: [] } : thawed;
}
