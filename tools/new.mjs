/** `npm run new -- field-type|check|digit-service|connector <name>`: lays out the folder, its cases and its registry lines. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { insertLine, kinds } from './new/kinds.mjs';
import { root } from './workspace.mjs';

function main([kind, name]) {
  if (!Object.hasOwn(kinds, kind ?? '') || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name ?? '')) {
    console.error(`npm run new -- ${Object.keys(kinds).join('|')} <name-in-lower-case>`);
    return 2;
  }
  const { files, lines, messages = [] } = kinds[kind](name);
  const taken = Object.keys(files).filter((file) => fs.existsSync(path.join(root, file)));
  if (taken.length > 0) {
    console.error(`There is already ${taken.join(', ')}.`);
    return 1;
  }
  // Registries first, all in memory: either everything can be laid out or nothing is.
  const changed = new Map();
  for (const [file, line] of lines)
    changed.set(file, insertLine(file, changed.get(file) ?? fs.readFileSync(path.join(root, file), 'utf8'), line));
  for (const message of messages)
    for (const language of fs
      .readdirSync(path.join(root, 'packages/lexicon/src/language-packs'))
      .filter((each) => !each.includes('.'))) {
      const file = `packages/lexicon/src/language-packs/${language}/${message.area}.json`;
      const tree = JSON.parse(changed.get(file) ?? fs.readFileSync(path.join(root, file), 'utf8'));
      changed.set(file, `${JSON.stringify(withMessage(tree, message), null, 2)}\n`);
    }
  for (const [file, text] of [...Object.entries(files), ...changed]) {
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    fs.writeFileSync(path.join(root, file), text);
    console.log(`${changed.has(file) ? 'changed' : 'new    '} ${file}`);
  }
  const sources = [...Object.keys(files), ...changed.keys()].filter((file) => /\.tsx?$/.test(file));
  spawnSync(path.join(root, 'node_modules/.bin/biome'), ['check', '--write', ...sources], {
    cwd: root,
    stdio: 'ignore',
  });
  return 0;
}

function withMessage(tree, { path: [key, ...rest], text }) {
  return { ...tree, [key]: rest.length === 0 ? text : withMessage(tree[key] ?? {}, { path: rest, text }) };
}

process.exitCode = main(process.argv.slice(2));
