/** `npm run check`: lint, types, architecture, unused code, migrations; all at once, each with its own output when it fails. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from './workspace.mjs';

const bin = (name) => path.join(root, 'node_modules/.bin', name);
const steps = [
  ['lint', bin('biome'), ['check', '--error-on-warnings', '.']],
  ['types', bin('tsc'), ['-p', '.']],
  ['architecture', process.execPath, ['tools/architecture.mjs']],
  [
    'migrations',
    process.execPath,
    [
      'node_modules/prisma/build/index.js',
      ...'migrate diff --from-migrations prisma/migrations --to-schema prisma/schema --exit-code'.split(' '),
    ],
  ],
  ['unused code', bin('knip'), ['--no-progress', '--no-config-hints']],
  // What a package imports must be in its own package.json; npm's hoisting would hide it.
  ['dependencies', bin('knip'), ['--strict', '--dependencies', '--no-progress', '--no-config-hints']],
];

function run([name, command, args]) {
  const started = Date.now();
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output += chunk;
    });
  return new Promise((resolve) =>
    child.on('exit', (code) => {
      console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
      if (code !== 0) console.log(output);
      resolve(code === 0);
    }),
  );
}

export async function check() {
  const results = await Promise.all(steps.map(run));
  return { passed: results.filter(Boolean).length, failed: results.filter((ok) => !ok).length };
}

if (process.argv[1] === import.meta.filename) process.exitCode = (await check()).failed === 0 ? 0 : 1;
