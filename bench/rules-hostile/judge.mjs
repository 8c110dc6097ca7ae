/** Reads, judges and explains hostile expressions one by one, and says what each did. */
import { loadSource } from '../measuring/load-source.mjs';
import { kinds, makeExpressions } from './hostile-expressions.mjs';

const [count, seed] = process.argv.slice(2).map(Number);
const { evaluateRule, parseRule } = await loadSource(
  'rules-hostile',
  `export { evaluateRule } from '@nirmaan/rules';
   export { parseRule } from '@nirmaan/rules/parse';`,
);

/** A generator of chance that the same seed repeats. */
let state = seed >>> 0;
const chance = () => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
};

const types = { x: 'any', list: { list: 'number' }, text: 'string' };
const context = () => ({
  scope: { x: { a: 1, b: [1, 2] }, list: Array.from({ length: 100 }, (_, at) => at), text: 'ab '.repeat(200) },
  clock: { now: Date.UTC(2026, 3, 1), timeZone: 'Asia/Kolkata' },
  masters: { M: [{ code: 'A', fee: 1 }] },
});
const globals = Object.getOwnPropertyNames(globalThis).length;

/** What got out: something that is no plain JSON, or a trace of it left in this process. */
function escapeOf(value) {
  if (Object.keys(Object.prototype).length > 0 || {}.polluted !== undefined) return 'a prototype was changed';
  if (Object.getOwnPropertyNames(globalThis).length !== globals) return 'a global was made';
  const walk = (part) => {
    if (part === null || typeof part === 'string' || typeof part === 'number' || typeof part === 'boolean')
      return undefined;
    if (typeof part !== 'object') return `a ${typeof part} came out`;
    const prototype = Object.getPrototypeOf(part);
    if (prototype !== Object.prototype && prototype !== Array.prototype && prototype !== null)
      return 'an object of a class came out';
    return Object.values(part).map(walk).find(Boolean);
  };
  return walk(value);
}

/** Milliseconds and megabytes that `work` takes. */
function measure(work) {
  globalThis.gc();
  const before = process.memoryUsage().heapUsed;
  const from = performance.now();
  const answer = work();
  const milliseconds = Math.round((performance.now() - from) * 10) / 10;
  const megabytes = Math.round(((process.memoryUsage().heapUsed - before) / 2 ** 20) * 10) / 10;
  return { answer, cost: { milliseconds, megabytes } };
}

/** Reading is the author's, once, on the builder's server or their own machine; judging happens at every key of everybody. */
function judge(text) {
  const reading = measure(() => parseRule(text, types));
  const ast = reading.answer.rule?.ast;
  if (!ast) return { outcome: 'not read', reading: reading.cost, judging: { milliseconds: 0, megabytes: 0 } };
  const judging = measure(() => evaluateRule(ast, context()));
  const { value, error } = judging.answer;
  return { outcome: error?.code ?? 'judged', value, reading: reading.cost, judging: judging.cost };
}

// Each kind once beforehand: what is measured is the expression, not the machine's first look at the code.
for (const { text } of makeExpressions(Object.keys(kinds).length * 5, chance)) judge(text);

const judged = makeExpressions(count, chance).map(({ kind, text }) => {
  try {
    const { value = null, ...found } = judge(text);
    return { kind, text, ...found, escape: escapeOf(value) };
  } catch (error) {
    const nothing = { milliseconds: 0, megabytes: 0 };
    return { kind, text, outcome: 'threw', reading: nothing, judging: nothing, escape: `threw ${error}` };
  }
});
console.log(JSON.stringify(judged));
