import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../workspace.mjs';
import { insertLine, kinds } from './kinds.mjs';

describe.each(Object.keys(kinds))('npm run new -- %s', (kind) => {
  const { files, lines } = kinds[kind]('made-up');

  it('lays out a folder with cases or a README, and touches nothing that is there', () => {
    expect(Object.keys(files).length).toBeGreaterThan(1);
    for (const file of Object.keys(files)) expect(fs.existsSync(path.join(root, file))).toBe(false);
  });

  it('finds the place of every registry line in the sources as they are', () => {
    const changed = new Map();
    for (const [file, line] of lines)
      changed.set(file, insertLine(file, changed.get(file) ?? fs.readFileSync(path.join(root, file), 'utf8'), line));
    for (const [file, text] of changed) expect([file, /made-?up/i.test(text)]).toEqual([file, true]);
  });
});

it('says which registry has no place for a line', () => {
  expect(() => insertLine('registry.ts', 'nothing', { before: /^];/m, text: 'x' })).toThrow(/registry\.ts/);
});
