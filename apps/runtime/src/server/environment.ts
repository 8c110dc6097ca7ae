import path from 'node:path';
import { TenantId } from '@nirmaan/lexicon';
import { z } from 'zod';

/** What the runtime reads from the environment; a wrong value ends the start with its name. */
const Environment = z.object({
  DIGIT_URL: z.url().default('http://127.0.0.1:4300'),
  DIGIT_MODE: z.enum(['direct', 'gateway']).default('direct'),
  /** The realm this installation serves. */
  DIGIT_TENANT: TenantId.refine((tenant) => !tenant.includes('.'), { message: 'names a realm, not a city' }).default(
    'pg',
  ),
  /** The account of the realm in whose name the runtime itself asks DIGIT. */
  DIGIT_SYSTEM_USER: z.string().default('nirmaan-system'),
  DIGIT_SYSTEM_PASSWORD: z.string(),
  APP_DATABASE_URL: z.string(),
  NIRMAAN_KEY: z.string().optional(),
  NIRMAAN_KEY_FILE: z.string().default(path.resolve('.data/key')),
  PATH_PREFIX: z
    .string()
    .regex(/^(\/[A-Za-z0-9-]+)*$/)
    .default(''),
  /** The folder with the hashed script and style sheet of citizen pages. */
  CITIZEN_ASSETS: z.string(),
});
export type Environment = z.infer<typeof Environment>;

export function readEnvironment(source: Record<string, string | undefined>): Environment {
  const parsed = Environment.safeParse(source);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((each) => `${each.path.join('.')}: ${each.message}`).join('; ');
  throw new Error(`The environment is not complete: ${wrong}`);
}
