import { Bindings } from './bindings';
import type { Tolerance } from './compare';
import type { HttpTarget } from './http-target';
import type { Recording } from './recording';
import { type ReplayedExchange, type ReplaySteps, replayRecording } from './replay';

/** A recording with what it builds on, by names. */
export type KnownRecording = {
  name: string;
  exchanges: Recording;
  requires: readonly string[];
  /** Recorded in another run than what it requires: nothing is taken over from there. */
  anotherRun?: boolean;
  tolerance: Tolerance;
  /** The persister was halted by hand before `from` and let go before `to`. */
  halted?: { from: string; to: string } | undefined;
};

export type ReplayedRecording = { name: string; replayed: ReplayedExchange[] };

/**
 * Replays recordings against one target, each once, with what it requires before it. Names chosen by the target are known
 * to what builds on a recording, and to nobody else: two runs of the recorder may have used one number for two people.
 */
export async function replayAll(
  recordings: readonly KnownRecording[],
  target: HttpTarget,
  find: (name: string) => Promise<KnownRecording | undefined>,
): Promise<ReplayedRecording[]> {
  const done = new Map<string, { bindings: Bindings; result: ReplayedRecording }>();

  async function replay(recording: KnownRecording): Promise<Bindings> {
    const before = done.get(recording.name);
    if (before) return before.bindings;
    const parts: Bindings[] = [];
    for (const name of recording.requires) {
      const required = recordings.find((each) => each.name === name) ?? (await find(name));
      if (required) parts.push(await replay(required));
      await target.settle();
    }
    const bindings = recording.anotherRun ? new Bindings() : Bindings.joined(parts);
    const { name, exchanges, tolerance, halted } = recording;
    const options = { ...tolerance, steps: stepsOf(halted, target) };
    const replayed = await replayRecording(exchanges, target, bindings, options);
    done.set(name, { bindings, result: { name, replayed } });
    return bindings;
  }

  for (const recording of recordings) {
    await replay(recording);
    await target.settle();
  }
  return [...done.values()].map(({ result }) => result);
}

function stepsOf(halted: KnownRecording['halted'], target: HttpTarget): ReplaySteps {
  if (!halted) return {};
  const letGo = async () => {
    await target.halt?.(false);
    await target.settle();
  };
  return { [halted.from]: { before: () => target.halt?.(true) }, [halted.to]: { before: letGo } };
}
