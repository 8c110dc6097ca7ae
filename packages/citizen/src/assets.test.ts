import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bundleScript, bundleStyle } from '../build.mjs';
import { renderCitizenPage } from '.';
import { sampleAnswers } from './samples/form';
import { sampleFormView } from './samples/views';

describe('the script of citizen pages', async () => {
  const { text, inputs, files, script, preload } = await bundleScript();

  it('is at most 40 KB compressed', () => {
    expect(gzipSync(text, { level: 9 }).length).toBeLessThanOrEqual(40 * 1024);
  });

  it('holds no framework, no schema library and no parser', () => {
    expect(
      inputs.filter((file) => /node_modules\/(zod|react|react-dom|@rjsf|lezer|@lezer|use-intl)/.test(file)),
    ).toEqual([]);
  });

  it('needs no eval', () => {
    // A method may be called so; that is none.
    for (const file of files) expect(/(?<![.\w])eval\((?![^()]*\)\{)|new Function\b/.test(file.text)).toBe(false);
  });

  it.each([
    ['dates', /rules\/src\/dates\//, 12],
    ['regular expressions', /re2js/, 64],
  ])('leaves %s to a file that is loaded where a rule needs it', (_, of, most) => {
    expect(inputs.filter((file) => of.test(file))).toEqual([]);
    const later = files.filter((file) => file.inputs.some((input) => of.test(input)));
    expect(later).toHaveLength(1);
    expect(gzipSync(later[0]?.text ?? '', { level: 9 }).length).toBeLessThanOrEqual(most * 1024);
  });

  it('names what it imports at once, so that the page can ask for it at once', () => {
    const names = files.map((file) => file.name);
    expect(names).toEqual(expect.arrayContaining([script, ...preload]));
    const entry = files.find((file) => file.name === script)?.text ?? '';
    const imported = [...entry.matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)].map(([, name]) => name);
    expect(imported.toSorted()).toEqual(preload.toSorted());
  });

  it('with style sheet and a page stays small', async () => {
    const page = renderCitizenPage(sampleFormView('en', 'place', sampleAnswers));
    const all = [text, await bundleStyle(), page].map((each) => gzipSync(each, { level: 9 }).length);
    expect(all.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(60 * 1024);
  });
});
