import path from 'node:path';
import { DEMO_DIGIT, type DigitEnvironment, readDigitEnvironment } from '@nirmaan/digit';
import { z } from 'zod';

/** What the runtime reads from the environment; a wrong value ends the start with its name. */
const Environment = z.object({
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
  /** Template of the tiles of a map, `https://tiles.example.org/{z}/{x}/{y}.png`; none: there are no maps. */
  MAP_TILES: z
    .string()
    .regex(/^https?:\/\/[^\s;,'"]+\{z\}[^\s;,'"]*$/)
    .optional(),
  /** Whose map it is: its licence may ask for that. */
  MAP_ATTRIBUTION: z.string().max(200).default(''),
  /** `1`: trials of services are served below `/try`. */
  NIRMAAN_TRIALS: z
    .string()
    .optional()
    .transform((text) => text === '1'),
  /** Where the builder is; of it the origin: its pages may show trials, and put people into them. */
  BUILDER_URL: z
    .url({ protocol: /^https?$/ })
    .transform((url) => new URL(url).origin)
    .optional(),
  /** The folder with the hashed script and style sheet of citizen pages. */
  CITIZEN_ASSETS: z.string(),
});
export type Environment = z.infer<typeof Environment> & { digit: DigitEnvironment };

export function readEnvironment(source: Record<string, string | undefined>): Environment {
  const parsed = Environment.safeParse(source);
  if (parsed.success) return { ...parsed.data, digit: readDigitEnvironment(source, DEMO_DIGIT) };
  const wrong = parsed.error.issues.map((each) => `${each.path.join('.')}: ${each.message}`).join('; ');
  throw new Error(`The environment is not complete: ${wrong}`);
}
