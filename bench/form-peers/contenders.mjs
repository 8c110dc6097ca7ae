/** The same form by everybody, served on the loopback: `/<name>` is the page of one contender. */
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { neutralForm } from './neutral-form.mjs';
import { inputOf as ownInputOf, prepareOurs } from './ours.mjs';

const here = import.meta.dirname;

export const peers = {
  rjsf: 'RJSF 6.11.1',
  formily: 'Formily 2.3.7',
  'json-forms': 'JSON Forms 3.8.0',
  'survey-js': 'SurveyJS 3.0.0',
  'form-io': 'Form.io 5.6.0',
};
export const names = ['ours', ...Object.keys(peers)];

/** Serves the form with `fields` questions; gives the address of each contender, and the selector of a question's input. */
export async function serveContenders({ fields }) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'nirmaan-form-peers-'));
  const questions = neutralForm(fields);
  const ours = await prepareOurs(path.join(folder, 'ours'));
  const selectors = { ours: ownInputOf };
  const files = new Map([['/ours', { type: 'text/html', body: ours.htmlOf(questions) }]]);
  for (const peer of Object.keys(peers)) {
    const { inputOf } = await selectorOf(peer);
    selectors[peer] = inputOf;
    files.set(`/${peer}`, { type: 'text/html', body: pageOf(peer) });
    files.set(`/${peer}.js`, { type: 'text/javascript', body: await bundlePeer(peer, questions) });
  }
  const compressed = new Map();
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (request.method === 'POST') {
      request.resume();
      response.setHeader('content-type', 'application/json');
      return response.end('{"revision":2}');
    }
    const asset = /^\/_citizen\/([\w.-]+)$/.exec(pathname)?.[1];
    const found =
      files.get(pathname) ??
      (asset && {
        type: asset.endsWith('.css') ? 'text/css' : 'text/javascript',
        body: ours.assetOf(asset),
      });
    if (!found) {
      response.statusCode = 404;
      return response.end();
    }
    const body = compressed.get(pathname) ?? gzipSync(found.body);
    compressed.set(pathname, body);
    response.writeHead(200, {
      'content-type': `${found.type}; charset=utf-8`,
      'content-encoding': 'gzip',
      'cache-control': 'no-store',
    });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${server.address().port}`;
  return {
    questions,
    urlOf: (name) => `${base}/${name}`,
    inputOf: (name, code) => selectors[name](code),
    stop() {
      server.close();
      server.closeAllConnections();
      fs.rmSync(folder, { recursive: true });
    },
  };
}

const pageOf = (peer) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${peer}</title></head><body><div id="root"></div><script src="/${peer}.js"></script></body></html>`;

/** The module as it is would want a browser: only its selector is needed here. */
async function selectorOf(peer) {
  const source = fs.readFileSync(path.join(here, 'peers', `${peer}.mjs`), 'utf8');
  const line = source.split('\n').find((each) => each.startsWith('export const inputOf'));
  const { outputFiles } = await build({ stdin: { contents: line }, write: false, format: 'esm' });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}

async function bundlePeer(peer, questions) {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { mount } from './peers/${peer}.mjs';\nmount(document.getElementById('root'), ${JSON.stringify(questions)});`,
      resolveDir: here,
    },
    bundle: true,
    minify: true,
    format: 'iife',
    write: false,
    target: 'chrome120',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"', global: 'window' },
    loader: { '.css': 'empty', '.svg': 'text', '.woff': 'empty', '.woff2': 'empty', '.ttf': 'empty', '.eot': 'empty' },
  });
  return outputFiles[0].text;
}
