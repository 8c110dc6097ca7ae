import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { main } from '../main';
import type { Surroundings } from '../surroundings';

/** The repository's examples. */
export const EXAMPLES = path.resolve(import.meta.dirname, '../../../../packages/examples');

export type Ran = { code: number; out: string; error: string };

/** A folder of its own and a way to run the command line in it, as a shell would. */
export async function createShell(env: Record<string, string> = {}) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'nirmaan-cli-'));

  async function run(
    argv: string[],
    { stdin = '', signal = new AbortController().signal, onOut }: Given = {},
  ): Promise<Ran> {
    const ran = { out: '', error: '' };
    const surroundings: Surroundings = {
      env,
      folder,
      stdin: (async function* () {
        yield new TextEncoder().encode(stdin);
      })(),
      writeOut: (text) => {
        ran.out += text;
        onOut?.(text);
      },
      writeError: (text) => {
        ran.error += text;
      },
      signal,
    };
    return { code: await main(argv, surroundings), ...ran };
  }

  return {
    folder,
    run,
    /** A verb that stays: its document of `--json`, and how to end it as Ctrl-C does. */
    async stay(argv: string[]) {
      const stop = new AbortController();
      let printed: ((text: string) => void) | undefined;
      const out = new Promise<string>((resolve) => {
        printed = resolve;
      });
      const ran = run([...argv, '--json'], { signal: stop.signal, onOut: (text) => printed?.(text) });
      const document: unknown = JSON.parse(
        await Promise.race([out, ran.then(({ error }) => Promise.reject(new Error(error)))]),
      );
      return {
        document,
        stop() {
          stop.abort();
          return ran;
        },
      };
    },
    /** The one document of `--json`. */
    async json(argv: string[], given?: Given) {
      const ran = await run([...argv, '--json'], given);
      return { code: ran.code, document: JSON.parse(ran.out) as unknown };
    },
    write: (name: string, content: string | object) =>
      writeFile(path.join(folder, name), typeof content === 'string' ? content : JSON.stringify(content)),
    files: async () => (await readdir(folder, { recursive: true })).sort(),
  };
}

type Given = { stdin?: string; signal?: AbortSignal; onOut?(text: string): void };
