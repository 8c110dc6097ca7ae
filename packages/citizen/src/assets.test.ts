import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bundleScript, bundleStyle } from '../build.mjs';
import { renderCitizenPage } from '.';
import { sampleAnswers } from './samples/form';
import { sampleFormView } from './samples/views';

describe('the script of citizen pages', async () => {
  const { text, inputs } = await bundleScript();

  it('is at most 40 KB compressed', () => {
    expect(gzipSync(text, { level: 9 }).length).toBeLessThanOrEqual(40 * 1024);
  });

  it('holds no framework, no schema library and no parser', () => {
    expect(
      inputs.filter((file) => /node_modules\/(zod|react|react-dom|@rjsf|lezer|@lezer|use-intl)/.test(file)),
    ).toEqual([]);
  });

  it('needs no eval', () => {
    expect(text).not.toMatch(/\beval\(|new Function\b/);
  });

  it('with style sheet and a page stays small', async () => {
    const page = renderCitizenPage(sampleFormView('en', 'place', sampleAnswers));
    const all = [text, await bundleStyle(), page].map((each) => gzipSync(each, { level: 9 }).length);
    expect(all.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(60 * 1024);
  });
});
