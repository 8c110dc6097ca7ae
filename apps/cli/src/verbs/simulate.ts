import { issuesFromZod, Json } from '@nirmaan/lexicon';
import { checkService } from '@nirmaan/service';
import { seededRandom, simulateAll } from '@nirmaan/workflow';
import { z } from 'zod';
import { parseJson, readInput } from '../files';
import { FoundProblems, formatIssues, issuesToJson } from '../problems';
import { readService } from '../read-service';
import { manyRunsJson, manyRunsText } from '../simulating/many-runs-text';
import type { Surroundings } from '../surroundings';
import { defineVerb } from '../verb';

/** Steps after which a case counts as still open. */
const LONGEST = 200;

const number = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,10}$/, 'a whole number is expected')
    .transform(Number)
    .refine((count) => count >= least && count <= most, `a number from ${least} to ${most} is expected`);

export const simulate = defineVerb({
  name: 'simulate',
  about: 'Runs the kept tests of a service, then cases by chance: how they end, what is never used.',
  usage: ['<service.json> [--runs <n>] [--seed <n>] [--data <file>]'],
  options: {
    runs: { type: 'string', value: '<n>', about: 'cases played by chance (default: 1000; 0: only the tests)' },
    seed: { type: 'string', value: '<n>', about: 'the same cases again; default: another each time, and printed' },
    data: {
      type: 'string',
      value: '<file>',
      about: 'the answers conditions see; without: conditions are thrown dice for',
    },
  },
  shape: z.object({
    positionals: z.tuple([z.string()], 'one service is expected'),
    runs: number(0, 1_000_000).default(1000),
    seed: number(0, 4_294_967_295).optional(),
    data: z.string().optional(),
  }),
  async run({ positionals: [file], runs, seed: given, data }, surroundings, loadMessages) {
    const messages = await loadMessages();
    const { place, draft } = await readService(file, undefined, surroundings);
    const answers = data === undefined ? undefined : await readAnswers(data, surroundings);
    const scenarios = draft.scenarios ?? [];
    const failures = checkService(draft).issues.filter((issue) => issue.code === 'service.scenario-fails');

    const seed = given ?? Math.floor(Math.random() * 4_294_967_296);
    const { workflow, timeZone } = draft;
    const played = { runs, random: seededRandom(seed), now: Date.now(), answers, timeZone, longest: LONGEST };
    const many = runs > 0 ? simulateAll(workflow, played) : undefined;
    const tests = scenarios.length === 0 ? 'no tests are kept\n' : `${countOf(scenarios.length, failures.length)}\n`;
    return {
      hasProblems: failures.length > 0,
      json: {
        ...{ file: place, service: draft.code },
        tests: { kept: scenarios.length, failed: issuesToJson(failures, messages) },
        cases: many ? manyRunsJson(many, { seed, longest: LONGEST }) : null,
      },
      text: `${formatIssues(place, failures, messages)}${tests}${many ? manyRunsText(many, { seed, longest: LONGEST }) : ''}`,
    };
  },
});

function countOf(kept: number, failed: number): string {
  return `${kept} test${kept === 1 ? '' : 's'}: ${kept - failed} passed, ${failed} failed`;
}

async function readAnswers(name: string, surroundings: Surroundings) {
  const input = await readInput(name, surroundings);
  const parsed = z.record(z.string(), Json).safeParse(parseJson(input));
  if (!parsed.success) throw new FoundProblems(input.place, issuesFromZod(parsed.error));
  return parsed.data;
}
