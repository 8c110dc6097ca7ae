import type { DigitArtifact, DigitArtifacts } from '@nirmaan/compiler';
import { type CallContext, DigitError, readBack } from '@nirmaan/digit';
import type { Instant } from '@nirmaan/lexicon';
import type { Publication, PublicationProblem, PublicationStep, PublicationStore } from '../model/publication';
import { serviceOf, titleOf } from '../plan/describe-artifact';
import { type Found, findArtifact, findArtifacts, type PublishingDigit } from './artifact-io';

export type ApplyPorts = {
  digit: PublishingDigit;
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
    steps: artifacts.artifacts.map((artifact) => ({
      key: artifact.key,
      service: serviceOf(artifact),
      title: titleOf(artifact),
      state: 'planned',
    })),
  };
}

class StepFailed extends Error {
  constructor(readonly problem: PublicationProblem) {
    super(problem.code);
  }
}

/**
 * Carries a publication out, or goes on with one that was cut off: what is wanted is read and compared, written where it
 * differs, and read back until it is seen, so that doing a step again does nothing. The last step, the pointer, is the
 * only one people feel. What fails is kept in the publication; nothing is thrown but what is no fault of DIGIT's.
 */
export async function applyPublish(
  artifacts: DigitArtifacts,
  publication: Publication,
  ports: ApplyPorts,
): Promise<Publication> {
  const { endedAt: _ended, problem: _problem, ...begun } = publication;
  let current: Publication = { ...begun, state: 'running' };
  const save = async (change: Partial<Publication>) => {
    current = { ...current, ...change };
    await ports.store.save(current);
  };
  const stepOf = (artifact: DigitArtifact) => current.steps.find((step) => step.key === artifact.key);
  const withStep = (artifact: DigitArtifact, change: Partial<PublicationStep>) =>
    current.steps.map((step) => (step.key === artifact.key ? { ...step, ...change } : step));
  const setStep = (artifact: DigitArtifact, change: Partial<PublicationStep>) =>
    save({ steps: withStep(artifact, change) });
  const fail = async (artifact: DigitArtifact, error: unknown) => {
    const problem = problemOf(error, artifact);
    if (!problem) throw error;
    await save({
      steps: withStep(artifact, { state: 'failed', problem }),
      state: 'failed',
      endedAt: ports.now(),
      problem,
    });
    return current;
  };

  await save({});
  const untouched = artifacts.artifacts.filter((artifact) => {
    const step = stepOf(artifact);
    return step && step.state !== 'done' && !mayBeUnderWay(step) && artifact.kind !== 'service-pointer';
  });
  // What must not be written over stops all of it, before the first write.
  let at = untouched[0];
  /** What DIGIT had nothing of: making it can write over nothing, so it need not be looked for again. */
  const absent = new Map<string, Found>();
  try {
    const found = await findArtifacts(untouched, ports.digit, ports.context);
    for (const [position, artifact] of untouched.entries()) {
      at = artifact;
      const state = found[position];
      if (state) refuseFixed(state, artifact);
      if (state?.state === 'absent') absent.set(artifact.key, state);
      if (state?.state === 'same')
        current = { ...current, steps: withStep(artifact, { state: 'done', change: 'keep', ...bothAt(ports.now()) }) };
    }
  } catch (error) {
    if (!at) throw error;
    return fail(at, error);
  }

  for (const artifact of artifacts.artifacts) {
    const step = stepOf(artifact);
    if (!step || step.state === 'done') continue;
    if (await ports.store.isStopRequested(current.realm, current.id)) {
      await save({ state: 'stopped', endedAt: ports.now() });
      return current;
    }
    const wasCut = mayBeUnderWay(step);
    await setStep(artifact, { state: 'writing', startedAt: ports.now(), problem: undefined });
    try {
      const known = { wasCut, absent: absent.get(artifact.key) };
      const change = await applyStep(artifact, ports, known, (written) =>
        setStep(artifact, { state: 'waiting', ...written }),
      );
      await setStep(artifact, { state: 'done', doneAt: ports.now(), change: change ?? step.change ?? 'create' });
    } catch (error) {
      return fail(artifact, error);
    }
  }
  await save({ state: 'live', endedAt: ports.now() });
  return current;
}

const bothAt = (now: Instant) => ({ startedAt: now, doneAt: now, problem: undefined });

/** It may have been written by who was cut off, and DIGIT may not show it yet. */
function mayBeUnderWay({ state, tries }: PublicationStep): boolean {
  return state === 'writing' || state === 'waiting' || (state === 'failed' && tries !== undefined);
}

function refuseFixed(found: Found, artifact: DigitArtifact): void {
  if (found.state === 'fixed') throw new StepFailed({ code: found.conflict, params: titleOf(artifact).params });
}

/** What had to be done; undefined when somebody who was cut off had done it. */
async function applyStep(
  artifact: DigitArtifact,
  { digit, context, sleep }: ApplyPorts,
  { wasCut, absent }: { wasCut: boolean; absent: Found | undefined },
  onTry: (written: { change: 'create' | 'change'; tries: number }) => Promise<void>,
): Promise<PublicationStep['change']> {
  const find = () => findArtifact(artifact, digit, context);
  const findWanted = async () => {
    const found = await find();
    return found.state === 'same' ? found : undefined;
  };
  if (wasCut && (await readBack(findWanted, { sleep }))) return undefined;
  const found = absent ?? (await find());
  if (found.state === 'same') return 'keep';
  refuseFixed(found, artifact);
  const change = found.state === 'absent' ? 'create' : 'change';
  let lost: DigitError | undefined;
  try {
    await found.write();
  } catch (error) {
    if (!(error instanceof DigitError)) throw error;
    if (error.answered) {
      // Somebody may have made the same since it was looked for.
      if (absent && (await findWanted())) return 'keep';
      throw error;
    }
    // No answer: it may have been written all the same. Reading back decides.
    lost = error;
  }
  let tries = 0;
  const seen = await readBack(
    async () => {
      await onTry({ change, tries: ++tries });
      return findWanted();
    },
    { sleep },
  );
  if (!seen) throw lost ?? new StepFailed({ code: 'not-seen', params: titleOf(artifact).params });
  return change;
}

function problemOf(error: unknown, artifact: DigitArtifact): PublicationProblem | undefined {
  if (error instanceof StepFailed) return error.problem;
  if (!(error instanceof DigitError)) return undefined;
  const { service, code, explanation } = error;
  const params = { ...titleOf(artifact).params, service, code, message: explanation.slice(0, 300) };
  return { code: error.retryable || !error.answered ? 'digit-gone' : 'refused', params };
}
