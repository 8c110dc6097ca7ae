/**
 * Bundles what Node 20 cannot run as TypeScript: the command line, the worker, the stand-in for DHIS2. Our own packages
 * (and zod) go into the bundle, other packages stay imports. What is imported while running (a verb's code) is a part of its own, loaded
 * when it is wanted. Each is made only when its sources changed.
 */
import fs from 'node:fs';
import path from 'node:path';
import { root, unlessFresh } from './workspace.mjs';

const SOURCES = ['packages', 'prisma', 'package-lock.json', 'tools/bundle.mjs'];

/** Made of a hundred files, which would be read one by one at every start. */
const INSIDE = /^zod(\/|$)/;

const keepForeignPackagesOutside = {
  name: 'keep-foreign-packages-outside',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ path: name }) =>
      name.startsWith('@nirmaan/') || INSIDE.test(name) ? undefined : { path: name, external: true },
    );
  },
};

/** zod's own words in fifty languages; nobody sees them, our messages come from the language packs. */
const withoutForeignWords = {
  name: 'without-foreign-words',
  setup(build) {
    build.onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: "export { default as en } from './en.js';",
    }));
  },
};

async function bundle(name, entry, app) {
  const outdir = path.join(root, 'dist');
  const parts = `${name}-parts`;
  await unlessFresh(name, [...SOURCES, app], async () => {
    const { build } = await import('esbuild');
    const { metafile } = await build({
      absWorkingDir: root,
      entryPoints: { [name]: entry },
      outdir,
      outExtension: { '.js': '.mjs' },
      chunkNames: `${parts}/[name]-[hash]`,
      splitting: true,
      metafile: true,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      jsx: 'automatic',
      // A third less to read at every start; names stay, for what stack traces say.
      minifyWhitespace: true,
      minifySyntax: true,
      sourcemap: 'linked',
      logLevel: 'warning',
      plugins: [keepForeignPackagesOutside, withoutForeignWords],
    });
    removeOthers(path.join(outdir, parts), Object.keys(metafile.outputs));
  });
  return path.join(outdir, `${name}.mjs`);
}

/** Parts of earlier builds. */
function removeOthers(folder, made) {
  const wanted = new Set(made.map((file) => path.resolve(root, file)));
  for (const file of fs.existsSync(folder) ? fs.readdirSync(folder) : [])
    if (!wanted.has(path.join(folder, file))) fs.rmSync(path.join(folder, file));
}

export const buildCli = () => bundle('cli', 'apps/cli/src/main.ts', 'apps/cli/src');
export const buildTrials = () => bundle('trials', 'apps/worker/src/trials/main.ts', 'apps/worker/src');
export const buildWorker = () => bundle('worker', 'apps/worker/src/main.ts', 'apps/worker/src');
