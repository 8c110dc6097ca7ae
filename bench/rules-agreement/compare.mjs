/** Judges the same pairs in this process and in a browser's page, and compares everything that comes out. */
import { build } from 'esbuild';
import { root } from '../../tools/workspace.mjs';
import { loadSource } from '../measuring/load-source.mjs';
import { createPairs, types } from './random-pairs.mjs';

const BATCH = 5_000;

/** A generator of chance that the same seed repeats. */
export function chanceFrom(seed) {
  let state = seed >>> 0;
  return () => {
    // mulberry32: the low bits of a plain congruence repeat too soon for choices among few.
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The engine as a browser gets it, as text of a script that sets `rules`. */
async function browserEngine() {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { createRules } from '@nirmaan/rules/browser';
        import { dates } from '@nirmaan/rules/dates';
        import { patterns } from '@nirmaan/rules/patterns';
        globalThis.rules = createRules([dates, patterns]);`,
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    format: 'iife',
    platform: 'browser',
    minify: true,
    write: false,
    logLevel: 'warning',
  });
  return outputFiles[0].text;
}

/**
 * Compares `count` pairs. `page` is an empty page of the browser. `say` hears how far it is. What differs comes back with
 * both outcomes; `distinct` is how many different outcomes there were, so that "all null" would show.
 */
export async function compareWithBrowser({ page, count, seed, say = () => {} }) {
  const { evaluateRule, parseRule, signatures } = await loadSource(
    'rules-agreement',
    `export { evaluateRule } from '@nirmaan/rules';
     export { parseRule } from '@nirmaan/rules/parse';
     export { signatures } from '@nirmaan/rules/reference';`,
  );
  await page.addScriptTag({ content: await browserEngine() });
  const nextPair = createPairs(signatures, chanceFrom(seed));
  const differing = [];
  const outcomes = new Set();
  let [compared, nulls, unread] = [0, 0, 0];
  while (compared < count) {
    const batch = [];
    while (batch.length < Math.min(BATCH, count - compared)) {
      const { text, scope, clock } = nextPair();
      const { rule } = parseRule(text, types);
      if (rule) batch.push({ text, ast: rule.ast, scope, clock });
      else unread++;
    }
    const here = batch.map(({ ast, scope, clock }) => JSON.stringify(evaluateRule(ast, { scope, clock })));
    const there = await page.evaluate(
      (pairs) => pairs.map(({ ast, scope, clock }) => JSON.stringify(globalThis.rules.evaluate(ast, { scope, clock }))),
      batch,
    );
    batch.forEach(({ text, scope, clock }, at) => {
      outcomes.add(here[at]);
      if (here[at].startsWith('{"value":null')) nulls++;
      if (here[at] !== there[at]) differing.push({ text, scope, clock, server: here[at], browser: there[at] });
    });
    compared += batch.length;
    say(`${compared} of ${count}`);
  }
  return { seed, compared, unread, nulls, distinct: outcomes.size, differing };
}
