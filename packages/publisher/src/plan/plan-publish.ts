import type { DigitArtifact, DigitArtifacts } from '@nirmaan/compiler';
import { type CallContext, type Digit, DigitError } from '@nirmaan/digit';
import { type Issue, issue } from '@nirmaan/lexicon';
import { type Found, findArtifact } from '../apply/artifact-io';
import type { PlanStep, PublishPlan, StepChange } from '../model/plan';

const CHANGES: Record<Found['state'], StepChange> = {
  absent: 'create',
  same: 'keep',
  different: 'change',
  fixed: 'conflict',
};

/**
 * What publishing these artefacts would do, without writing anything. DIGIT not answering is a problem of the plan, as is
 * a write that would hide rows of another level.
 */
export async function planPublish(artifacts: DigitArtifacts, digit: Digit, context: CallContext): Promise<PublishPlan> {
  const steps: PlanStep[] = [];
  const problems: Issue[] = [];
  const schemasToCome = new Set(
    artifacts.artifacts.flatMap((each) => (each.kind === 'mdms-schema' ? [each.code] : [])),
  );
  try {
    for (const artifact of artifacts.artifacts) {
      const found = await findArtifact(artifact, digit, context);
      const change = CHANGES[found.state];
      steps.push({
        key: artifact.key,
        service:
          artifact.kind === 'business-service'
            ? 'workflow'
            : artifact.kind === 'localization'
              ? 'localization'
              : 'mdms',
        change,
        title: titleOf(artifact),
        ...(found.before !== undefined && { before: found.before }),
        ...(change !== 'keep' && { after: found.after }),
      });
      if (change === 'conflict') problems.push(issue('publisher.conflict', artifact.key, titleOf(artifact).params));
    }
    problems.push(...(await findShadowing(artifacts, digit, context, schemasToCome)));
  } catch (error) {
    if (!(error instanceof DigitError)) throw error;
    problems.push(issue('publisher.digit-down', '', { service: error.service, code: error.code }));
  }
  return { steps, problems };
}

/**
 * mdms-v2 gives rows of the nearest level with any match. A first row at the realm hides nothing, but a city that keeps
 * rows of its own would go on hiding ours: its people would not see what is published.
 */
async function findShadowing(
  { artifacts }: DigitArtifacts,
  digit: Digit,
  context: CallContext,
  ours: ReadonlySet<string>,
): Promise<Issue[]> {
  const pointer = artifacts.find((each) => each.kind === 'service-pointer');
  const masters = new Set(artifacts.flatMap((each) => (each.kind === 'mdms-row' ? [each.schemaCode] : [])));
  const issues: Issue[] = [];
  for (const city of pointer?.kind === 'service-pointer' ? pointer.cities : [])
    for (const schemaCode of masters) {
      if (ours.has(schemaCode) && schemaCode.startsWith('Nirmaan.')) continue;
      const rows = await digit.mdms.searchRows({ tenant: city, schemaCode, exactTenant: true }, context);
      if (rows.length > 0)
        issues.push(issue('publisher.shadowed', schemaCode, { master: schemaCode, city, rows: rows.length }));
    }
  return issues;
}

export function titleOf(artifact: DigitArtifact): PlanStep['title'] {
  switch (artifact.kind) {
    case 'mdms-schema':
      return { code: 'schema', params: { name: artifact.code } };
    case 'mdms-row':
      return { code: 'row', params: { name: artifact.uniqueIdentifier, master: artifact.schemaCode } };
    case 'business-service':
      return { code: 'workflow', params: { name: artifact.code, states: artifact.body.states.length } };
    case 'localization':
      return { code: 'messages', params: { count: artifact.messages.length, locale: artifact.locale } };
    case 'service-pointer':
      return {
        code: 'pointer',
        params: { name: artifact.service, version: artifact.version, cities: artifact.cities.join(', ') },
      };
  }
}
