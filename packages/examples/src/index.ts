/** Finished services to start from and to test with, by code. What they hold is JSON as from a file: parse it where it is used. */
import { folders } from './folders';

export type Example = {
  code: string;
  /** A `ServiceDraft`. */
  service: unknown;
  /** A `Master` each, with rows; decision tables among them. */
  masters: unknown[];
  /** The file it was begun from. */
  source?: unknown;
};

export const examples: Record<string, Example> = Object.fromEntries(folders.map((each) => [each.code, each]));
