import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from '../../tools/workspace.mjs';

/** A module made of our TypeScript sources, as Node 20 can run it: `code` re-exports what a bench needs of the packages. */
export async function loadSource(name, code) {
  // Inside the repository, so that packages outside the bundle are found.
  const outfile = path.join(root, 'dist/bench', `${name}.mjs`);
  await build({
    stdin: { contents: code, resolveDir: root, loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    jsx: 'automatic',
    logLevel: 'warning',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'keep-foreign-packages-outside',
        setup(builder) {
          builder.onResolve({ filter: /^[^./]/ }, ({ path: wanted }) =>
            wanted.startsWith('@nirmaan/') ? undefined : { path: wanted, external: true },
          );
        },
      },
    ],
  });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    fs.rmSync(outfile, { force: true });
  }
}
