import { AUTO_ESCALATION, type DigitArtifact, type DigitArtifacts } from '@nirmaan/compiler';
import { type CallContext, DigitError } from '@nirmaan/digit';
import { canonicalJson, type Issue, issue, type JsonValue, toPointer, valueAt } from '@nirmaan/lexicon';
import { type Found, findArtifacts, type PublishingDigit } from '../apply/artifact-io';
import { contentOf } from '../apply/content';
import type { PlanStep, PublishPlan, StepChange } from '../model/plan';
import { serviceOf, titleOf } from './describe-artifact';

const CHANGES: Record<Found['state'], StepChange> = {
  absent: 'create',
  same: 'keep',
  different: 'change',
  fixed: 'conflict',
};

export type PlanOptions = {
  /** What the version that is live wrote: where DIGIT holds something else, it was changed by hand. */
  previous?: DigitArtifacts | undefined;
  /** What was changed by hand is written over all the same. */
  overwrite?: boolean;
};

/**
 * What publishing these artefacts would do, without writing anything. DIGIT not answering is a problem of the plan, as is
 * a write that would hide rows of another level, or undo what somebody changed by hand.
 */
export async function planPublish(
  artifacts: DigitArtifacts,
  digit: PublishingDigit,
  context: CallContext,
  { previous, overwrite = false }: PlanOptions = {},
): Promise<PublishPlan> {
  const steps: PlanStep[] = [];
  const problems = findNotRun(artifacts);
  const before = new Map(previous?.artifacts.map((artifact) => [artifact.key, contentOf(artifact)]));
  try {
    const found = await findArtifacts(artifacts.artifacts, digit, context);
    for (const [at, artifact] of artifacts.artifacts.entries()) {
      const state = found[at];
      if (!state) continue;
      const isDrift = isChangedByHand(artifact, state, before.get(artifact.key));
      const change = isDrift && !overwrite ? 'conflict' : CHANGES[state.state];
      steps.push({
        key: artifact.key,
        service: serviceOf(artifact),
        change,
        title: titleOf(artifact),
        ...(state.before !== undefined && { before: state.before }),
        ...(change !== 'keep' && { after: state.after }),
      });
      const { params } = titleOf(artifact);
      if (state.state === 'fixed') problems.push(issue(`publisher.${state.conflict}`, artifact.key, params));
      if (isDrift) problems.push(issue('publisher.drift', artifact.key, params, overwrite ? 'warning' : 'error'));
    }
    problems.push(...(await findShadowing(artifacts, digit, context)));
  } catch (error) {
    if (!(error instanceof DigitError)) throw error;
    problems.push(issue('publisher.digit-down', '', { service: error.service, code: error.code }));
  }
  return { steps, problems };
}

/** What DIGIT would take, and no runtime carries out. */
export function findNotRun({ needs, businessService }: DigitArtifacts): Issue[] {
  // Nobody starts and joins the branches: a case would wait for ever.
  return needs?.includes('parallel-blocks') ? [issue('publisher.blocks-not-run', `workflow:${businessService}`)] : [];
}

/** It is neither what we want nor what we wrote last time. The pointer has a rule of its own: it never goes back. */
function isChangedByHand(artifact: DigitArtifact, found: Found, written: JsonValue | undefined): boolean {
  if (artifact.kind === 'service-pointer' || found.state !== 'different' || written === undefined) return false;
  if (found.isRemoved) return true;
  if (artifact.kind !== 'localization') return canonicalJson(found.before ?? null) !== canonicalJson(written);
  // Messages come and go with the workflow's version: only those that are in both can have been changed.
  return artifact.messages.some(({ code }) => {
    const last = valueAt(written, toPointer([code]));
    return last !== undefined && valueAt(found.before, toPointer([code])) !== last;
  });
}

/**
 * mdms-v2 gives rows of the nearest level with any match. A first row at the realm hides nothing, but a city that keeps
 * rows of its own would go on hiding ours: its people would not see what is published.
 */
async function findShadowing(
  { artifacts }: DigitArtifacts,
  digit: PublishingDigit,
  context: CallContext,
): Promise<Issue[]> {
  const pointer = artifacts.find((each) => each.kind === 'service-pointer');
  const masters = new Set(artifacts.flatMap((each) => (each.kind === 'mdms-row' ? [each.schemaCode] : [])));
  const issues: Issue[] = [];
  for (const city of pointer?.kind === 'service-pointer' ? pointer.cities : [])
    for (const schemaCode of masters) {
      // Our own masters and those of the workflow service are read at the realm by everybody.
      if (schemaCode.startsWith('Nirmaan.') || schemaCode === AUTO_ESCALATION) continue;
      const rows = await digit.mdms.searchRows({ tenant: city, schemaCode, exactTenant: true }, context);
      if (rows.length > 0)
        issues.push(issue('publisher.shadowed', schemaCode, { master: schemaCode, city, rows: rows.length }));
    }
  return issues;
}
