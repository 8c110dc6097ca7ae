import type { DigitArtifact, DigitArtifacts } from '@nirmaan/compiler';
import { type CallContext, type Digit, DigitError, readBack } from '@nirmaan/digit';
import type { Instant } from '@nirmaan/lexicon';
import type { Publication, PublicationStep, PublicationStore } from '../model/publication';
import { titleOf } from '../plan/plan-publish';
import { findArtifact } from './artifact-io';

export type ApplyPorts = {
  digit: Digit;
  context: CallContext;
  store: PublicationStore;
  now(): Instant;
  sleep(milliseconds: number): Promise<void>;
};

/** A publication that has written nothing yet. */
export function startPublication(
  artifacts: DigitArtifacts,
  by: { id: string; startedBy: string; startedAt: Instant },
): Publication {
  return {
    ...by,
    realm: artifacts.realm,
    service: artifacts.service,
    version: artifacts.version,
    state: 'running',
    steps: artifacts.artifacts.map((artifact) => ({ key: artifact.key, state: 'planned' })),
  };
}

class StepFailed extends Error {
  constructor(
    readonly code: string,
    readonly params: Record<string, string | number>,
  ) {
    super(code);
  }
}

/**
 * Carries a publication out, or goes on with one that was cut off: every step reads, compares, writes if needed and reads
 * back until it is seen, so that doing a step again does nothing. The last step, the pointer, is the only one people
 * feel. What fails is kept in the publication; nothing is thrown but what is no fault of DIGIT's.
 */
export async function applyPublish(
  artifacts: DigitArtifacts,
  publication: Publication,
  ports: ApplyPorts,
): Promise<Publication> {
  let current: Publication = { ...publication, state: 'running' };
  const save = async (change: Partial<Publication>) => {
    current = { ...current, ...change };
    await ports.store.save(current);
  };
  const setStep = (key: string, change: Partial<PublicationStep>) =>
    save({ steps: current.steps.map((step) => (step.key === key ? { ...step, ...change } : step)) });

  await save({ problem: undefined });
  for (const artifact of artifacts.artifacts) {
    if (current.steps.find((step) => step.key === artifact.key)?.state === 'done') continue;
    if (await ports.store.isStopRequested(current.realm, current.id)) {
      await save({ state: 'stopped', endedAt: ports.now() });
      return current;
    }
    await setStep(artifact.key, { state: 'writing', startedAt: ports.now(), problem: undefined });
    try {
      const kept = await applyStep(artifact, ports, () => setStep(artifact.key, { state: 'waiting' }));
      await setStep(artifact.key, { state: 'done', doneAt: ports.now(), kept });
    } catch (error) {
      const problem = problemOf(error, artifact);
      if (!problem) throw error;
      await setStep(artifact.key, { state: 'failed', problem });
      await save({ state: 'failed', endedAt: ports.now(), problem });
      return current;
    }
  }
  await save({ state: 'live', endedAt: ports.now() });
  return current;
}

/** True when nothing had to be written. */
async function applyStep(
  artifact: DigitArtifact,
  { digit, context, sleep }: ApplyPorts,
  onWritten: () => Promise<void>,
): Promise<boolean> {
  const found = await findArtifact(artifact, digit, context);
  if (found.state === 'same') return true;
  if (found.state === 'fixed') throw new StepFailed('conflict', titleOf(artifact).params);
  try {
    await found.write();
  } catch (error) {
    // No answer: it may have been written all the same. Reading back decides.
    if (!(error instanceof DigitError) || error.answered) throw error;
  }
  await onWritten();
  const seen = await readBack(
    async () => ((await findArtifact(artifact, digit, context)).state === 'same' ? true : undefined),
    { sleep },
  );
  if (!seen) throw new StepFailed('not-seen', titleOf(artifact).params);
  return false;
}

function problemOf(error: unknown, artifact: DigitArtifact): Publication['problem'] {
  if (error instanceof StepFailed) return { code: error.code, params: error.params };
  if (error instanceof DigitError)
    return {
      code: error.retryable ? 'digit-down' : 'refused',
      params: {
        ...titleOf(artifact).params,
        service: error.service,
        code: error.code,
        message: error.message.slice(0, 300),
      },
    };
  return undefined;
}
