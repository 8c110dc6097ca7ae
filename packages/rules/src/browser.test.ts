import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

/** Bytes of a bundle of these modules, as a page would load it. */
async function sizeOf(contents: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL('.', import.meta.url)), loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  });
  return gzipSync(outputFiles[0]?.contents ?? new Uint8Array(), { level: 9 }).length;
}

describe('what a page loads to judge rules', () => {
  it.each([
    ['without dates', `export * from './browser'`, 12 * 1024],
    ['with dates', `export * from './browser'; export { dates } from './dates'`, 30 * 1024],
  ])('%s stays small', async (name, contents, most) => {
    const size = await sizeOf(contents);
    console.info(`engine ${name}: ${size} bytes compressed`);
    expect(size).toBeLessThanOrEqual(most);
  });
});
