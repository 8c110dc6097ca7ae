/**
 * Writes `packages/examples/src/folders.ts` from the folders there are: whoever adds a template adds a folder and no code. Run
 * at every build and before tests; a folder with a file NOT-OFFERED.md is left out.
 */
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './workspace.mjs';

const home = path.join(root, 'packages/examples');
const target = path.join(home, 'src/folders.ts');

/** Every folder with a service, and the files of it. */
export function exampleFolders() {
  return fs
    .readdirSync(home)
    .filter((name) => fs.existsSync(path.join(home, name, 'service.json')))
    .filter((name) => !fs.existsSync(path.join(home, name, 'NOT-OFFERED.md')))
    .sort()
    .map((name) => ({ name, masters: jsonIn(name, 'masters'), source: jsonIn(name, 'source')[0] }));
}

function jsonIn(name, folder) {
  const at = path.join(home, name, folder);
  if (!fs.existsSync(at)) return [];
  return fs
    .readdirSync(at)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => `${name}/${folder}/${file}`);
}

/** The module that imports them all. */
export function examplesModule(folders = exampleFolders()) {
  const files = folders.flatMap(({ name, masters, source }) => [
    `${name}/service.json`,
    ...masters,
    ...(source ? [source] : []),
  ]);
  const names = new Map(files.map((file, at) => [file, `file${at}`]));
  const imports = files.map((file) => `import ${names.get(file)} from '../${file}' with { type: 'json' };`);
  const entries = folders.map(({ name, masters, source }) => {
    const parts = [
      `code: '${name}'`,
      `service: ${names.get(`${name}/service.json`)}`,
      `masters: [${masters.map((file) => names.get(file)).join(', ')}]`,
      ...(source ? [`source: ${names.get(source)}`] : []),
    ];
    return `  { ${parts.join(', ')} },`;
  });
  return [
    '/** Made by `tools/examples.mjs` from the folders beside `src`; changes here are written over. */',
    ...imports,
    '',
    'export const folders: { code: string; service: unknown; masters: unknown[]; source?: unknown }[] = [',
    ...entries,
    '];',
    '',
  ].join('\n');
}

/** Only where something is different: whoever watches the file is not woken for nothing. */
export function writeExamples() {
  const text = examplesModule();
  if (!fs.existsSync(target) || fs.readFileSync(target, 'utf8') !== text) fs.writeFileSync(target, text);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) writeExamples();
