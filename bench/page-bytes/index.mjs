/** How much a browser loads for the page of a form with a hundred questions. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { buildCitizenAssets, bundleScript } from '../../packages/citizen/build.mjs';
import { firstPageOf, loadCitizenPage } from '../measuring/citizen-page.mjs';
import { median, round } from '../measuring/numbers.mjs';
import { hundredFields } from './hundred-fields.mjs';

export const about = 'bytes a browser loads for a page of 100 questions';
export const options = {};

const KB = 1024;
/** Compressed by gzip, which every browser takes. */
const budgets = { all: 60 * KB, script: 40 * KB, frameworkScripts: 0, renderMs: 15 };
const ROUNDS = 60;

const FRAMEWORK = /node_modules\/(react|react-dom|scheduler|preact|next|@rjsf|vue|svelte|angular|jquery)\//;

export async function run() {
  // What a runtime runs: React's other half checks every element.
  process.env.NODE_ENV = 'production';
  const sources = await loadCitizenPage('page-bytes');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'nirmaan-page-bytes-'));
  try {
    const assets = await buildCitizenAssets({ outDir: folder });
    const view = viewOf(sources, assets);
    const html = sources.renderCitizenPage(view);
    const files = {
      html,
      style: fs.readFileSync(path.join(folder, assets.style), 'utf8'),
      script: scriptOf(folder, assets),
    };
    const bytes = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, sizesOf(text)]));
    bytes.all = sumOf(Object.values(bytes));
    const result = {
      fields: 100,
      bytes,
      renderMs: timeOf(() => sources.renderCitizenPage(view)),
      judgeMs: timeOf(() => sources.evaluateForm(view.form, {}, view.context)),
      frameworkScripts: await countFrameworkScripts(html, assets.script),
      budgets,
    };
    const exceeded = exceededBudgets(result);
    return { result: { ...result, exceeded }, text: textOf(result, exceeded), failed: exceeded.length > 0 };
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

/** All that a page without dates and regular expressions in its rules loads: the script and what it imports at once. */
function scriptOf(folder, { script, preload }) {
  return [script, ...preload].map((name) => fs.readFileSync(path.join(folder, name), 'utf8')).join('\n');
}

/** The median of many rounds, in milliseconds, after as many to warm up. */
function timeOf(work) {
  const times = [];
  for (let at = 0; at < 2 * ROUNDS; at++) {
    const begun = performance.now();
    work();
    if (at >= ROUNDS) times.push(performance.now() - begun);
  }
  return round(median(times), 2);
}

function viewOf(sources, assets) {
  const service = { code: 'hundred', name: 'A hundred questions' };
  return firstPageOf(sources, { form: hundredFields(sources.parseRule), assets, service });
}

function sizesOf(text) {
  const bytes = Buffer.from(text);
  return { plain: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes).length };
}

const sumOf = (sizes) =>
  Object.fromEntries(
    ['plain', 'gzip', 'brotli'].map((kind) => [kind, sizes.reduce((sum, each) => sum + each[kind], 0)]),
  );

/** Scripts of the page that are not ours, inline ones that run too, and modules of a framework inside ours. */
async function countFrameworkScripts(html, ours) {
  const scripts = [...html.matchAll(/<script\b([^>]*)>/g)].map(([, attributes]) => attributes);
  const foreign = scripts.filter(
    (attributes) => !attributes.includes(ours) && !/type="application\/(ld\+)?json"/.test(attributes),
  );
  const { inputs } = await bundleScript();
  const packages = new Set(inputs.flatMap((file) => FRAMEWORK.exec(file)?.[1] ?? []));
  return foreign.length + packages.size;
}

function exceededBudgets({ bytes, frameworkScripts, renderMs }) {
  return [
    ...(bytes.all.gzip > budgets.all ? ['all'] : []),
    ...(bytes.script.gzip > budgets.script ? ['script'] : []),
    ...(frameworkScripts > budgets.frameworkScripts ? ['frameworkScripts'] : []),
    ...(renderMs > budgets.renderMs ? ['renderMs'] : []),
  ];
}

function textOf({ bytes, frameworkScripts, renderMs, judgeMs }, exceeded) {
  const kb = (count) => `${(count / KB).toFixed(1)} KB`.padStart(10);
  const rows = ['html', 'style', 'script', 'all'].map(
    (name) => `${name.padEnd(8)}${kb(bytes[name].plain)}${kb(bytes[name].gzip)}${kb(bytes[name].brotli)}`,
  );
  return [
    `${''.padEnd(8)}${'plain'.padStart(10)}${'gzip'.padStart(10)}${'brotli'.padStart(10)}`,
    ...rows,
    `framework scripts: ${frameworkScripts}`,
    `rendered in ${renderMs} ms, judged in ${judgeMs} ms (medians)`,
    exceeded.length === 0
      ? `within the budgets: all ${kb(budgets.all).trim()}, script ${kb(budgets.script).trim()} (gzip), no framework, rendered in ${budgets.renderMs} ms`
      : `over the budget: ${exceeded.join(', ')}`,
  ].join('\n');
}
