import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

/** What a page loads besides the engine where a rule of it needs dates; what is in the engine already is left out. */
it('the library of dates stays small', async () => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('index.ts', import.meta.url))],
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    external: ['../evaluate/*', '../built-ins/*'],
  });
  const size = gzipSync(outputFiles[0]?.contents ?? new Uint8Array(), { level: 9 }).length;
  console.info(`library of dates: ${size} bytes compressed`);
  expect(size).toBeGreaterThan(1024);
  expect(size).toBeLessThanOrEqual(18 * 1024);
});
