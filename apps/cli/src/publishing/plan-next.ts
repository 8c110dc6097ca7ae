import { compileService, type DigitArtifacts, type RecordedSound } from '@nirmaan/compiler';
import type { CallContext, Digit } from '@nirmaan/digit';
import type { Master } from '@nirmaan/masters';
import { type Published, type PublishPlan, planPublish } from '@nirmaan/publisher';
import type { ServiceDefinition } from '@nirmaan/service';
import { nextVersion } from './next-version';

export type Next = {
  definition: ServiceDefinition;
  masters: Master[];
  sounds: RecordedSound[];
  realm: string;
  cities: string[];
  /** What is live now. */
  live: Published | undefined;
  /** What was changed by hand is written over. */
  overwrite: boolean;
};

const MOST_TRIES = 20;

/** The next version and what publishing it would do. Numbers that were written but never became live are passed over. */
export async function planNext(
  { definition, masters, sounds, realm, cities, live, overwrite }: Next,
  digit: Digit,
  context: CallContext,
): Promise<{ artifacts: DigitArtifacts; plan: PublishPlan }> {
  const numbers = nextVersion(definition, live);
  const isNewWorkflow = numbers.workflowVersion !== live?.content?.workflowVersion;
  for (let tries = 1; ; tries++) {
    const artifacts = compileService(definition, { target: 'digit-2.9', realm, ...numbers, cities, masters, sounds });
    const plan = await planPublish(artifacts, digit, context, { previous: writtenBefore(live, realm), overwrite });
    const isVersionTaken = plan.problems.some((each) => each.code === 'publisher.version-taken');
    const isWorkflowTaken =
      isNewWorkflow &&
      plan.problems.some(
        ({ code, path }) => code === 'publisher.conflict' && path === `workflow:${artifacts.businessService}`,
      );
    if ((!isVersionTaken && !isWorkflowTaken) || tries === MOST_TRIES) return { artifacts, plan };
    if (isVersionTaken) numbers.version++;
    if (isWorkflowTaken) numbers.workflowVersion++;
  }
}

/**
 * What the live version wrote, so that what was changed by hand can be told apart. Masters are left out: their rows of that
 * time are not known here; so are recordings, which never change.
 */
function writtenBefore(live: Published | undefined, realm: string): DigitArtifacts | undefined {
  if (!live?.content) return undefined;
  const { definition, version, workflowVersion } = live.content;
  const { cities } = live;
  return compileService(definition, { target: 'digit-2.9', realm, version, workflowVersion, cities, masters: [] });
}
