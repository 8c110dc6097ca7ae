/**
 * Bundles what Node 20 cannot run as TypeScript: the command line, the worker, the stand-in for DHIS2. Our own packages go
 * into the bundle, other packages stay imports. Each is made only when its sources changed.
 */
import path from 'node:path';
import { root, unlessFresh } from './workspace.mjs';

const SOURCES = ['packages', 'prisma', 'package-lock.json', 'tools/bundle.mjs'];

const keepForeignPackagesOutside = {
  name: 'keep-foreign-packages-outside',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ path: name }) =>
      name.startsWith('@nirmaan/') ? undefined : { path: name, external: true },
    );
  },
};

async function bundle(name, entry, app) {
  const outfile = path.join(root, 'dist', `${name}.mjs`);
  await unlessFresh(name, [...SOURCES, app], async () => {
    const { build } = await import('esbuild');
    await build({
      absWorkingDir: root,
      entryPoints: [entry],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      jsx: 'automatic',
      sourcemap: 'linked',
      logLevel: 'warning',
      plugins: [keepForeignPackagesOutside],
    });
  });
  return outfile;
}

export const buildCli = () => bundle('cli', 'apps/cli/src/main.ts', 'apps/cli/src');
export const buildWorker = () => bundle('worker', 'apps/worker/src/main.ts', 'apps/worker/src');
