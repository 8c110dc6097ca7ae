import {
  type Actor,
  type Digit,
  type DigitEnvironment,
  DigitEnvironmentError,
  readDigitEnvironment,
} from '@nirmaan/digit';
import type { TenantId } from '@nirmaan/lexicon';
import { createMemoryPublicationStore, type PublicationStore } from '@nirmaan/publisher';
import { z } from 'zod';
import { CannotRun } from '../verb';

/** What a publication needs from the environment; the same names as for the builder. */
const Environment = z.object({
  DIGIT_PUBLISHER: z.string().default('nirmaan-publisher'),
  /** Needed in gateway mode, where DIGIT asks for a token. */
  DIGIT_PUBLISHER_PASSWORD: z.string().optional(),
  APP_DATABASE_URL: z.string().optional(),
});
export type PublishEnvironment = z.infer<typeof Environment> & { digit: DigitEnvironment<TenantId | undefined> };

export function readPublishEnvironment(source: Record<string, string | undefined>): PublishEnvironment {
  const digit = readDigit(source);
  const parsed = Environment.safeParse(source);
  if (parsed.success) return { ...parsed.data, digit };
  const [first] = parsed.error.issues;
  throw new CannotRun(`${String(first?.path[0])} in the environment: ${first?.message}`);
}

function readDigit(source: Record<string, string | undefined>): PublishEnvironment['digit'] {
  try {
    return readDigitEnvironment(source);
  } catch (error) {
    throw error instanceof DigitEnvironmentError ? new CannotRun(error.message) : error;
  }
}

/** The system user in whose name publications are written: signed in where a password is known, else as DIGIT knows it. */
export async function getPublisher(digit: Digit, realm: string, environment: PublishEnvironment): Promise<Actor> {
  const { digit: connected, DIGIT_PUBLISHER: userName, DIGIT_PUBLISHER_PASSWORD: password } = environment;
  if (password) return (await digit.user.signIn({ tenant: realm, userName, password, type: 'SYSTEM' })).actor;
  if (connected.connection.mode === 'gateway')
    throw new CannotRun('DIGIT_PUBLISHER_PASSWORD in the environment: needed with DIGIT_MODE=gateway');
  const [user] = await digit.user.search({ tenant: realm, userName, limit: 1 }, {});
  if (!user) throw new CannotRun(`DIGIT knows no user ${userName} at ${realm} (DIGIT_PUBLISHER names another)`);
  return { user };
}

/** PostgreSQL where the environment names it: then a publication survives this process, and there is one at a time. */
export async function openPublications({
  APP_DATABASE_URL,
}: PublishEnvironment): Promise<{ store: PublicationStore; close(): Promise<void> }> {
  if (!APP_DATABASE_URL) return { store: createMemoryPublicationStore(), close: async () => {} };
  const { createDatabase } = await import('@nirmaan/prisma');
  const { createPublicationStore } = await import('@nirmaan/prisma/stores/publications');
  const database = createDatabase({ appUrl: APP_DATABASE_URL, max: 2 });
  return { store: createPublicationStore(database), close: () => database.close() };
}
