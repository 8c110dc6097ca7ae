/** What it costs to check a rule at a keystroke: reading, names, types, what can be proven of it. Beside the linter of bpmn-io. */
import { loadSource } from '../measuring/load-source.mjs';
import { median, round } from '../measuring/numbers.mjs';

export const about = 'checking a rule at a keystroke, beside feel-lint';
export const options = { rounds: { type: 'string', default: '9' } };

const PART = '(area > 10 and kind = "shop" or some o in owners satisfies o.age > 18 and place.ward != "north")';
const types = {
  area: 'number',
  kind: { oneOf: ['shop', 'mill', 'office'] },
  place: { context: { ward: { oneOf: ['north', 'south'] } } },
  owners: { list: { context: { name: 'string', age: 'number' } } },
};
/** What a person types is another text each time. */
const CALLS = 20;

export async function run({ options, say }) {
  const { checkRule } = await loadSource('rules-check', `export { checkRule } from '@nirmaan/rules/parse';`);
  const { lintExpression } = await import('@bpmn-io/feel-lint');
  const checkers = {
    nirmaan: (text) => checkRule(text, types, 'boolean'),
    'feel-lint': (text) => lintExpression(text),
  };
  const lengths = [1, 5, 20].map((parts) => Array.from({ length: parts }, () => PART).join(' and '));
  const result = {};
  for (const text of lengths) {
    const times = Object.fromEntries(Object.keys(checkers).map((name) => [name, []]));
    for (let turn = 0; turn <= Math.max(7, Number(options.rounds)); turn++)
      for (const [name, check] of Object.entries(checkers)) {
        const from = performance.now();
        for (let call = 0; call < CALLS; call++) check(`${text} and area > ${turn * CALLS + call}`);
        // The first round warms up and is not counted.
        if (turn > 0) times[name].push((performance.now() - from) / CALLS);
      }
    const medians = Object.fromEntries(Object.entries(times).map(([name, values]) => [name, round(median(values), 2)]));
    result[text.length] = { milliseconds: medians, ratio: round(medians.nirmaan / medians['feel-lint'], 2) };
    say(`${text.length} letters`);
  }
  return {
    result: { letters: result },
    text: Object.entries(result)
      .map(
        ([letters, { milliseconds, ratio }]) =>
          `${letters.padStart(5)} letters  ${milliseconds.nirmaan} ms, feel-lint (syntax only) ${milliseconds['feel-lint']} ms: ${ratio} ×`,
      )
      .join('\n'),
  };
}
