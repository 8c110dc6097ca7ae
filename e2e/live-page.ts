import fs from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import { buildCitizenAssets } from '../packages/citizen/build.mjs';

const root = path.join(import.meta.dirname, '..');

type Assets = { script: string; style: string; preload: string[] };
type Made = {
  wrongInputs: Record<string, string>;
  livePage(of: {
    language: string;
    data: object;
    showIssues: boolean;
    revision: number;
    assets: Assets;
    clips: Record<string, string>;
  }): string;
  liveAnswers(entries: [string, string][]): object;
};

/** What was posted, and whether the script did it. */
export type Post = { operation: string; byScript: boolean; answers: Record<string, unknown> };

export type LivePageServer = {
  url(language?: string): string;
  wrongInputs: Record<string, string>;
  posts: Post[];
  /** What happens to the script: delayed until the promise resolves, or not found. */
  script: { waitsFor?: Promise<unknown>; isLost?: boolean };
  /** What was recorded, by its words; those without bytes are lost. */
  clips: Record<string, Buffer | undefined>;
  /** What the policy of the page lets run. */
  policy: string;
  /** As it was at first. */
  reset(): void;
  close(): void;
};

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; media-src 'self'; img-src data:; form-action 'self'";

/** A page of nearly every type behind a server that keeps nothing: enough to see what its script does, and goes without. */
export async function serveLivePage(): Promise<LivePageServer> {
  const outDir = path.join(root, 'test-results/live-page');
  const outfile = path.join(outDir, 'live-page.cjs');
  await build({
    entryPoints: [path.join(root, 'packages/citizen/src/samples/live-page.ts')],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    jsx: 'automatic',
    outfile,
    logLevel: 'warning',
  });
  const made: Made = createRequire(import.meta.url)(outfile);
  const assets: Assets = await buildCitizenAssets({ outDir });
  const live: Omit<LivePageServer, 'url' | 'close' | 'reset'> = {
    wrongInputs: made.wrongInputs,
    posts: [],
    script: {},
    clips: {},
    policy: POLICY,
  };

  const answerTo = async (request: http.IncomingMessage, response: http.ServerResponse) => {
    const name = path.basename(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (/\.(js|css)$/.test(name)) {
      if (name.endsWith('.js')) await live.script.waitsFor;
      const file = path.join(outDir, name);
      const isThere = fs.existsSync(file) && !(live.script.isLost && name.endsWith('.js'));
      response.writeHead(isThere ? 200 : 404, {
        'content-type': name.endsWith('.js') ? 'text/javascript' : 'text/css',
      });
      response.end(isThere ? fs.readFileSync(file) : '');
      return;
    }
    const [, words] = /^clip:(.*)/.exec(decodeURIComponent(name)) ?? [];
    if (words !== undefined) {
      const bytes = live.clips[words];
      response.writeHead(bytes ? 200 : 404, { 'content-type': 'audio/webm' });
      response.end(bytes);
      return;
    }
    const language = name || 'en';
    let data = {};
    if (request.method === 'POST') {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      const sent = new Response(Buffer.concat(chunks), {
        headers: { 'content-type': request.headers['content-type'] ?? '' },
      });
      const entries = [...(await sent.formData())].flatMap(([key, value]): [string, string][] =>
        typeof value === 'string' ? [[key, value]] : [],
      );
      data = made.liveAnswers(entries);
      const operation = new Map(entries).get('_op') ?? '';
      live.posts.push({ operation, byScript: 'nirmaan-script' in request.headers, answers: { ...data } });
      if (operation === 'save') {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end('{"revision":2}');
        return;
      }
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': live.policy });
    const clips = Object.fromEntries(
      Object.keys(live.clips).map((each) => [each, `/${encodeURIComponent(`clip:${each}`)}`]),
    );
    response.end(made.livePage({ language, data, showIssues: request.method === 'POST', revision: 1, assets, clips }));
  };
  const server = http.createServer((request, response) => void answerTo(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return Object.assign(live, {
    url: (language = 'en') => `http://127.0.0.1:${port}/${language}`,
    reset: () => {
      live.posts.length = 0;
      live.script = {};
      live.clips = {};
      live.policy = POLICY;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  });
}
