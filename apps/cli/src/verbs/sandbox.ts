import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { StateFileError } from '@nirmaan/digit/sandbox';
import { issuesFromZod } from '@nirmaan/lexicon';
import { createFileJournal, emptySeed, recordedInstallation, SeedUsers, startSandbox } from '@nirmaan/sandbox';
import { z } from 'zod';
import { FoundProblems } from '../problems';
import { Port, untilStopped } from '../staying';
import type { Surroundings } from '../surroundings';
import { CannotRun, defineVerb } from '../verb';

export const sandbox = defineVerb({
  name: 'sandbox',
  about: 'Runs a stand-in for DIGIT core 2.9, until it is stopped.',
  usage: [
    '[--port <n>] [--direct] [--memory | --journal postgres | --journal file:<path>]',
    '… [--users <file>] [--import <file>] [--allow-production]',
  ],
  options: {
    port: { type: 'string', value: '<n>', about: '4300 where nothing is said' },
    direct: { type: 'boolean', about: 'trust RequestInfo.userInfo, as inside a cluster (default: ask for tokens)' },
    memory: { type: 'boolean', about: 'keep nothing' },
    journal: {
      type: 'string',
      value: '<where>',
      about: 'postgres or file:<path>; default: postgres where APP_DATABASE_URL names one, else nothing is kept',
    },
    users: { type: 'string', value: '<file>', about: 'an empty DIGIT with these users, set up as the recorded one' },
    import: { type: 'string', value: '<file>', about: 'an exported state, instead of what there is' },
    'allow-production': { type: 'boolean', about: 'start although NODE_ENV is production' },
  },
  shape: z.object({
    positionals: z.tuple([], 'no file is expected'),
    port: Port.default(4300),
    direct: z.boolean().default(false),
    memory: z.boolean().default(false),
    journal: z
      .string()
      .regex(/^(postgres|file:.+)$/, 'postgres or file:<path> is expected')
      .optional(),
    users: z.string().optional(),
    import: z.string().optional(),
    'allow-production': z.boolean().default(false),
  }),
  async run({ port, direct, memory, users, import: state, ...rest }, surroundings) {
    const allowProduction = rest['allow-production'];
    if (surroundings.env.NODE_ENV === 'production' && !allowProduction)
      throw new CannotRun('it knows everybody’s codes: with NODE_ENV=production it starts only by --allow-production');
    if (memory && rest.journal) throw new CannotRun('--memory and --journal exclude each other');
    const journal = rest.journal ?? (surroundings.env.APP_DATABASE_URL && !memory ? 'postgres' : undefined);
    const given = {
      ...(users && {
        seed: emptySeed,
        settings: recordedInstallation,
        users: await readUsers(users, surroundings),
      }),
      ...(state && { state: await readState(state, surroundings) }),
    };
    const opened = await openJournal(journal, surroundings);
    const running = await startSandbox({
      port,
      direct,
      log: (line) => surroundings.writeError(`sandbox: ${line}\n`),
      ...(opened && { journal: opened.journal }),
      allowProduction,
      ...given,
    }).catch(async (error: NodeJS.ErrnoException) => {
      await opened?.close();
      if (error instanceof StateFileError) throw new CannotRun(`--import: ${error.message}`);
      throw error.code === 'EADDRINUSE' ? new CannotRun(`--port: ${port} is in use`) : error;
    });
    return {
      hasProblems: false,
      json: { url: running.url, direct, journal: journal ?? null },
      text: `DIGIT (a stand-in) answers at ${running.url}${journal ? '' : '; nothing is kept'}\n`,
      stay: () =>
        untilStopped(surroundings.signal, async () => {
          await running.close();
          await opened?.close();
        }),
    };
  },
});

async function readUsers(name: string, surroundings: Surroundings) {
  // Loaded here, for a start without it is quicker.
  const { parseJson, readInput } = await import('../files');
  const input = await readInput(name, surroundings);
  const parsed = SeedUsers.safeParse(parseJson(input));
  if (!parsed.success) throw new FoundProblems(input.place, issuesFromZod(parsed.error));
  return parsed.data;
}

/** Larger than any other file of the command line: files of all cases are in it. */
async function readState(name: string, { folder }: Surroundings): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path.resolve(folder, name), 'utf8'));
  } catch (error) {
    throw new CannotRun(`${name}: ${error instanceof Error ? error.message : 'cannot be read'}`);
  }
}

async function openJournal(where: string | undefined, { env, folder }: Surroundings) {
  if (where === undefined) return undefined;
  if (where.startsWith('file:')) {
    const journal = createFileJournal(path.resolve(folder, where.slice('file:'.length)));
    return { journal, close: () => journal.close() };
  }
  if (!env.APP_DATABASE_URL) throw new CannotRun('--journal postgres: APP_DATABASE_URL in the environment is not set');
  const [{ default: pg }, { createSandboxJournal }] = await Promise.all([
    import('pg'),
    import('@nirmaan/prisma/stores/sandbox-journal'),
  ]);
  const pool = new pg.Pool({ connectionString: env.APP_DATABASE_URL, max: 2 });
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {});
  return { journal: createSandboxJournal(pool), close: () => pool.end() };
}
