import process from 'node:process';
import { createInterface } from 'node:readline/promises';

/** All that a verb sees of the process it runs in; tests give their own. */
export type Surroundings = {
  env: Record<string, string | undefined>;
  /** Where relative paths begin. */
  folder: string;
  stdin: AsyncIterable<Uint8Array>;
  writeOut(text: string): void;
  writeError(text: string): void;
  /** Only where somebody sits at a terminal. */
  confirm?(question: string): Promise<boolean>;
  /** Ends processes that stay, and stops long work after its step. */
  signal: AbortSignal;
};

export function processSurroundings(): Surroundings {
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort());
  // A reader that has seen enough (`| head`) closes the pipe: that is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    env: process.env,
    folder: process.cwd(),
    stdin: process.stdin,
    writeOut: (text) => void process.stdout.write(text),
    writeError: (text) => void process.stderr.write(text),
    ...(process.stdin.isTTY && process.stderr.isTTY && { confirm }),
    signal: stop.signal,
  };
}

async function confirm(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^y(es)?$/i.test((await terminal.question(`${question} [y/N] `)).trim());
  } finally {
    terminal.close();
  }
}
