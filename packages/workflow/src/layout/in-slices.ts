/** A computation that can be interrupted: it yields how far it is, from 0 to 1, every few milliseconds where it can. */
export type Steps<Result> = Generator<number, Result, void>;

/** All of it at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

export type Slices = {
  /** Milliseconds of any clock. */
  now(): number;
  /** Lets others have their turn: messages, frames, keys. */
  pause(): Promise<void>;
  /** Milliseconds of work between two pauses. */
  length: number;
  isStopped(): boolean;
  onProgress?(part: number): void;
};

/** In slices, with pauses between them; undefined when it was stopped. */
export async function finishInSlices<Result>(steps: Steps<Result>, slices: Slices): Promise<Result | undefined> {
  let began = slices.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (slices.now() - began < slices.length) continue;
    slices.onProgress?.(step.value);
    await slices.pause();
    if (slices.isStopped()) return undefined;
    began = slices.now();
  }
}

/** A pause until everything that waits has had its turn; unlike a timer's, a browser never makes it longer. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
