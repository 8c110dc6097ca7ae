import { Instant, issue, issuesFromZod, Json } from '@nirmaan/lexicon';
import { evaluateRule, explainRule, type RuleContext } from '@nirmaan/rules';
import { parseRule } from '@nirmaan/rules/parse';
import { z } from 'zod';
import { EvaluationCase } from '../evaluating/case-values';
import { explanationToJson, inWords, treeOf } from '../evaluating/explanation-text';
import { runCases } from '../evaluating/run-cases';
import { typesOf } from '../evaluating/types-of';
import { parseJson, readInput } from '../files';
import { FoundProblems, formatIssues, issuesToJson } from '../problems';
import { masterOption, readMaster } from '../read-service';
import type { Surroundings } from '../surroundings';
import { toDocument } from '../to-document';
import { CannotRun, defineVerb, type Report } from '../verb';

export const evaluate = defineVerb({
  name: 'evaluate',
  about: 'Evaluates a FEEL expression, or runs a file of conformance cases.',
  usage: ['"<FEEL>" [--data <file>] [--explain]', '--cases <file>'],
  options: {
    data: { type: 'string', value: '<file>', about: 'an object: its members are the names the expression sees' },
    explain: { type: 'boolean', about: 'why, in words, and the parts with their values; ● marks those that decided' },
    master: { ...masterOption.master, about: 'rows that master("Module.Master", key) finds' },
    now: { type: 'string', value: '<instant>', about: 'what now() and today() are: 2026-04-01T09:30:00Z' },
    'time-zone': { type: 'string', value: '<zone>', about: 'Asia/Kolkata; default: that of this machine' },
    cases: { type: 'string', value: '<file>', about: 'a list of {id, expression, context, expected, error?}' },
  },
  shape: z.object({
    positionals: z.array(z.string()).max(1, 'one expression is expected (put it into quotes)'),
    data: z.string().optional(),
    explain: z.boolean().default(false),
    master: z.array(z.string()).default([]),
    now: z.iso.datetime({ offset: true, error: 'an instant is expected: 2026-04-01T09:30:00Z' }).optional(),
    'time-zone': z.string().refine(isTimeZone, 'there is no such time zone').optional(),
    cases: z.string().optional(),
  }),
  async run({ positionals: [expression], cases, ...given }, surroundings, loadMessages) {
    const messages = await loadMessages();
    const clock = {
      now: given.now ? Instant.parse(Date.parse(given.now)) : Date.now(),
      timeZone: given['time-zone'] ?? new Intl.DateTimeFormat().resolvedOptions().timeZone,
    };
    if (cases !== undefined && expression === undefined) return reportCases(cases, clock, surroundings);
    if (expression === undefined || cases !== undefined)
      throw new CannotRun('either an expression or --cases <file> is expected');

    const scope = given.data === undefined ? {} : await readData(given.data, surroundings);
    const masters = await Promise.all(given.master.map((file) => readMaster(file, surroundings)));
    const context: RuleContext = {
      scope,
      clock,
      masters: Object.fromEntries(masters.map((master) => [master.code, master.rows])),
    };
    const { rule, issues } = parseRule(expression, typesOf(scope));
    if (!rule) throw new FoundProblems('expression', issues);
    const { value, warnings, needs, error } = evaluateRule(rule.ast, context);
    const problems = [
      ...issues,
      ...warnings.map(({ code, params }) => issue(code, '', params, 'warning')),
      ...needs.flatMap((need) =>
        'master' in need ? [issue('cli.master-not-given', '', { master: need.master }, 'warning')] : [],
      ),
      ...(error ? [issue(error.code, '', error.params)] : []),
    ];
    const explanation = given.explain ? explainRule(rule, context) : undefined;
    return {
      hasProblems: issues.some(({ severity }) => severity === 'error') || error !== undefined,
      json: {
        value,
        problems: issuesToJson(problems, messages),
        ...(explanation && { words: inWords(explanation, messages), explanation: explanationToJson(explanation) }),
      },
      text: explanation ? `${inWords(explanation, messages)}\n\n${treeOf(explanation)}` : toDocument(value),
      notes: formatIssues('expression', problems, messages),
    };
  },
});

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

async function readData(name: string, surroundings: Surroundings) {
  const input = await readInput(name, surroundings);
  const parsed = z.record(z.string(), Json).safeParse(parseJson(input));
  if (!parsed.success) throw new FoundProblems(input.place, issuesFromZod(parsed.error));
  return parsed.data;
}

async function reportCases(name: string, clock: RuleContext['clock'], surroundings: Surroundings): Promise<Report> {
  const input = await readInput(name, surroundings);
  const parsed = z.array(EvaluationCase).safeParse(parseJson(input));
  if (!parsed.success) throw new FoundProblems(input.place, issuesFromZod(parsed.error));
  const { passed, failed } = runCases(parsed.data, clock);
  const lines = failed.map(
    ({ id, expression, expected, actual, reported }) =>
      `${id}\n  ${expression.replaceAll('\n', ' ')}\n  expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}${reported.length > 0 ? ` (${reported.join(', ')})` : ''}\n`,
  );
  return {
    hasProblems: failed.length > 0,
    json: { cases: parsed.data.length, passed, failed },
    text: `${lines.join('')}${parsed.data.length} cases: ${passed} passed, ${failed.length} failed\n`,
  };
}
