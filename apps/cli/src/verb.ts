import type { JsonValue } from '@nirmaan/lexicon';
import type { Messages } from '@nirmaan/lexicon/messages';
import type { z } from 'zod';
import type { Surroundings } from './surroundings';

/** One option as `node:util` parses it, and how the usage shows it. */
export type Option = {
  type: 'string' | 'boolean';
  multiple?: boolean;
  /** What stands for its value in the usage: `<file>`. */
  value?: string;
  about: string;
};

/** The words of the chosen language; a quick verb that says none does not wait for them. */
export type LoadMessages = () => Promise<Messages>;

/** What a verb found or did. Everything is printed by `main`: the text for people, or the one document of `--json`. */
export type Report = {
  /** Exit code 1 instead of 0. */
  hasProblems: boolean;
  json: JsonValue;
  text: string;
  /** For people beside output that is a document of its own; goes to stderr. */
  notes?: string;
  /** A process that stays: called after the report was printed, ends when the surroundings' signal does. */
  stay?(): Promise<void>;
};

/**
 * One verb of the command line; one file each in `verbs/`. `main` reads the arguments by `options`, judges them by
 * `shape` (positional ones are its `positionals`) and prints what `run` reports. What stops a verb is thrown:
 * `CannotRun` (exit code 2) or `FoundProblems` (exit code 1).
 */
export type Verb = {
  name: string;
  /** The line in the list of verbs. */
  about: string;
  /** Everything behind the verb's name, a line for each way to call it. */
  usage: string[];
  options: Record<string, Option>;
  run(given: unknown, surroundings: Surroundings, loadMessages: LoadMessages): Promise<Report>;
};

export function defineVerb<Shape extends z.ZodType>({
  shape,
  run,
  ...verb
}: Omit<Verb, 'run'> & {
  shape: Shape;
  run(given: z.infer<Shape>, surroundings: Surroundings, loadMessages: LoadMessages): Promise<Report>;
}): Verb {
  return {
    ...verb,
    async run(given, surroundings, loadMessages) {
      const parsed = shape.safeParse(given);
      if (!parsed.success) throw new CannotRun(wordsOf(parsed.error));
      return run(parsed.data, surroundings, loadMessages);
    },
  };
}

/** `--port: expected a number`; a wrong number of positional arguments is told in the shape's own words. */
function wordsOf(error: z.ZodError): string {
  const [first] = error.issues;
  const [name] = first?.path ?? [];
  return name === undefined || name === 'positionals'
    ? (first?.message ?? 'wrong arguments')
    : `--${String(name)}: ${first?.message}`;
}

/** The verb could not do its work at all: said in one line, exit code 2. */
export class CannotRun extends Error {
  override readonly name = 'CannotRun';
}
