/**
 * `npm test`: check, unit, contract, browser journeys; `--fast`: check and unit only. Installs what a fresh clone lacks.
 * Ends with one line, `N passed, N failed`, over all suites.
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { installPackages } from './install.mjs';
import { root } from './workspace.mjs';

const fast = process.argv.includes('--fast');
const report = path.join(root, 'test-results');

function exec(command, args, env = {}) {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
}

const bin = (name) => path.join(root, 'node_modules/.bin', name);

/** A suite that ends badly without a report counts as one failure. */
function readCounts(file, exitCode, read) {
  try {
    const counts = read(JSON.parse(fs.readFileSync(file, 'utf8')));
    return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  } catch {
    return { passed: 0, failed: 1 };
  }
}

async function vitest(project) {
  const file = path.join(report, `${project}.json`);
  fs.rmSync(file, { force: true });
  const code = await exec(bin('vitest'), [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  return readCounts(file, code, (json) => ({ passed: json.numPassedTests, failed: json.numFailedTests }));
}

async function playwright() {
  const file = path.join(report, 'journeys.json');
  fs.rmSync(file, { force: true });
  const code = await exec(bin('playwright'), ['test'], { PLAYWRIGHT_JSON_OUTPUT_NAME: file });
  return readCounts(file, code, ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected }));
}

async function main() {
  installPackages();
  fs.mkdirSync(report, { recursive: true });
  const { check } = await import('./check.mjs');
  const { ensureChromium } = await import('./chromium.mjs');
  const suites = [
    ['check', check],
    ['unit', () => vitest('unit')],
    ...(fast
      ? []
      : [
          ['contract', () => vitest('contract')],
          [
            'journeys',
            async () => {
              ensureChromium();
              return playwright();
            },
          ],
        ]),
  ];
  const total = { passed: 0, failed: 0 };
  const lines = [];
  try {
    for (const [name, run] of suites) {
      const started = Date.now();
      const { passed, failed } = await run();
      total.passed += passed;
      total.failed += failed;
      lines.push(`${name}: ${passed} passed, ${failed} failed (${((Date.now() - started) / 1000).toFixed(0)} s)`);
    }
  } finally {
    const { stopTestDatabase } = await import('./test-server.mjs');
    await stopTestDatabase();
  }
  console.log(`\n${lines.join('\n')}\n\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

await main();
