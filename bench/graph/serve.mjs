/** The pages that are measured, on the loopback: `/ours?states=100`, `/peer?states=100`; bundled without the product. */
import fs from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from '../../tools/workspace.mjs';

const here = import.meta.dirname;
const require = createRequire(path.join(root, 'package.json'));

export async function servePages() {
  const files = new Map([
    ['/style.css', { type: 'text/css', body: await styleSheet() }],
    [
      '/layout/layout.worker.ts',
      { type: 'text/javascript', body: await bundle('../../packages/workflow/src/layout/layout.worker.ts') },
    ],
  ]);
  for (const name of ['ours', 'peer']) {
    files.set(`/${name}`, { type: 'text/html', body: pageOf(name) });
    files.set(`/${name}/page.js`, { type: 'text/javascript', body: await bundle(`pages/${name}.jsx`) });
  }
  const server = http.createServer((request, response) => {
    const found = files.get(new URL(request.url, 'http://localhost').pathname);
    response.writeHead(found ? 200 : 404, { 'content-type': `${found?.type ?? 'text/plain'}; charset=utf-8` });
    response.end(found?.body ?? '');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${server.address().port}`;
  return {
    urlOf: (name, asked) => `${base}/${name}?${new URLSearchParams(asked)}`,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

const pageOf = (name) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${name}</title>${name === 'ours' ? '<link rel="stylesheet" href="/style.css">' : ''}</head><body><div id="root"></div><script type="module" src="/${name}/page.js"></script></body></html>`;

/** What a page needs in one file. The worker is asked for beside it, at the address its source says. */
async function bundle(entry) {
  const { outputFiles } = await build({
    entryPoints: [path.join(here, entry)],
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    outdir: 'out',
    jsx: 'automatic',
    target: 'chrome120',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    // One React: this folder's own belongs to the peers of other benches.
    alias: Object.fromEntries(
      ['react', 'react-dom', '@xyflow/react', 'immer'].map((name) => [name, path.join(root, 'node_modules', name)]),
    ),
    nodePaths: [path.join(root, 'node_modules')],
  });
  const css = outputFiles.find((file) => file.path.endsWith('.css'))?.text;
  const script = outputFiles.find((file) => file.path.endsWith('.js'))?.text ?? '';
  return css
    ? `document.head.append(Object.assign(document.createElement('style'), { textContent: ${JSON.stringify(css)} }));\n${script}`
    : script;
}

/** The builder's own style sheet. */
async function styleSheet() {
  const from = path.join(root, 'apps/builder/src/app/builder.css');
  const { default: tailwind } = await import(require.resolve('@tailwindcss/postcss'));
  const { default: postcss } = await import(require.resolve('postcss'));
  const { css } = await postcss([tailwind()]).process(fs.readFileSync(from, 'utf8'), { from, to: 'style.css' });
  return css;
}
