/**
 * The command line: what the builder does, for scripts and build servers.
 *
 * A verb is a file in `verbs/` that fills the contract of `verb.ts`. Exit code 0: fine, 1: problems found, 2: could not
 * run, with one line on stderr. `--json` prints exactly one document.
 */
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { DigitError } from '@nirmaan/digit';
import { FoundProblems, formatCounts, formatIssues, issuesToJson } from './problems';
import { processSurroundings, type Surroundings } from './surroundings';
import { toDocument } from './to-document';
import { usageOf, usageOfAll } from './usage';
import { CannotRun, type LoadMessages, type Report, type Verb } from './verb';
import { loadAllVerbs, verbs } from './verbs';

const common = {
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  language: { type: 'string' },
} as const;

export async function main(argv: string[], surroundings: Surroundings = processSurroundings()): Promise<number> {
  const [name, ...args] = argv;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    surroundings.writeOut(usageOfAll(await loadAllVerbs()));
    return 0;
  }
  const cannotRun = (line: string) => {
    surroundings.writeError(`nirmaan: ${line}\n`);
    return 2;
  };
  const load = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (!load) {
    const { nearestOf } = await import('@nirmaan/lexicon');
    const names = Object.keys(verbs);
    const nearest = names.find((each) => each.startsWith(name)) ?? nearestOf(name, names);
    return cannotRun(
      `there is no "${name}"${nearest ? `; did you mean "${nearest}"?` : ''} (nirmaan --help lists what there is)`,
    );
  }
  try {
    const verb = await load();
    const { json, help, language, ...given } = readArguments(verb, args);
    if (help) {
      surroundings.writeOut(usageOf(verb));
      return 0;
    }
    // All words of three languages are loaded by the verbs that say some.
    const loadMessages = async () => (await import('./words')).messagesIn(language);
    if (language !== undefined) await loadMessages();
    const report = await verb
      .run(given, surroundings, loadMessages)
      .catch((error: unknown) => reportOf(error, loadMessages));
    surroundings.writeOut(json ? toDocument(report.json) : report.text);
    if (report.notes && !json) surroundings.writeError(report.notes);
    await report.stay?.();
    return report.hasProblems ? 1 : 0;
  } catch (error) {
    return cannotRun(`${name}: ${lineOf(error)}`);
  }
}

function readArguments(verb: Verb, args: string[]) {
  const options = Object.fromEntries(
    Object.entries(verb.options).map(([name, { type, multiple = false }]) => [name, { type, multiple }]),
  );
  try {
    const { values, positionals } = parseArgs({ args, options: { ...options, ...common }, allowPositionals: true });
    return { ...values, positionals };
  } catch (error) {
    // Node explains at length; its first sentence says it.
    throw new CannotRun(error instanceof Error ? (error.message.split('. ')[0] ?? '') : 'wrong arguments');
  }
}

/** What was wrong with what was given, as a report; anything else goes on. */
async function reportOf(error: unknown, loadMessages: LoadMessages): Promise<Report> {
  if (!(error instanceof FoundProblems)) throw error;
  const messages = await loadMessages();
  const { place, issues } = error;
  return {
    hasProblems: true,
    json: { file: place, issues: issuesToJson(issues, messages) },
    text: `${formatIssues(place, issues, messages)}${formatCounts(issues)}\n`,
  };
}

function lineOf(error: unknown): string {
  if (error instanceof DigitError)
    return error.answered
      ? `DIGIT (${error.service}) refused: ${error.code}: ${error.explanation.slice(0, 300)}`
      : `DIGIT (${error.service}) gave no answer: ${error.code}`;
  if (error instanceof CannotRun) return error.message;
  if (error instanceof Error) return error.message.replaceAll('\n', ' ') || error.name;
  return String(error);
}

// The launcher runs the bundle itself; `npx nirmaan` imports it.
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = await main(process.argv.slice(2));
