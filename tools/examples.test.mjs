import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { exampleFolders, examplesModule } from './examples.mjs';
import { root } from './workspace.mjs';

describe('the list of examples', () => {
  it('is the folders there are: npm start and npm test write it anew', () =>
    expect(fs.readFileSync(path.join(root, 'packages/examples/src/folders.ts'), 'utf8')).toBe(examplesModule()));

  it('leaves out what says that it is not offered', () =>
    expect(exampleFolders().map(({ name }) => name)).not.toContain('building-permit'));

  it('takes a folder with whatever it has', () =>
    expect(examplesModule([{ name: 'a-b', masters: ['a-b/masters/A.B.json'], source: undefined }])).toContain(
      "{ code: 'a-b', service: file0, masters: [file1] }",
    ));
});
