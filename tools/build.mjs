/** Builds what is older than its sources: the bundles, the citizen pages' script and style sheet, both apps. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildCli, buildTrials, buildWorker } from './bundle.mjs';
import { writeExamples } from './examples.mjs';
import { root, unlessFresh } from './workspace.mjs';

const SHARED = ['packages', 'prisma', 'package-lock.json', 'tsconfig.json'];

/** The script and style sheet of citizen pages, with hashed names and a manifest, in dist/citizen. */
async function buildCitizen() {
  const outDir = path.join(root, 'dist/citizen');
  await unlessFresh('citizen', ['packages'], async () => {
    const { buildCitizenAssets } = await import(pathToFileURL(path.join(root, 'packages/citizen/build.mjs')).href);
    await buildCitizenAssets({ outDir });
  });
}

async function buildApp(name, say) {
  const folder = path.join(root, 'apps', name);
  const built = path.join(folder, '.next/standalone/apps', name);
  if (!fs.existsSync(path.join(built, 'server.js')))
    fs.rmSync(path.join(root, 'dist', `.${name}.stamp`), { force: true });
  await unlessFresh(name, [...SHARED, `apps/${name}`], async () => {
    say('build', name);
    await next(folder);
    // A standalone server does not carry what browsers load.
    for (const part of ['.next/static', 'public'])
      if (fs.existsSync(path.join(folder, part)))
        fs.cpSync(path.join(folder, part), path.join(built, part), { recursive: true });
  });
}

function next(folder) {
  const cli = path.join(root, 'node_modules/next/dist/bin/next');
  const child = spawn(process.execPath, [cli, 'build'], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output += chunk;
    });
  return new Promise((resolve, reject) => {
    child.on('exit', (code) => {
      if (code === 0) return resolve(undefined);
      // Turbopack remembers a failure in its cache.
      fs.rmSync(path.join(folder, '.next'), { recursive: true, force: true });
      reject(new Error(`next build of ${folder} failed\n${output}`));
    });
  });
}

/** One app after the other: each takes 1.5 GB and both cores. */
export async function buildAll({ apps = true, say = () => {} } = {}) {
  writeExamples();
  await Promise.all([buildCli(), buildWorker(), buildTrials(), buildCitizen()]);
  if (apps) for (const name of ['builder', 'runtime']) await buildApp(name, say);
}

if (process.argv[1] === import.meta.filename) await buildAll({ say: (name, text) => console.log(name, text) });
