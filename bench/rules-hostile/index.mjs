/** What expressions written in bad faith can do to the evaluator: how long the worst takes, how much it allocates. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

export const about = 'a thousand hostile expressions: escapes, milliseconds and megabytes of the worst';
export const options = { count: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } };

const budgets = { escapes: 0, milliseconds: 50, megabytes: 16 };

export function run({ options, say }) {
  // A process of its own, in which nothing is collected while an expression runs: what it allocated can be counted.
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--expose-gc',
      '--max-semi-space-size=128',
      path.join(import.meta.dirname, 'judge.mjs'),
      options.count,
      options.seed,
    ],
    { encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  if (status !== 0) throw new Error(stderr || `the judge ended with ${status}`);
  say(stderr.trim());
  const judged = JSON.parse(stdout);
  const escaped = judged.filter((each) => each.escape !== undefined);
  const over = (work) =>
    judged.filter((each) => each[work].milliseconds > budgets.milliseconds || each[work].megabytes > budgets.megabytes);
  const worst = (work, by) => judged.toSorted((a, b) => b[work][by] - a[work][by])[0];
  const summaryOf = (work) => ({
    over: over(work).length,
    slowest: worst(work, 'milliseconds'),
    largest: worst(work, 'megabytes'),
  });
  const result = {
    seed: Number(options.seed),
    expressions: judged.length,
    read: judged.filter((each) => each.outcome !== 'not read').length,
    escapes: escaped.length,
    judging: summaryOf('judging'),
    reading: summaryOf('reading'),
    budgets,
  };
  const line = (each, work) =>
    `${each[work].milliseconds} ms, ${each[work].megabytes} MB  ${each.kind}, ${each.outcome}: ${each.text.slice(0, 90)}`;
  const block = (work) => [
    `${work}: ${result[work].over} over ${budgets.milliseconds} ms or ${budgets.megabytes} MB`,
    `  slowest  ${line(result[work].slowest, work)}`,
    `  largest  ${line(result[work].largest, work)}`,
  ];
  return {
    result,
    text: [
      `${judged.length} expressions, ${result.read} of them could be read: ${escaped.length} escapes`,
      ...block('judging'),
      ...over('judging')
        .slice(0, 20)
        .map((each) => `    ${line(each, 'judging')}`),
      ...block('reading'),
      ...escaped.slice(0, 20).map((each) => `!! ${each.escape}: ${each.text.slice(0, 200)}`),
    ].join('\n'),
    failed: escaped.length + over('judging').length > 0,
  };
}
