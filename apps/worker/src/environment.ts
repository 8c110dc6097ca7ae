import path from 'node:path';
import { DEMO_DIGIT, type DigitEnvironment, readDigitEnvironment } from '@nirmaan/digit';
import { z } from 'zod';

/** What the worker reads from the environment; a wrong value ends the start with its name. */
const Environment = z.object({
  DIGIT_SYSTEM_USER: z.string().default('nirmaan-system'),
  DIGIT_SYSTEM_PASSWORD: z.string(),
  APP_DATABASE_URL: z.string(),
  WORKER_DATABASE_URL: z.string(),
  NIRMAAN_KEY: z.string().optional(),
  NIRMAAN_KEY_FILE: z.string().default(path.resolve('.data/key')),
  /** A DHIS2 to tell of approvals in the demo; never in production. */
  NIRMAAN_DEMO_DHIS2_URL: z.url().optional(),
});
export type Environment = z.infer<typeof Environment> & { digit: DigitEnvironment };

export function readEnvironment(source: Record<string, string | undefined>): Environment {
  const parsed = Environment.safeParse(source);
  if (parsed.success) return { ...parsed.data, digit: readDigitEnvironment(source, DEMO_DIGIT) };
  const wrong = parsed.error.issues.map((each) => `${each.path.join('.')}: ${each.message}`).join('; ');
  throw new Error(`The environment is not complete: ${wrong}`);
}
