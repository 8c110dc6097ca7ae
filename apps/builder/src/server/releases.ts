import { compileService, type DigitArtifacts } from '@nirmaan/compiler';
import { canonicalJson, type Issue, type JsonValue } from '@nirmaan/lexicon';
import { Master } from '@nirmaan/masters';
import type { Release } from '@nirmaan/prisma/stores/drafts';
import { checkService, parseDraft, type ServiceDefinition, type ServiceDraft } from '@nirmaan/service';
import type { Builder } from './composition';
import { getDraft, listMasters } from './drafts';
import { Failure } from './trpc/procedure';

/** What a version would be: everything the publisher needs, frozen at one revision of the draft. */
export type Candidate = {
  definition: ServiceDefinition;
  masters: Master[];
  draftRevision: number;
  version: number;
  workflowVersion: number;
  /** The version that is live now. */
  live: Release | undefined;
};

/**
 * The next version of a service. The workflow's version rises only when the workflow changed, so that a reworded label
 * never touches running cases. Throws when the draft has errors or moved away from `revision`.
 */
export async function getCandidate(builder: Builder, realm: string, code: string, revision: number): Promise<Candidate> {
  const [stored, masters, releases] = await Promise.all([
    getDraft(builder, realm, code),
    listMasters(builder, realm),
    builder.drafts.listReleases(realm, code),
  ]);
  if (stored.revision !== revision) throw new Failure({ code: 'revision-moved', params: {} }, 'CONFLICT');
  const used = masters
    .map((each) => each.master)
    .filter((master) => stored.draft.masters.some((use) => use.code === master.code));
  const { definition } = checkService(stored.draft, { masters: masters.map((each) => each.master) });
  if (!definition) throw new Failure({ code: 'has-errors', params: {} });
  const live = releases.find((release) => release.liveSince !== undefined);
  const before = live && draftOf(live);
  const isSameWorkflow = before !== undefined && isEqual(before.workflow, definition.workflow);
  return {
    definition,
    masters: used,
    draftRevision: stored.revision,
    version: (live?.version ?? 0) + 1,
    workflowVersion: live ? live.workflowVersion + (isSameWorkflow ? 0 : 1) : 1,
    live,
  };
}

const isEqual = (one: object, other: object) => canonicalJson(toJson(one)) === canonicalJson(toJson(other));

/** A document of ours as plain JSON: members that are undefined are left out, as they are when stored. */
function toJson(value: object): JsonValue {
  return JSON.parse(JSON.stringify(value));
}

export function draftOf(release: Pick<Release, 'definition'>): ServiceDraft | undefined {
  return parseDraft(release.definition).draft;
}

/** The same artifacts every time, from what is frozen: a resumed publication writes exactly what it began with. */
export function artifactsOf(
  realm: string,
  frozen: Pick<Candidate, 'definition' | 'masters' | 'version' | 'workflowVersion'> & { cities: string[] },
): DigitArtifacts {
  return compileService(frozen.definition, {
    target: 'digit-2.9',
    realm,
    version: frozen.version,
    workflowVersion: frozen.workflowVersion,
    cities: frozen.cities,
    masters: frozen.masters,
  });
}

/** What a release froze, checked again: a stored definition proves nothing by itself. */
export function thaw(release: Release): { definition: ServiceDefinition; masters: Master[] } | { issues: Issue[] } {
  const masters = Master.array().parse(release.masters);
  const { draft, issues } = parseDraft(release.definition);
  if (!draft) return { issues };
  const checked = checkService(draft, { masters });
  return checked.definition ? { definition: checked.definition, masters } : { issues: checked.issues };
}
