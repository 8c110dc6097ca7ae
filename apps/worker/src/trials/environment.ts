import path from 'node:path';
import { z } from 'zod';

/** What the host of trials reads from the environment; a wrong value ends the start with its name. */
const Environment = z.object({
  /** Only this machine can ask, unless another address is named. */
  TRIALS_HOST: z.string().default('127.0.0.1'),
  TRIALS_PORT: z.coerce.number().int().min(0).max(65_535).default(4250),
  APP_DATABASE_URL: z.string(),
  WORKER_DATABASE_URL: z.string(),
  NIRMAAN_KEY: z.string().optional(),
  NIRMAAN_KEY_FILE: z.string().default(path.resolve('.data/key')),
});
export type Environment = z.infer<typeof Environment>;

export function readEnvironment(source: Record<string, string | undefined>): Environment {
  const parsed = Environment.safeParse(source);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((each) => `${each.path.join('.')}: ${each.message}`).join('; ');
  throw new Error(`The environment is not complete: ${wrong}`);
}
